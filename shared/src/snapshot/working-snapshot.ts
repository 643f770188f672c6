import type { DocumentView } from '../documents/card-view.ts'
import type { BallotView } from '../protocol/ballot-views.ts'
import type { CardMarks, StateView } from '../protocol/state-view.ts'
import { bandsOf, cardsByZone, type Lane, type Placed } from '../scene/lanes.ts'
import type { Owner } from '../scene/scene.ts'
import { GROUPS, type GroupId, type Kind, type WrittenKind } from '../session/agenda.ts'
import { COMMON } from '../voting/approve.ts'
import {
  snapshotPlaces,
  type SnapshotArrow,
  type SnapshotDrawing,
  type SnapshotPlace,
  type SnapshotPlaces,
} from './snapshot-places.ts'
import { snapshotBallot, type SnapshotBallot } from './snapshot-ballot.ts'
import { dayParts } from './record.ts'
import type { DayParts } from './record-model.ts'
import type { RecordWords } from './record-words.ts'
import { isHiddenByPapers, type SnapshotWords } from './snapshot-words.ts'

/** A card whose text goes along. It carries no id: nothing in the file leads back to a document. */
export type SnapshotCard = SnapshotPlace & {
  readonly kind: Kind
  readonly group?: Owner
  readonly text: string
  /** How many cards were joined into this one. */
  readonly joined: number
  readonly marks: CardMarks
}

/** A lane of the board: how many cards lie in it and, when both groups said yes, which. */
export type SnapshotLane = {
  readonly owner: Owner
  readonly title: string
  readonly count: number
  readonly cards?: readonly SnapshotCard[]
}

/** All lanes of one kind, or the one area where both groups write together. */
export type SnapshotBand = {
  readonly id: WrittenKind | 'together'
  readonly title: string
  readonly lanes: readonly SnapshotLane[]
}

/** The working snapshot: what ring 3 showed at one moment. Every format is made from this and from nothing else. */
export type WorkingSnapshot = {
  readonly format: 'parley-working'
  readonly version: 1
  readonly notice: string
  readonly title: string
  /** ISO 8601, UTC. */
  readonly takenAt: string
  readonly groups: Readonly<Record<GroupId, { readonly name: string; readonly seats: number }>>
  readonly tookPart: number
  readonly texts: { readonly included: boolean; readonly answers: StateView['release'] }
  readonly board: readonly SnapshotBand[]
  /** Arrows between cards, by their numbers, and what was drawn by hand: there when card texts are, and where there are any. */
  readonly arrows?: readonly SnapshotArrow[]
  readonly drawings?: readonly SnapshotDrawing[]
  readonly ballots: readonly SnapshotBallot[]
  /** What both groups made of the day: words that they wrote, so it is there when card texts are. */
  readonly day?: DayParts
  readonly rules: {
    readonly k: number
    /** From this share of each group on, an option is common ground. */
    readonly commonGround: number
    readonly sentences: readonly string[]
  }
  readonly leftOut: readonly string[]
}

/** What a working snapshot is made of. */
export type WorkingInput = {
  /** As an observer may see it: what ring 3 shows and no more. */
  readonly state: StateView
  readonly board: DocumentView
  /** Milliseconds since 1970. */
  readonly takenAt: number
  readonly words: SnapshotWords
  /** Names by seat, of which only owners who accepted are taken. */
  readonly names: ReadonlyMap<string, string>
  readonly recordWords: RecordWords
}

const marksOf = (marks: CardMarks | undefined): CardMarks =>
  Object.fromEntries(
    Object.entries(marks ?? {}).map(([mark, { total, a, b }]) => [
      mark,
      a !== undefined && b !== undefined ? { total, a, b } : { total },
    ]),
  )

const cardOf = ({ card, joined }: Placed, state: StateView, places: SnapshotPlaces): SnapshotCard => ({
  kind: card.kind,
  ...(card.group ? { group: card.group } : {}),
  text: card.text,
  joined,
  marks: marksOf(state.marks[card.id]),
  ...places.of(card),
})

const laneOf = (
  lane: Lane,
  placed: readonly Placed[],
  input: WorkingInput,
  places: SnapshotPlaces | null,
): SnapshotLane => ({
  owner: lane.owner,
  title:
    lane.band === 'together'
      ? input.words.kinds.together
      : lane.owner === 'both'
        ? input.words.shared
        : input.state.session.groups[lane.owner].name,
  count: placed.length,
  ...(places ? { cards: placed.map((one) => cardOf(one, input.state, places)) } : {}),
})

type BoardPart = Pick<WorkingSnapshot, 'board' | 'arrows' | 'drawings'>

const boardOf = (input: WorkingInput, texts: boolean): BoardPart => {
  const { state, board, words } = input
  const hidden = new Set(state.hidden.map((one) => one.card))
  const byZone = cardsByZone(board, hidden)
  const bands = bandsOf('all')
  const lists = bands.flat().map((lane) => byZone.get(lane.zone) ?? [])
  const places = texts ? snapshotPlaces(board, lists, hidden) : null
  const shown = bands.flatMap((lanes) => {
    const id = lanes[0].band
    const isThere =
      lanes.some((lane) => byZone.has(lane.zone)) ||
      state.revealed.some((kind) => kind === id) ||
      (id === 'together' && (places?.drawings.length ?? 0) > 0)
    const laid = lanes.map((lane) => laneOf(lane, byZone.get(lane.zone) ?? [], input, places))
    return isThere ? [{ id, title: words.kinds[id], lanes: laid }] : []
  })
  return {
    board: shown,
    ...(places && places.arrows.length > 0 && { arrows: places.arrows }),
    ...(places && places.drawings.length > 0 && { drawings: places.drawings }),
  }
}

const isClosed = (ballot: BallotView): boolean => ballot.stage === 'closed' && ballot.result !== undefined

// What is only counted is there itself: mixed work among agreements, cards on the board.
const isSomething = ({
  map,
  twoByTwo,
  futures,
  mixedWork: _mixed,
  counts: _counts,
  friction: _friction,
  ...lists
}: DayParts): boolean =>
  twoByTwo !== undefined ||
  futures !== undefined ||
  [...Object.values(lists), map.goals, map.lanes, map.limits].some((list) => list.length > 0)

const leftOut = (
  { state, words, recordWords }: WorkingInput,
  ballots: readonly SnapshotBallot[],
  texts: boolean,
  day: ReturnType<typeof dayParts>,
): readonly string[] => {
  const because = GROUPS.filter((group) => state.release[group] !== 'yes').map((group) => {
    const { name } = state.session.groups[group]
    return state.release[group] === 'no' ? words.leftOut.no(name) : words.leftOut.notYet(name)
  })
  return [
    ...(texts ? [] : [words.leftOut.texts, ...because]),
    ...(!texts && isSomething(day.parts) ? [words.leftOut.day] : []),
    ...(texts && day.waiting > 0 ? [recordWords.leftOut.waiting(day.waiting)] : []),
    ...(texts && day.terms > 0 ? [recordWords.leftOut.words(day.terms)] : []),
    ...(!texts && ballots.length > 0 ? [words.leftOut.optionTexts] : []),
    ...ballots.flatMap((ballot) =>
      ballot.by === 'group'
        ? []
        : ballot.by === 'total'
          ? [words.leftOut.split(ballot.round, ballot.k)]
          : [
              isHiddenByPapers(ballot)
                ? words.result.papersHide(ballot.k)
                : words.leftOut.figures(ballot.round, ballot.k),
            ],
    ),
    ...(state.ballots.some((ballot) => ballot.stage === 'open' || ballot.stage === 'frozen')
      ? [words.leftOut.openBallot]
      : []),
    ...words.leftOut.always,
  ]
}

/**
 * What ring 3 shows now, as a plain model. Card texts, and with them the words of ballot options, are in it only
 * while both groups say yes; otherwise lanes have counts and options have numbers. Figures by group are in it
 * only where the result gives them. `leftOut` says what is missing and why.
 */
export const workingSnapshot = (input: WorkingInput): WorkingSnapshot => {
  const { state, words } = input
  const texts = state.release.a === 'yes' && state.release.b === 'yes'
  const ballots = state.ballots.filter(isClosed).map((ballot) => snapshotBallot(ballot, () => texts))
  const day = dayParts({ ...input, words: input.recordWords })
  const size = (group: GroupId) => ({
    name: state.session.groups[group].name,
    seats: state.session.groups[group].seats,
  })
  return {
    format: 'parley-working',
    version: 1,
    notice: words.notice,
    title: state.session.title,
    takenAt: new Date(input.takenAt).toISOString(),
    groups: { a: size('a'), b: size('b') },
    tookPart: state.consented,
    texts: { included: texts, answers: { a: state.release.a, b: state.release.b } },
    ...boardOf(input, texts),
    ballots,
    ...(texts && isSomething(day.parts) ? { day: day.parts } : {}),
    rules: {
      k: state.session.k,
      commonGround: COMMON,
      sentences: [
        words.rules.k(state.session.k),
        ...ballots.map(({ round, cap, dots }) => (dots ? words.rules.dots.cap : words.rules.cap)(round, cap)),
        ...(ballots.length === 0 || ballots.some(({ dots }) => !dots) ? [words.rules.common] : []),
        ...(ballots.some(({ dots }) => dots) ? [words.rules.dots.common] : []),
      ],
    },
    leftOut: leftOut(input, ballots, texts, day),
  }
}
