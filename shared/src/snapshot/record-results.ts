import type { DocumentView } from '../documents/card-view.ts'
import type { BallotView, SupportResultView } from '../protocol/ballot-views.ts'
import type { StateView } from '../protocol/state-view.ts'
import { snapshotBallot, type SnapshotBallot } from './snapshot-ballot.ts'
import type { RecordProposal, RecordRound } from './record-model.ts'

const isClosed = (ballot: BallotView): boolean => ballot.stage === 'closed'

/**
 * Closed ballots on priorities. Options that both groups wrote together for the ballot have their words; one that was
 * a group's own card has them only where card texts go along.
 */
export const prioritiesOf = (state: StateView, board: DocumentView, texts: boolean): readonly SnapshotBallot[] => {
  const together = new Set(board.cards.filter((card) => card.kind === 'problem').map((card) => card.text.trim()))
  const worded = new Set(
    state.ballots.flatMap((ballot) => ballot.options.filter((one) => together.has(one.text)).map((one) => one.id)),
  )
  return state.ballots
    .filter((ballot) => isClosed(ballot) && ballot.result !== undefined && !ballot.support)
    .map((ballot) => snapshotBallot(ballot, (option) => texts || worded.has(option)))
}

/** Both groups' figures or neither, whatever the result carries by mistake. */
const levelsOf = ({ by, levels }: SupportResultView): SupportResultView['levels'] =>
  levels.map(({ level, total, a, b }) => ({
    level,
    ...(by === 'none' || total === undefined ? {} : { total }),
    ...(by === 'group' && a !== undefined && b !== undefined ? { a, b } : {}),
  }))

const roundOf = (ballot: BallotView, support: NonNullable<BallotView['support']>): readonly RecordRound[] => {
  const { result, rule } = support
  if (!result) return []
  const { by, why, ballots, carried, lines } = result
  const isSplit = by === 'group' && ballots.a !== undefined && ballots.b !== undefined
  return [
    {
      round: ballot.round,
      text: ballot.options[0]?.text ?? '',
      share: rule.share,
      k: ballot.k,
      ...(ballot.papers ? { papers: ballot.papers.count } : {}),
      ...(why === 'paper' ? { isHiddenByPapers: true } : {}),
      by,
      ballots: isSplit ? ballots : { total: ballots.total },
      levels: levelsOf(result),
      carried,
      lines: lines.map(({ text, group }) => ({ text, ...(isSplit && group ? { group } : {}) })),
    },
  ]
}

/** Support checks by proposal, in the order in which each was first put, with every closed round and its words. */
export const proposalsOf = (state: StateView): readonly RecordProposal[] => {
  const rounds = new Map<string, RecordRound[]>()
  for (const ballot of state.ballots) {
    if (!isClosed(ballot) || !ballot.support) continue
    const known = rounds.get(ballot.support.proposal) ?? []
    rounds.set(ballot.support.proposal, [...known, ...roundOf(ballot, ballot.support)])
  }
  return [...rounds.values()]
    .filter((some) => some.length > 0)
    .map((some) => ({ rounds: some.toSorted((one, other) => one.round - other.round) }))
}
