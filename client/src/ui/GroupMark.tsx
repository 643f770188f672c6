import type { GroupId } from '@parley/shared/session/agenda'
import styles from './GroupMark.module.css'

type Group = GroupId | 'both'

const Shapes = ({ group }: { readonly group: Group }) => (
  <>
    {group !== 'b' && <span className={`${styles.mark} ${styles.a}`} />}
    {group !== 'a' && <span className={`${styles.mark} ${styles.b}`} />}
  </>
)

/** The mark of a group: a circle, a square, or both. `label` is what a screen reader hears; without it the mark is decoration. */
export const GroupMark = ({ group, label }: { readonly group: Group; readonly label?: string }) =>
  label ? (
    <span className={styles.marks} role="img" aria-label={label}>
      <Shapes group={group} />
    </span>
  ) : (
    <span className={styles.marks} aria-hidden="true">
      <Shapes group={group} />
    </span>
  )

/** A group's mark with its name beside it. Together they are one piece: it moves to the next line before it breaks. */
export const GroupName = ({ group, name }: { readonly group: Group; readonly name: string }) => (
  <span className={styles.name}>
    <GroupMark group={group} />
    <bdi>{name}</bdi>
  </span>
)
