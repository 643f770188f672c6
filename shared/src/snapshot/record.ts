import type { CaseSheet, Decider } from '../protocol/sheets.ts'
import { plainWords, wordsOf } from '../agree/word-list.ts'
import type { DocumentView } from '../documents/card-view.ts'
import type { StateView } from '../protocol/state-view.ts'
import { GROUPS, type GroupId } from '../session/agenda.ts'
import { COMMON } from '../voting/approve.ts'
import { recordAssumptions, recordTwoByTwo } from './record-axes.ts'
import { mapOf } from './record-map.ts'
import type { DayParts, KeptModel, RecordModel } from './record-model.ts'
import { purposeOf } from '../agree/purpose.ts'
import { linkedParts } from './record-linked.ts'
import { parkedOf } from './record-lines.ts'
import { numbersOf, seriesOf } from './record-series.ts'
import type { Series } from '../series/series.ts'
import { symptomsOf } from './record-case.ts'
import { recordCounts } from './record-counts.ts'
import { recordRoles } from './record-roles.ts'
import { agreementsOf, asksOf, differencesOf, lanesOf, mixedWorkOf } from './record-parts.ts'
import { pulseSaid } from './record-difference.ts'
import { ratingsIn } from './record-ratings.ts'
import { pulseWaves } from '../voting/pulse-waves.ts'
import { checksIn } from '../series/series-signals.ts'
import { namedIn, signalChecks } from '../voting/signal-checks.ts'
import { prioritiesOf, proposalsOf } from './record-results.ts'
import type { RecordWords } from './record-words.ts'

/** What a record is made of. */
export type RecordInput = {
  /** As an observer may see it: what ring 3 shows and no more. */
  readonly state: StateView
  readonly board: DocumentView
  /** Names by seat, of which only owners who accepted are taken. */
  readonly names: ReadonlyMap<string, string>
  /** Milliseconds since 1970. */
  readonly preparedAt: number
  /** The day on which both groups look again, ISO 8601. */
  readonly checkIn?: string
  readonly words: RecordWords
  /** Who can say yes, as the list stands; absent where there is none. */
  readonly deciders?: readonly Decider[]
  /** The case sheet; absent where there is none. */
  readonly case?: CaseSheet
  /** What the session goes on from; absent or null where it goes on from nothing. */
  readonly last?: { readonly series?: Series } | null
}

const ruleSentences = (
  model: Pick<RecordModel, 'priorities' | 'proposals' | 'ratings'>,
  { state, words }: RecordInput,
) => {
  const shares = new Set(model.proposals.flatMap(({ rounds }) => rounds.map(({ share }) => words.support.share(share))))
  return [
    words.rules.accepted,
    words.rules.k(state.session.k),
    ...(model.priorities.some(({ dots }) => !dots) ? [words.rules.common] : []),
    ...(model.priorities.some(({ dots }) => dots) ? [words.rules.dots] : []),
    ...(model.ratings.some(({ of }) => of === 'milestone') ? [words.ratings.rule] : []),
    ...[...shares].map(words.rules.support),
  ]
}

const leftOut = (input: RecordInput, found: { waiting: number; terms: number; texts: boolean; numbered: boolean }) => {
  const { state, words } = input
  const say = words.leftOut
  const because = GROUPS.filter((group) => state.release[group] !== 'yes').map((group) => {
    const { name } = state.session.groups[group]
    return state.release[group] === 'no' ? say.no(name) : say.notYet(name)
  })
  return [
    ...(found.waiting > 0 ? [say.waiting(found.waiting)] : []),
    ...(found.terms > 0 ? [say.words(found.terms)] : []),
    ...(found.texts || state.revealed.length === 0 ? [] : [say.texts, ...because]),
    ...(found.numbered ? [say.optionTexts] : []),
    ...(state.ballots.some((ballot) => ballot.stage === 'open' || ballot.stage === 'frozen') ? [say.openBallot] : []),
    ...say.always,
  ]
}

/** Whether both groups said that card texts go along. */
const goAlong = ({ release }: StateView): boolean => release.a === 'yes' && release.b === 'yes'

/** The parts of the day, and how much of them waits for a yes: that is counted and not told (AG3, SB4). */
export const dayParts = ({
  state,
  board,
  names,
  deciders,
  words,
  last,
}: Pick<RecordInput, 'state' | 'board' | 'names' | 'deciders' | 'words' | 'last'>): {
  readonly parts: DayParts
  readonly waiting: number
  readonly terms: number
} => {
  const { agreed, waiting } = agreementsOf(
    board,
    state.accepted,
    (seat) => (seat === undefined ? '' : names.get(seat)) || words.agreements.nameless,
    deciders,
  )
  const texts = goAlong(state)
  const twoByTwo = recordTwoByTwo(board, state)
  const purpose = purposeOf(state)
  const roles = recordRoles(state)
  const pulses = pulseWaves(state.ballots).map((one) => pulseSaid(one, state.session.groups, words))
  const counts = recordCounts(board, state.hidden)
  // What an earlier check of the series asked stands in this record with its words, whatever is said of cards now.
  const asked = new Set(last?.series ? namedIn(checksIn({ series: last.series })) : [])
  const signals = signalChecks(state.ballots, (sign) => texts || asked.has(sign))
  const list = wordsOf(board, state.accepted).filter((word) => word.term.text.trim() !== '')
  const plain = plainWords(list)
  return {
    parts: {
      ...(purpose === null ? {} : { purpose }),
      agreements: agreed,
      ...mixedWorkOf(board, agreed),
      differences: differencesOf(board),
      asks: asksOf(board, state.asks),
      proposals: proposalsOf(state),
      ratings: ratingsIn(state, goAlong(state), words.ratings),
      ...(pulses.length > 0 ? { pulses } : {}),
      ...(signals.length > 0 ? { signals } : {}),
      ...(roles.length > 0 ? { roles } : {}),
      map: mapOf(board, state.release.a === 'yes' && state.release.b === 'yes'),
      assumptions: recordAssumptions(board, state, texts),
      ...(twoByTwo ? { twoByTwo } : {}),
      words: plain,
      ...(counts ? { counts } : {}),
      ...linkedParts(board, texts, {
        marks: state.marks,
        people: { a: state.session.groups.a.seats, b: state.session.groups.b.seats },
      }),
      ...parkedOf(board),
    },
    waiting,
    terms: list.length - plain.length,
  }
}

/** The record of what ring 3 shows now (RC1, RC5). An empty day gives a record that says so. */
export const recordOf = (input: RecordInput): RecordModel => {
  const { state, board, words } = input
  const texts = goAlong(state)
  const { parts, waiting, terms } = dayParts(input)
  const priorities = prioritiesOf(state, board, texts)
  const size = (group: GroupId) => ({
    name: state.session.groups[group].name,
    seats: state.session.groups[group].seats,
  })
  const options = priorities.flatMap(({ common, one, others }) => [...common, ...one, ...others])
  return {
    format: 'parley-record',
    version: 1,
    notice: words.notice,
    title: state.session.title,
    preparedAt: new Date(input.preparedAt).toISOString(),
    groups: { a: size('a'), b: size('b') },
    tookPart: state.consented,
    ...(state.chairs.length > 0 ? { chairs: state.chairs } : {}),
    ...symptomsOf(input.case),
    steps: state.steps
      .filter((step) => step.act !== 'break' && (step.status === 'done' || step.status === 'now'))
      .map(words.happened.step),
    ...(input.checkIn === undefined ? {} : { checkIn: input.checkIn }),
    ...parts,
    ...numbersOf(state),
    ...seriesOf(input, parts),
    priorities,
    ...(texts ? { cards: lanesOf(board, state.hidden) } : {}),
    rules: {
      k: state.session.k,
      commonGround: COMMON,
      sentences: ruleSentences({ priorities, proposals: parts.proposals, ratings: parts.ratings }, input),
    },
    leftOut: leftOut(input, {
      waiting,
      terms,
      texts,
      numbered: [
        ...options,
        ...parts.ratings.flatMap(({ cards }) => cards),
        ...(parts.signals ?? []).flatMap(({ signals }) => signals),
      ].some((option) => option.text === undefined),
    }),
  }
}

/** What both groups keep when a record was not confirmed in time, with who did not confirm it (RC4). */
export const keptOf = (model: RecordModel, notConfirmedBy: readonly GroupId[], words: RecordWords): KeptModel => ({
  format: 'parley-kept',
  version: 1,
  notice: words.keptNotice(notConfirmedBy.map((group) => model.groups[group].name)),
  title: model.title,
  preparedAt: model.preparedAt,
  groups: model.groups,
  // What the map said is kept by nobody: only what both owners said yes to.
  agreements: model.agreements.map(({ items: _items, asked: _asked, brings: _brings, ...signed }) => signed),
  notConfirmedBy,
})

/** The record without what changes by time and by who comes and goes: equal contents say the same to both groups. */
export const contentsOf = ({ preparedAt: _at, tookPart: _people, groups, steps: _steps, ...rest }: RecordModel) => ({
  ...rest,
  groups: [groups.a.name, groups.b.name],
})
