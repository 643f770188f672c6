import type { StateView } from '@parley/shared/protocol/state-view'
import { GROUPS } from '@parley/shared/session/agenda'
import { m } from '../../paraglide/messages.js'
import { GroupName } from '../../ui/GroupMark.tsx'
import { FactList } from './FactList.tsx'

/** How far each group is with its grid, in counts; never a reading. */
export const RolesPart = ({ state }: { readonly state: StateView }) => {
  const { filled } = state.roles
  return (
    <FactList
      facts={GROUPS.flatMap((group) => {
        const count = filled[group]
        return count
          ? [
              [
                <GroupName key={group} group={group} name={state.session.groups[group].name} />,
                m.roles_filled({ in: count.in, of: count.of }),
              ] as const,
            ]
          : []
      })}
    />
  )
}
