import type { TurnsView } from '@parley/shared/protocol/talk-views'
import { m } from '../../../paraglide/messages.js'
import { useSession } from '../../../session/use-session.ts'
import styles from '../Participant.module.css'
import talk from './Talk.module.css'

/** The seal of the lot, the seed, and the rule by which anybody can work the draw out again. */
export const HowDrawn = ({ turns }: { readonly turns: Pick<TurnsView, 'commitment' | 'seed'> }) => {
  const { groups } = useSession().state.session
  return (
    <details className={styles.details}>
      <summary>{m.turns_lot()}</summary>
      <p className={talk.code}>{m.turns_lot_seal({ commitment: turns.commitment })}</p>
      {turns.seed && <p className={talk.code}>{m.turns_lot_seed({ seed: turns.seed })}</p>}
      <p>{m.turns_lot_rule({ a: groups.a.name, b: groups.b.name })}</p>
    </details>
  )
}
