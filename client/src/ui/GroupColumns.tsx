import { GROUPS, type GroupId } from '@parley/shared/session/agenda'
import { GroupName } from './GroupMark.tsx'

type GroupColumnsProps = {
  /** What the first column has, for those who hear the table. */
  readonly rows: string
  readonly groups: Readonly<Record<GroupId, { readonly name: string }>>
}

/** The head of a table with one column for each group. */
export const GroupColumns = ({ rows, groups }: GroupColumnsProps) => (
  <thead>
    <tr>
      <th scope="col">
        <span className="unseen">{rows}</span>
      </th>
      {GROUPS.map((group) => (
        <th key={group} scope="col">
          <GroupName group={group} name={groups[group].name} />
        </th>
      ))}
    </tr>
  </thead>
)
