import { m } from '../../../paraglide/messages.js'
import { GroupMark } from '../../../ui/GroupMark.tsx'
import styles from './Mixed.module.css'

/** Says of a card that people of both groups wrote it together at a mixed table; `bare` in line with what is above it. */
export const MixedMark = ({ bare = false }: { readonly bare?: boolean }) => (
  <p className={styles.mark} data-bare={bare || undefined}>
    <GroupMark group="both" />
    {m.mixed_mark()}
  </p>
)
