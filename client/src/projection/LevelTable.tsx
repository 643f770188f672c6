import type { BallotView, SupportResultView } from '@parley/shared/protocol/ballot-views'
import type { StateView } from '@parley/shared/protocol/state-view'
import { GROUPS, type GroupId } from '@parley/shared/session/agenda'
import { SUPPORT_LEVELS } from '@parley/shared/voting/support'
import { m } from '../paraglide/messages.js'
import { GroupMark } from '../ui/GroupMark.tsx'
import { Dots } from './Dots.tsx'
import looks from './SupportResult.module.css'

/** A closed round of a support check. */
export type Round = { readonly ballot: BallotView; readonly result: SupportResultView }
/** The groups with their names. */
export type Groups = StateView['session']['groups']

const LEVELS: Readonly<Record<number, () => string>> = {
  1: m.projector_level_1,
  2: m.projector_level_2,
  3: m.projector_level_3,
  4: m.projector_level_4,
  5: m.projector_level_5,
  6: m.projector_level_6,
  7: m.projector_level_7,
  8: m.projector_level_8,
}

const Counts = ({ group, count }: { readonly group: GroupId | 'all'; readonly count: number }) => (
  <span className={looks.counts}>
    <Dots group={group} count={count} of={count} />
    <span className={looks.figure} data-none={count === 0 || undefined}>
      {count}
    </span>
  </span>
)

/** The counts of one level in one round: dots by group, or one figure where the split is hidden. */
const LevelCounts = ({ round, level }: { readonly round: Round; readonly level: number }) => {
  const { result } = round
  const counts = result.levels.find((one) => one.level === level)
  if (result.by === 'none') return <td>–</td>
  if (result.by === 'total') {
    const total = counts?.total ?? 0
    return (
      <td>
        <Counts group="all" count={total} />
      </td>
    )
  }
  return GROUPS.map((group) => (
    <td key={group}>
      <Counts group={group} count={counts?.[group] ?? 0} />
    </td>
  ))
}

/** The heads of one round: its groups, everybody together, or that nothing of it is shown. */
const RoundHeads = ({ round: { result }, groups }: { readonly round: Round; readonly groups: Groups }) =>
  result.by === 'group' ? (
    GROUPS.map((group) => (
      <th key={group} scope="col">
        <GroupMark group={group} /> <bdi>{groups[group].name}</bdi>
      </th>
    ))
  ) : (
    <th scope="col">{result.by === 'none' ? m.votes_wall_hidden() : m.projector_everyone()}</th>
  )

const LevelHead = ({ rows }: { readonly rows: number }) => (
  <th scope="col" rowSpan={rows}>
    <span className="unseen">{m.participant_support_level()}</span>
  </th>
)

/** How many columns a round takes. */
const columnsOf = ({ result }: Round): number => (result.by === 'group' ? GROUPS.length : 1)

type LevelTableProps = { readonly rounds: readonly Round[]; readonly groups: Groups; readonly isRoomy: boolean }

/** The levels in the order of the scale, a group a column, and beside each other the rounds of one proposal. */
export const LevelTable = ({ rounds, groups, isRoomy }: LevelTableProps) => (
  <table className={looks.table} data-rounds={rounds.length} data-roomy={isRoomy || undefined}>
    <caption className="unseen">{m.participant_support_result()}</caption>
    <colgroup>
      <col />
    </colgroup>
    {rounds.map((round) => (
      <colgroup key={round.ballot.id} className={looks.round}>
        {Array.from({ length: columnsOf(round) }, (_, at) => (
          <col key={at} data-by={round.result.by} />
        ))}
      </colgroup>
    ))}
    <thead>
      {rounds.length > 1 && (
        <tr>
          <LevelHead rows={2} />
          {rounds.map((round) => (
            <th key={round.ballot.id} scope="colgroup" colSpan={columnsOf(round)} className={looks.roundName}>
              {m.projector_round({ round: round.ballot.round })}
            </th>
          ))}
        </tr>
      )}
      <tr>
        {rounds.length === 1 && <LevelHead rows={1} />}
        {rounds.map((round) => (
          <RoundHeads key={round.ballot.id} round={round} groups={groups} />
        ))}
      </tr>
    </thead>
    <tbody>
      {SUPPORT_LEVELS.map(({ id, supports }) => (
        <tr key={id} data-supports={supports || undefined}>
          <th scope="row">{LEVELS[id]?.()}</th>
          {rounds.map((round) => (
            <LevelCounts key={round.ballot.id} round={round} level={id} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
