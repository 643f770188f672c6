import type { SupportResultView } from '@parley/shared/protocol/ballot-views'
import { GROUPS, type GroupId } from '@parley/shared/session/agenda'
import { m } from '../../../paraglide/messages.js'
import { useSession } from '../../../session/use-session.ts'
import { GroupMark } from '../../../ui/GroupMark.tsx'
import ballots from '../Ballot.module.css'
import { levelText } from './level-text.ts'
import support from './Support.module.css'

/** A dot a person; more than this in one place are told by the figure alone. */
const MOST_DOTS = 24

const People = ({ group, count }: { readonly group?: GroupId; readonly count: number }) => (
  <>
    {count > 0 && count <= MOST_DOTS && (
      <span className={ballots.dots} data-group={group ?? 'all'} aria-hidden="true">
        {Array.from({ length: count }, (_, index) => (
          <i key={index} data-on="" />
        ))}
      </span>
    )}
    <span className={support.figure} data-none={count === 0 || undefined}>
      {count}
    </span>
  </>
)

/** How people answered as a table: a level a row, a group a column, dots with their figures; nothing without counts. */
export const LevelRows = ({ result }: { readonly result: SupportResultView }) => {
  const { groups } = useSession().state.session
  if (result.by === 'none') return null
  const byGroup = result.by === 'group'
  return (
    <table className={support.rows}>
      <caption className="unseen">{m.participant_support_result()}</caption>
      <thead>
        <tr>
          <th scope="col" className="unseen">
            {m.participant_support_level()}
          </th>
          {byGroup ? (
            GROUPS.map((group) => (
              <th key={group} scope="col">
                <GroupMark group={group} /> <bdi>{groups[group].name}</bdi>
              </th>
            ))
          ) : (
            <th scope="col">{m.participant_support_people()}</th>
          )}
        </tr>
      </thead>
      <tbody>
        {result.levels.map((one) => (
          <tr key={one.level}>
            <th scope="row">{levelText(one.level)}</th>
            {byGroup ? (
              GROUPS.map((group) => (
                <td key={group}>
                  <People group={group} count={one[group] ?? 0} />
                </td>
              ))
            ) : (
              <td>
                <People count={one.total ?? 0} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
