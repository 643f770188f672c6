import type { OptionResult, ResultView } from '@parley/shared/protocol/ballot-views'
import { GROUPS, type GroupId } from '@parley/shared/session/agenda'
import { m } from '../../paraglide/messages.js'
import { useSession } from '../../session/use-session.ts'
import { ExplainedText } from '../../ui/ExplainedText.tsx'
import { GroupName } from '../../ui/GroupMark.tsx'
import ballots from './Ballot.module.css'

type RowsProps = {
  readonly title: string
  readonly options: readonly OptionResult[]
  readonly ballots: ResultView['ballots']
  readonly isCommon?: boolean
  /** The words above say the same: the caption is for the ear alone. */
  readonly isHeaded?: boolean
  /** The figures are dots, and not people. */
  readonly dots?: boolean
}

/** A dot a person; more than this are told by the figure alone. */
const MOST_DOTS = 24
/** More than this stand in small rows of ten. */
const MANY = 10

const Dots = ({ group, count, of }: { readonly group: GroupId | 'all'; readonly count: number; readonly of: number }) =>
  of > MOST_DOTS ? null : (
    <span className={ballots.dots} data-group={group} data-many={of > MANY || undefined} aria-hidden="true">
      {Array.from({ length: of }, (_, index) => (
        <i key={index} data-on={index < count || undefined} />
      ))}
    </span>
  )

/** One part of a result as a table: an option a row, a group a column, dots with their figures. */
export const ResultRows = ({ title, options, ballots: votes, isCommon, isHeaded, dots = false }: RowsProps) => {
  const { groups } = useSession().state.session
  if (options.length === 0) return null
  const isSplit = options[0]?.a !== undefined
  const figure = (count: number, of: number): string =>
    dots ? m.votes_dots_count({ count }) : m.participant_result_of({ count, of })
  return (
    <table className={ballots.result} data-common={isCommon || undefined} data-total={!isSplit || undefined}>
      <caption className={isHeaded ? 'unseen' : undefined}>{title}</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">{m.participant_result_option()}</th>
          {!isSplit ? (
            <th scope="col">{dots ? m.votes_dots_column() : m.participant_result_votes()}</th>
          ) : (
            GROUPS.map((group) => (
              <th key={group} scope="col">
                {groups[group].name}
              </th>
            ))
          )}
        </tr>
      </thead>
      <tbody>
        {options.map((option) => (
          <tr key={option.option}>
            <th scope="row" dir="auto">
              <ExplainedText text={option.text} />
            </th>
            {option.a === undefined || option.b === undefined ? (
              <td>
                <Dots group="all" count={option.total} of={dots ? option.total : votes.total} />
                <span className={ballots.figure}>{figure(option.total, votes.total)}</span>
              </td>
            ) : (
              GROUPS.map((group) => (
                <td key={group}>
                  <span className={ballots.group}>
                    <GroupName group={group} name={groups[group].name} />
                  </span>
                  <Dots group={group} count={option[group] ?? 0} of={(dots ? option[group] : votes[group]) ?? 0} />
                  <span className={ballots.figure}>{figure(option[group] ?? 0, votes[group] ?? 0)}</span>
                </td>
              ))
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
