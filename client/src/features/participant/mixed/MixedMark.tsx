import { m } from '../../../paraglide/messages.js'
import { GroupMark } from '../../../ui/GroupMark.tsx'
import styles from './Mixed.module.css'

/** Says of a card that people of both groups wrote it together at a mixed table. */
export const MixedMark = () => (
  <p className={styles.mark}>
    <GroupMark group="both" />
    {m.mixed_mark()}
  </p>
)
