import { m } from '../paraglide/messages.js'
import styles from './Pointing.module.css'
import type { Following } from './use-follow.ts'

type FollowToolsProps = {
  readonly following: Following
  /** What the list says while nobody points, where it stays all the same; without it there is no list then. */
  readonly nobody?: string
}

/** Whose pointer to follow, as a list; only while somebody points, or is followed, or where it stays. */
export const FollowTools = ({ following: { people, followed, whoIs, follow }, nobody }: FollowToolsProps) =>
  (people.length > 0 || nobody !== undefined) && (
    <select
      className={styles.follow}
      data-act="follow"
      aria-label={m.mapping_follow_label()}
      value={followed ? String(followed.client) : ''}
      onChange={({ target }) => follow(target.value === '' ? null : Number(target.value))}
    >
      <option value="">{followed ? m.mapping_follow_none() : m.mapping_follow()}</option>
      {people.length === 0 && <option disabled>{nobody}</option>}
      {people.map((one) => (
        <option key={one.client} value={String(one.client)}>
          {whoIs(one)}
        </option>
      ))}
    </select>
  )
