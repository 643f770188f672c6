import { assumptionBoard } from '../axes/assumption-board.ts'
import { twoByTwoBoard } from '../axes/two-by-two-board.ts'
import type { Value } from '../axes/value.ts'
import { AXIS_ENDS, type AxisEnd, type CardView, type DocumentView } from '../documents/card-view.ts'
import { withoutHidden } from '../map/map-rows.ts'
import type { StateView } from '../protocol/state-view.ts'
import type { Owner } from '../scene/scene.ts'
import type { GroupId } from '../session/agenda.ts'
import type { HigherBy, Rated } from '../axes/rated.ts'
import type { GapWord } from '../voting/rate-measures.ts'
import { recordCorners, type RecordCorners } from './record-corners.ts'
import { ratingsOf } from '../voting/ratings-of.ts'

/** A test of an assumption. Who finds out is named by group only: a record names those alone who accepted something. */
export type RecordTest = { readonly text: string; readonly due?: string; readonly owners: readonly GroupId[] }

/** An assumption as it lies on the map. */
export type RecordAssumption = {
  /** Its number on the map; nothing leads back to a card. */
  readonly number: number
  readonly group: Owner
  /** Present only when both groups said yes to card texts. */
  readonly text?: string
  /** Evidence and importance, 0 to 100 each; absent where it was not laid. */
  readonly value?: Value
  /** It lies at the middle of the ratings, and nobody laid it elsewhere. */
  readonly byRatings?: true
  /** The medians of both groups' blind ratings, where the split may be shown. */
  readonly ratings?: {
    readonly a: Value
    readonly b: Value
    readonly gap: { readonly evidence: GapWord; readonly importance: GapWord }
    /** Which group gave higher values, where a difference is said. */
    readonly higher?: HigherBy
  }
  /** It is important and unproven, and has no test with an owner and a day. */
  readonly asks?: true
  readonly tests: readonly RecordTest[]
}

export type RecordTwoByTwo = {
  /** How the ends of the axes are called; empty where one has no name. */
  readonly ends: Readonly<Record<AxisEnd, string>>
  /** Present where a corner has a name. */
  readonly corners?: RecordCorners
  readonly notes: readonly { readonly number: number; readonly text: string; readonly value?: Value }[]
}

const testOf = ({ text, due, ownerA, ownerB }: CardView): RecordTest => ({
  text: text.trim(),
  ...(due === undefined ? {} : { due }),
  owners: [...(ownerA === undefined ? [] : (['a'] as const)), ...(ownerB === undefined ? [] : (['b'] as const))],
})

const ratingsIn = ({
  a,
  b,
  gap,
  higher,
}: Extract<Rated, { by: 'group' }>): NonNullable<RecordAssumption['ratings']> => ({
  a,
  b,
  gap,
  ...(higher && Object.keys(higher).length > 0 ? { higher } : {}),
})

/**
 * The assumption map as far as it may stand in a file: where each lies and its tests, always; its words only with
 * `texts`, for they are those of a revealed card. What was neither laid nor given a test is left out.
 */
export const recordAssumptions = (
  board: DocumentView,
  state: Pick<StateView, 'ballots' | 'hidden'>,
  texts: boolean,
): readonly RecordAssumption[] => {
  const view = withoutHidden(board, new Set(state.hidden.map(({ card }) => card)))
  return assumptionBoard(view, (card) => ratingsOf(state, card)).cards.flatMap((one): readonly RecordAssumption[] => {
    const { card, number, value, by, rated, asks } = one
    const tests = one.tests.filter(({ text }) => text.trim() !== '').map(testOf)
    if (value === null && tests.length === 0) return []
    return [
      {
        number,
        group: card.group ?? 'both',
        ...(texts ? { text: card.text.trim() } : {}),
        ...(value ? { value } : {}),
        ...(by === 'ratings' ? { byRatings: true } : {}),
        ...(rated?.by === 'group' ? { ratings: ratingsIn(rated) } : {}),
        ...(asks ? { asks: true } : {}),
        tests,
      },
    ]
  })
}

/** The two-by-two, or null where nobody wrote on it. Its notes are of both groups, as milestones are. */
export const recordTwoByTwo = (board: DocumentView, state: Pick<StateView, 'hidden'>): RecordTwoByTwo | null => {
  const own = twoByTwoBoard(withoutHidden(board, new Set(state.hidden.map(({ card }) => card))))
  const { ends, notes } = own
  const written = notes.filter(({ card }) => card.text.trim() !== '')
  if (written.length === 0) return null
  const [xLow, xHigh, yLow, yHigh] = AXIS_ENDS
  const named = (end: AxisEnd): string => ends[end].card?.text.trim() ?? ''
  return {
    ends: { [xLow]: named(xLow), [xHigh]: named(xHigh), [yLow]: named(yLow), [yHigh]: named(yHigh) },
    ...recordCorners(own),
    notes: written.map(({ card, number, value }) => ({
      number,
      text: card.text.trim(),
      ...(value ? { value } : {}),
    })),
  }
}
