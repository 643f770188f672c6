import { purposeOf } from '@parley/shared/agree/purpose'
import type { StateView } from '@parley/shared/protocol/state-view'
import { m } from '../paraglide/messages.js'
import styles from './Projection.module.css'

/** The steps in which the room works towards something together. */
const HEADED: readonly StateView['phase']['of'][] = ['map', 'asks', 'roles', 'agreements', 'close']

/** What both groups work for, at the head of the map, the agreements and the close; nothing before both carried one. */
export const PurposeLine = ({ state }: { readonly state: StateView }) => {
  const purpose = HEADED.includes(state.phase.of) && !state.parking?.shown && !state.caucus?.ruleOn && purposeOf(state)
  if (!purpose) return null
  return (
    <p className={styles.purpose} dir="auto">
      <span>{m.purpose_head()}</span> {purpose}
    </p>
  )
}
