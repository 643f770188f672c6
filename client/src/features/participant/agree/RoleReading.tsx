import { ROLE_PARTS, type RoleParts } from '@parley/shared/roles/role-grid'
import { partiesText, partName } from '../../../session/role-text.ts'
import { useSession } from '../../../session/use-session.ts'
import styles from './Agree.module.css'

/** One group's reading of a milestone, as a list. */
export const RoleReading = ({ parts }: { readonly parts: RoleParts }) => {
  const { state } = useSession()
  return (
    <dl className={styles.rows}>
      {ROLE_PARTS.map((part) => (
        <div key={part}>
          <dt>{partName(part)}</dt>
          <dd dir="auto" data-empty={parts[part].length === 0 || undefined}>
            {partiesText(parts[part], state)}
          </dd>
        </div>
      ))}
    </dl>
  )
}
