import type { GroupId } from '../agenda.ts'
import { stepsOf } from '../templates.ts'
import type { RoleParts } from '../../roles/role-grid.ts'
import { commitmentTo, firstByLot } from '../lot.ts'
import { mixedTables, type MixedPeople } from '../mixed-lot.ts'
import { tablesByLot } from '../table-lot.ts'
import type { AskAnswer, EventOf, EventType, SessionEvent, TableVersion } from '../events.ts'

/** The moment at which test stories happen. */
export const NOW = 1_000_000

const hash = (digit: string): string => digit.repeat(64)
export const VERSION: TableVersion = { interest: hash('a'), frustration: hash('b'), assumption: hash('c') }

/** A whole reading of who does what. */
export const ROLE_PARTS_OF_A: RoleParts = { answers: ['a'], does: ['b', 'lane-1'], asked: [], told: ['a'] }
/** A seed, and the group that it draws. */
export const SEED = hash('5')
const FIRST = firstByLot(SEED)
/** Another seed, and the people whom it draws to mixed pairs; one of each group comes late. */
const MIXED_SEED = hash('7')
const MIXED_PEOPLE: MixedPeople = { a: ['seat-a1', 'seat-a2'], b: ['seat-b1', 'seat-b2'] }

/** Thirteen people of one group, one more than sit at one table, and a seed that seats them. */
export const CROWD: readonly string[] = [
  'seat-a1',
  'seat-a2',
  'seat-a3',
  ...Array.from({ length: 10 }, (_, at) => `seat-c${at}`),
]
const TABLE_SEED = hash('3')

/** One plausible event of every type. The mapped type makes a new event type fail here until it has a sample. */
export const SAMPLES: { readonly [T in EventType]: EventOf<T> } = {
  'session-created': { type: 'session-created', template: 'joint-day', k: 3, cap: 3, statements: hash('6') },
  'session-followed': {
    type: 'session-followed',
    record: hash('9'),
    preparedAt: NOW - 86_400_000,
    taken: { cards: 12, lanes: 4, links: 5, agreements: 2 },
    words: [{ card: 'card-word', hash: hash('8') }],
    items: [{ id: 'agreement-0-0' }, { id: 'waiting-0', by: 'b' }],
  },
  'seat-taken': { type: 'seat-taken', seat: 'seat-new', role: 'participant', group: 'a', entry: 'code' },
  'seat-admitted': { type: 'seat-admitted', seat: 'seat-wait', by: 'a' },
  'seat-turned-away': { type: 'seat-turned-away', seat: 'seat-wait' },
  'seat-moved': { type: 'seat-moved', seat: 'seat-a1', group: 'b' },
  'seat-returned': { type: 'seat-returned', seat: 'seat-a1' },
  consented: { type: 'consented', seat: 'seat-wait' },
  declined: { type: 'declined', sealed: { seat: 'seat-a1' } },
  left: { type: 'left', sealed: { seat: 'seat-a1' } },
  'scribe-consented': { type: 'scribe-consented', seat: 'seat-a1', scribe: 'seat-scribe' },
  'deputy-named': { type: 'deputy-named', seat: 'seat-second' },
  'handing-over': { type: 'handing-over', seat: 'seat-second' },
  'lead-passed': { type: 'lead-passed', from: 'mediator', to: 'seat-second', how: 'accepted' },
  'between-talk-opened': { type: 'between-talk-opened' },
  'themes-shown': { type: 'themes-shown', themes: 6 },
  'themes-put-away': { type: 'themes-put-away' },
  'last-told': { type: 'last-told', item: 'agreement-0-0', group: 'a', word: 'late', words: hash('7') },
  'number-set': {
    type: 'number-set',
    place: 1,
    number: { value: 62.5, name: hash('1'), unit: hash('2'), source: hash('3') },
  },
  'chairs-set': { type: 'chairs-set', chairs: [hash('7')] },
  'step-started': { type: 'step-started', step: 'table' },
  'agenda-set': {
    type: 'agenda-set',
    steps: [...stepsOf('joint-day'), { id: 'break-9', act: 'break', minutes: 10 }],
    start: 540,
  },
  'step-skipped': { type: 'step-skipped', step: 'map' },
  'timer-set': { type: 'timer-set', endsAt: NOW + 60_000 },
  'cards-tabled': { type: 'cards-tabled', sealed: { a: 3, b: 0 } },
  proposed: {
    type: 'proposed',
    proposal: 'proposal-1',
    group: 'a',
    act: 'ready',
    holdsAt: NOW,
    sealed: { version: VERSION },
  },
  'not-yet': { type: 'not-yet', proposal: 'proposal-1', group: 'a' },
  'group-act-held': { type: 'group-act-held', proposal: 'proposal-1', group: 'a' },
  'ready-cleared': { type: 'ready-cleared', group: 'a' },
  'door-closed': { type: 'door-closed', group: 'a' },
  'card-held-back': { type: 'card-held-back', sealed: { group: 'a', card: 'card-held' } },
  'card-brought-back': { type: 'card-brought-back', sealed: { group: 'a', card: 'card-held' } },
  revealed: { type: 'revealed', kind: 'interest', cards: { a: 6, b: 8 }, endsAt: NOW + 240_000 },
  'silence-ended': { type: 'silence-ended', kind: 'interest' },
  'moved-to-shared-lane': { type: 'moved-to-shared-lane', cards: ['card-1', 'card-2'] },
  'options-frozen': {
    type: 'options-frozen',
    ballot: 'ballot-1',
    step: 'priorities',
    cap: 4,
    options: [
      { id: 'option-1', hash: hash('d') },
      { id: 'option-2', hash: hash('e') },
    ],
  },
  'ballot-opened': { type: 'ballot-opened', ballot: 'ballot-1' },
  'papers-entered': { type: 'papers-entered', ballot: 'ballot-1', papers: 4 },
  'papers-confirmed': { type: 'papers-confirmed', ballot: 'ballot-1', papers: 4 },
  reminded: { type: 'reminded', ballot: 'ballot-1' },
  'ballot-closed': {
    type: 'ballot-closed',
    ballot: 'ballot-1',
    receipts: [hash('1'), hash('2')],
    tally: { by: 'none', ballots: { total: 2 }, options: [{ option: 'option-1' }, { option: 'option-2' }] },
  },
  'ballot-voided': { type: 'ballot-voided', ballot: 'ballot-1', reason: hash('f') },
  'focus-set': { type: 'focus-set', focus: 'focus-1', card: 'card-1', group: 'b' },
  'focus-tried': { type: 'focus-tried', focus: 'focus-1' },
  'focus-ended': { type: 'focus-ended', focus: 'focus-1', outcome: 'heard' },
  'walk-set': { type: 'walk-set', walk: 'walk-1', commitment: commitmentTo(SEED), sealed: { seed: SEED } },
  'walk-drawn': { type: 'walk-drawn', walk: 'walk-1', seed: SEED, first: FIRST },
  'walk-card': { type: 'walk-card', walk: 'walk-1', card: 'card-1', group: FIRST },
  'walk-back': { type: 'walk-back', walk: 'walk-1' },
  'walk-ended': { type: 'walk-ended', walk: 'walk-1' },
  'turns-set': {
    type: 'turns-set',
    turns: 'turns-1',
    seconds: 240,
    each: 2,
    commitment: commitmentTo(SEED),
    sealed: { seed: SEED },
  },
  'turns-drawn': { type: 'turns-drawn', turns: 'turns-1', seed: SEED, first: FIRST },
  'turn-begun': { type: 'turn-begun', turns: 'turns-1', turn: 0, group: FIRST },
  'turns-extended': { type: 'turns-extended', turns: 'turns-1', turn: 0, seconds: 60 },
  'turn-ended': { type: 'turn-ended', turns: 'turns-1', turn: 0, group: FIRST, seconds: 231, planned: 240 },
  'remote-first-set': { type: 'remote-first-set', on: true },
  'asks-frozen': {
    type: 'asks-frozen',
    asks: [
      { id: 'ask-a', hash: hash('6'), from: 'a' },
      { id: 'ask-b', hash: hash('7'), from: 'b' },
    ],
  },
  'asks-shown': {
    type: 'asks-shown',
    answers: [
      { ask: 'ask-a', answer: 'yes' },
      { ask: 'ask-b', answer: 'not-ours', words: hash('8') },
    ],
  },
  'roles-frozen': {
    type: 'roles-frozen',
    milestones: [{ id: 'milestone-1', hash: hash('2') }],
    parties: [{ id: 'a' }, { id: 'b' }, { id: 'lane-1', hash: hash('5') }],
  },
  'roles-shown': {
    type: 'roles-shown',
    fills: [{ milestone: 'milestone-1', a: ROLE_PARTS_OF_A, b: { ...ROLE_PARTS_OF_A, told: [] } }],
  },
  accepted: { type: 'accepted', of: 'agreement', card: 'agreement-1', hash: hash('3'), group: 'a' },
  'acceptance-withdrawn': {
    type: 'acceptance-withdrawn',
    of: 'agreement',
    card: 'agreement-1',
    group: 'a',
  },
  'record-prepared': { type: 'record-prepared', record: hash('4'), checkIn: '2027-01-31' },
  'board-locked': { type: 'board-locked' },
  'board-unlocked': { type: 'board-unlocked' },
  'lane-locked': { type: 'lane-locked', lane: 'lane-0001' },
  'lane-unlocked': { type: 'lane-unlocked', lane: 'lane-0001' },
  'snapshot-taken': { type: 'snapshot-taken', number: 2, title: hash('6') },
  'copies-laid': { type: 'copies-laid', snapshot: 2, cards: [{ copy: 'card-copy', card: 'card-gone' }] },
  'card-struck': { type: 'card-struck', sealed: { card: 'card-gone' } },
  'lens-set': { type: 'lens-set', lens: 'approach' },
  'screen-covered': { type: 'screen-covered' },
  'screen-uncovered': { type: 'screen-uncovered' },
  summoned: { type: 'summoned' },
  'card-hidden': { type: 'card-hidden', reason: hash('9'), sealed: { card: 'card-unsafe', group: 'b' } },
  'wording-suggested': {
    type: 'wording-suggested',
    suggestion: 'wording-1',
    group: 'b',
    sealed: { card: 'card-1', on: 'board', words: hash('8') },
  },
  'wording-answered': { type: 'wording-answered', suggestion: 'wording-1', group: 'b', answer: 'taken' },
  'group-renamed': { type: 'group-renamed', group: 'b' },
  'parking-set': { type: 'parking-set', open: false },
  'parking-shown': { type: 'parking-shown', on: true },
  'sheet-written': { type: 'sheet-written', sheet: 'statements', version: 2, words: hash('5') },
  'rules-ticked': {
    type: 'rules-ticked',
    version: 2,
    count: 1,
    of: 6,
    sealed: { seat: 'seat-a1' },
  },
  'acceptance-opened': { type: 'acceptance-opened', ballot: 'acceptance-1', version: 1 },
  'acceptance-closed': {
    type: 'acceptance-closed',
    ballot: 'acceptance-1',
    result: { outcome: 'accepted', ballots: 6 },
    sealed: { asked: ['seat-a1', 'seat-a2', 'seat-a3', 'seat-b1', 'seat-b2', 'seat-b3'] },
  },
  'caucus-rule-shown': { type: 'caucus-rule-shown' },
  'caucus-started': { type: 'caucus-started', caucus: 'caucus-1', with: 'b', endsAt: NOW + 420_000 },
  'caucus-ended': { type: 'caucus-ended', caucus: 'caucus-1', with: 'b', minutes: 1 },
  'same-time-proposed': { type: 'same-time-proposed', caucus: 'caucus-1', to: 'a', minutes: 1 },
  'same-time-answered': { type: 'same-time-answered', caucus: 'caucus-1', group: 'a', answer: 'no' },
  'tables-sealed': { type: 'tables-sealed', commitment: commitmentTo(TABLE_SEED), sealed: { seed: TABLE_SEED } },
  'tables-set': { type: 'tables-set', group: 'a', one: true },
  'tables-drawn': { type: 'tables-drawn', seed: TABLE_SEED, tables: { a: tablesByLot(TABLE_SEED, CROWD, 3) } },
  'tables-joined': { type: 'tables-joined', group: 'a' },
  'mixed-set': {
    type: 'mixed-set',
    round: 1,
    size: 2,
    people: MIXED_PEOPLE,
    commitment: commitmentTo(MIXED_SEED),
    sealed: { seed: MIXED_SEED },
  },
  'mixed-drawn': {
    type: 'mixed-drawn',
    round: 1,
    seed: MIXED_SEED,
    tables: mixedTables(MIXED_SEED, MIXED_PEOPLE, 2),
  },
  'mixed-seated': { type: 'mixed-seated', round: 1, seat: 'seat-b3', table: 1 },
  'mixed-shown': { type: 'mixed-shown', round: 1, cards: 2 },
  'deletion-taken-back': { type: 'deletion-taken-back', group: 'a' },
  'board-deleted': { type: 'board-deleted' },
  'session-ended': { type: 'session-ended' },
}

/** A step of the joint session begins. */
export const starts = (step: string): SessionEvent => ({ type: 'step-started', step })

/** A seat comes by an invite and consents. */
export const comes = (seat: string, group: GroupId): readonly SessionEvent[] => [
  { type: 'seat-taken', seat, role: 'participant', group, entry: 'invite' },
  { type: 'consented', seat },
]

/** A group proposes to be ready, and nobody says "Not yet". */
export const ready = (group: GroupId): readonly SessionEvent[] => [
  { type: 'proposed', proposal: `ready-${group}`, group, act: 'ready', holdsAt: NOW, sealed: { version: VERSION } },
  { type: 'group-act-held', proposal: `ready-${group}`, group },
]

/** A group opens its door to the mediator. */
export const opensDoor = (group: GroupId): readonly SessionEvent[] => [
  { type: 'proposed', proposal: `door-${group}`, group, act: 'open-door', holdsAt: NOW },
  { type: 'group-act-held', proposal: `door-${group}`, group },
]

/** A group gives its answer to an ask of the other, and nobody says "Not yet". */
export const answers = (
  group: GroupId,
  ask: string,
  answer: AskAnswer['answer'] = 'yes',
): readonly [SessionEvent, SessionEvent] => [
  {
    type: 'proposed',
    proposal: `answer-${ask}`,
    group,
    act: 'answer',
    holdsAt: NOW,
    sealed: { ask, answer },
  },
  { type: 'group-act-held', proposal: `answer-${ask}`, group },
]

/** A group gives its reading of a milestone, and nobody says "Not yet". */
export const fills = (
  group: GroupId,
  milestone = 'milestone-1',
  parts: RoleParts = ROLE_PARTS_OF_A,
): readonly [SessionEvent, SessionEvent] => [
  {
    type: 'proposed',
    proposal: `fill-${group}-${milestone}`,
    group,
    act: 'fill-roles',
    holdsAt: NOW,
    sealed: { milestone, parts },
  },
  { type: 'group-act-held', proposal: `fill-${group}-${milestone}`, group },
]

/** A group confirms the record, and nobody says "Not yet". */
export const confirms = (
  group: GroupId,
  record = SAMPLES['record-prepared'].record,
): readonly [SessionEvent, SessionEvent] => [
  { type: 'proposed', proposal: `confirm-${group}`, group, act: 'confirm-record', holdsAt: NOW, record },
  { type: 'group-act-held', proposal: `confirm-${group}`, group },
]

/** Two assumptions are frozen to be rated, one of them with a guess. */
export const ratingFrozen = (ballot: string): EventOf<'options-frozen'> => ({
  type: 'options-frozen',
  ballot,
  step: 'rate-assumptions',
  cap: 0,
  options: [
    { id: `${ballot}-x`, hash: hash('d') },
    { id: `${ballot}-y`, hash: hash('e') },
  ],
  rating: {
    of: 'assumption',
    axes: ['importance', 'evidence'],
    cards: ['card-x', 'card-y'],
    guess: [`${ballot}-x`],
  },
})
/** The rating closes: everybody rated the first, and too few the second. */
export const ratingClosed = (ballot: string): EventOf<'ballot-closed'> => ({
  type: 'ballot-closed',
  ballot,
  receipts: [hash('1')],
  tally: { by: 'total', ballots: { total: 3 }, options: [{ option: `${ballot}-x` }, { option: `${ballot}-y` }] },
  rated: [
    {
      option: `${ballot}-x`,
      by: 'total',
      axes: [
        { axis: 'importance', total: [0, 0, 1, 1, 1] },
        { axis: 'evidence', total: [2, 1, 0, 0, 0] },
      ],
    },
    { option: `${ballot}-y`, by: 'none', axes: [] },
  ],
})

/** A proposal is frozen for a support check. */
export const supportFrozen = (ballot: string): EventOf<'options-frozen'> => ({
  type: 'options-frozen',
  ballot,
  step: 'support',
  cap: 0,
  options: [{ id: `${ballot}-option`, hash: hash('5') }],
  support: { proposal: 'proposal-card', rule: { share: [2, 3] } },
})
/** The check closes, carried, with one line. */
export const supportClosed = (ballot: string): EventOf<'ballot-closed'> => ({
  type: 'ballot-closed',
  ballot,
  receipts: [hash('1')],
  tally: { by: 'total', ballots: { total: 3 }, options: [{ option: `${ballot}-option` }] },
  support: { levels: [{ level: 1, total: 3 }], carried: 'carried', lines: [{ hash: hash('2') }] },
})
