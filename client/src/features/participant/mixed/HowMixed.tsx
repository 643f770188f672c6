import type { MixedView } from '@parley/shared/protocol/mixed-views'
import { m } from '../../../paraglide/messages.js'
import styles from '../Participant.module.css'
import talk from '../talk/Talk.module.css'

/** The seal of the lot, the seed, and the rule by which anybody can work the tables out again. */
export const HowMixed = ({ mixed }: { readonly mixed: MixedView }) => (
  <details className={styles.details}>
    <summary>{m.mixed_lot()}</summary>
    <p className={talk.code}>{m.mixed_lot_seal({ commitment: mixed.commitment })}</p>
    {mixed.seed && <p className={talk.code}>{m.mixed_lot_seed({ seed: mixed.seed })}</p>}
    <p>{m.mixed_lot_rule()}</p>
  </details>
)
