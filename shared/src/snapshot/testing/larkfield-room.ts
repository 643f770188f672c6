import type { CardView, DocumentView } from '../../documents/card-view.ts'
import type { BallotView } from '../../protocol/ballot-views.ts'
import type { CardMarks, StateView } from '../../protocol/state-view.ts'
import type { GroupId, WrittenKind } from '../../session/agenda.ts'
import { stepsOf } from '../../session/templates.ts'
import type { Tally } from '../../session/tallies.ts'
import { resultOf } from '../../voting/approve.ts'
import { dotsResultOf } from '../../voting/dots.ts'

/** Cards of the Larkfield case, enough to fill a board. */
const CARDS: readonly [WrittenKind, GroupId, string][] = [
  ['interest', 'a', 'I need early proof that the new model works, because the board asks every month.'],
  ['interest', 'a', 'I want steady income so we can plan further ahead than one quarter.'],
  ['interest', 'a', 'I need to promise dates to investors without letting anyone down.'],
  ['interest', 'a', 'I want honest news early, even when it is bad.'],
  ['interest', 'b', 'I want to give a customer a straight answer on the first call.'],
  ['interest', 'b', 'I want the device knowledge I built up to still count.'],
  ['interest', 'b', 'I need changes to arrive at a pace where I can finish one before the next.'],
  ['interest', 'b', 'I want to see why a target was picked before I am measured by it.'],
  ['interest', 'b', 'I want to be asked before the plan is printed.'],
  ['interest', 'b', 'I need to leave on time without leaving a mess for the next shift.'],
  ['frustration', 'a', 'Risks reach me in the week of the launch, when the options are gone.'],
  ['frustration', 'a', 'When I ask what is possible, I hear only what is not.'],
  ['frustration', 'b', 'I learned about the price change from an angry customer.'],
  ['frustration', 'b', 'I have four tools open to answer one question about a bill.'],
  ['frustration', 'b', 'Our targets changed twice in a quarter and nobody said why.'],
]
const SHARED: CardView = {
  id: 'shared-1',
  kind: 'interest',
  group: 'both',
  zone: 'interest:both',
  at: [0, 0],
  text: 'I want us to still be here in ten years, with work people are proud of.',
}
/** Options and their yeses: all, group a, group b. Six and nine people vote. */
const VOTES: readonly [string, number, number][] = [
  ['Clear answers about bills', 1, 8],
  ['News of changes before customers get it', 4, 8],
  ['Dates checked by both groups', 5, 7],
  ['Fewer, shared measures', 4, 3],
  ['A fair offer for existing device customers', 2, 4],
  ['Proof for the board within a quarter', 5, 0],
  ['Cover at night and in peak weeks', 0, 6],
  ['Openings in new countries', 3, 0],
]
const MARKS: Readonly<Record<string, CardMarks>> = {
  'shared-1': { 'true-for-me': { total: 15, a: 6, b: 9 } },
  'interest-0': { 'new-to-me': { total: 7, a: 0, b: 7 }, unclear: { total: 3 } },
}

/** A ballot on the Larkfield priorities, closed with as much as `by` allows. */
export const larkfieldBallot = (by: Tally['by'], round = 1, dots = false): BallotView => {
  const options = VOTES.map(([text], index) => ({ id: `option-${index}`, text, hash: `hash-${index}` }))
  const counts = VOTES.map(([, a, b], index) => {
    const option = `option-${index}`
    return by === 'group' ? { option, total: a + b, a, b } : by === 'total' ? { option, total: a + b } : { option }
  })
  const ballots = by === 'group' ? { total: 15, a: 6, b: 9 } : { total: by === 'total' ? 15 : 3 }
  const texts = Object.fromEntries(options.map(({ id, text }) => [id, text]))
  return {
    id: `ballot-${round}`,
    step: 'priorities',
    round,
    cap: 4,
    ...(dots ? { dots: true } : {}),
    k: 5,
    stage: 'closed',
    options,
    result: (dots ? dotsResultOf : resultOf)({ by, ballots, options: counts }, texts),
    receipts: ['receipt-1', 'receipt-2'],
  }
}

/** The board of the case with `more` cards on it. */
export const larkfieldBoard = (...more: readonly CardView[]): DocumentView => ({
  links: [],
  cards: [
    ...CARDS.map(([kind, group, text], index): CardView => ({
      id: `${kind}-${index}`,
      kind,
      group,
      zone: `${kind}:${group}`,
      at: [0, index],
      text,
    })),
    SHARED,
    ...VOTES.map(([text], index): CardView => ({
      id: `problem-${index}`,
      kind: 'problem',
      group: 'both',
      zone: 'together',
      at: [0, index],
      text,
    })),
    ...more,
  ],
})

/** The state of the case as an observer has it, after two reveals and a ballot. */
export const larkfieldState = (change: Partial<StateView> = {}): StateView => ({
  audience: 'observer',
  now: 0,
  session: {
    id: 'session-id',
    title: 'Larkfield Systems: from boxes to subscriptions',
    groups: { a: { name: 'Strategy', seats: 6, here: 6 }, b: { name: 'Operations', seats: 9, here: 8 } },
    k: 5,
    cap: 3,
    mediator: 'Nell',
    sponsor: 'Helen',
    operator: 'Larkfield IT',
    actSeconds: 20,
    keeping: { board: 14, record: 90, unused: 30, backups: 0 },
    address: 'http://127.0.0.1:4400',
    plainHttp: false,
  },
  steps: stepsOf('joint-session').map((step) => ({ ...step, status: 'done' as const })),
  current: 11,
  phase: { of: 'close' },
  timer: null,
  door: { open: false },
  chairs: [],
  before: { versions: { statements: 1 } },
  roster: [{ id: 'seat-1', name: 'Fatima', role: 'participant', group: 'b', status: 'in', atTable: true }],
  consented: 15,
  asked: 15,
  ready: { a: false, b: false },
  revealed: ['interest', 'frustration'],
  marks: MARKS,
  enough: [],
  ballots: [larkfieldBallot('group')],
  focus: null,
  saidBack: [],
  turns: null,
  remoteFirst: false,
  circle: null,
  asks: { stage: 'write', list: [], answered: {} },
  roles: { stage: 'none', parties: [], lines: [], filled: {} },
  accepted: [],
  record: null,
  locked: false,
  boardOpen: false,
  screen: { covered: false },
  release: { a: 'yes', b: 'yes' },
  hidden: [],
  seq: 100,
  ended: false,
  ...change,
})
