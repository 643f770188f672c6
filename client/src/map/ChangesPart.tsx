import { ChangesSelect } from '../changes/ChangesSelect.tsx'
import styles from './MapList.module.css'
import type { MarkedChanges } from './use-told-changes.ts'

/** Asks since which step changes are marked on the board, and says in one line what changed. */
export const ChangesPart = ({ marked: { since, setSince, told } }: { readonly marked: MarkedChanges }) => (
  <div className={styles.since}>
    <ChangesSelect className={styles.sinceSelect} since={since} onSince={setSince} />
    {told && <p className={styles.quiet}>{told.summary}</p>}
  </div>
)
