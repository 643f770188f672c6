import type { StateView } from '@parley/shared/protocol/state-view'
import { talksText } from '../caucus/talk-words.ts'
import { m } from '../paraglide/messages.js'
import { Headline } from './Headline.tsx'
import styles from './Projection.module.css'

/** What holds for separate talks, before the first one: read out by the mediator, and on the wall while it is. */
export const CaucusRuleScene = () => (
  <div className={styles.left}>
    <Headline className={styles.title}>{m.caucus_rule_title()}</Headline>
    <p className={styles.lead}>{m.caucus_rule()}</p>
  </div>
)

/** That there is a separate talk, and nothing more: one line under whatever the wall shows. */
export const ApartLine = ({ state }: { readonly state: StateView }) => {
  const apart = state.caucus?.apart ?? []
  if (apart.length === 0) return null
  return <p className={styles.apart}>{m.caucus_wall({ talk: talksText(apart, state.session.groups) })}</p>
}
