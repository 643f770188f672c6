import { m } from '../paraglide/messages.js'
import styles from './MapCanvas.module.css'
import type { Following } from './use-follow.ts'

/** Whose pointer to follow, as a list; only while somebody points, or is followed. */
export const FollowTools = ({ following: { people, followed, whoIs, follow } }: { readonly following: Following }) =>
  people.length > 0 && (
    <select
      className={styles.follow}
      data-act="follow"
      aria-label={m.mapping_follow_label()}
      value={followed ? String(followed.client) : ''}
      onChange={({ target }) => follow(target.value === '' ? null : Number(target.value))}
    >
      <option value="">{followed ? m.mapping_follow_none() : m.mapping_follow()}</option>
      {people.map((one) => (
        <option key={one.client} value={String(one.client)}>
          {whoIs(one)}
        </option>
      ))}
    </select>
  )
