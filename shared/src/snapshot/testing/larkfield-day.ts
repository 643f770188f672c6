import { agreementHash, rewriteHash, type Accepted } from '../../agree/frozen.ts'
import type { CardView, DocumentView, LinkView } from '../../documents/card-view.ts'
import type { BallotView } from '../../protocol/ballot-views.ts'
import type { StateView } from '../../protocol/state-view.ts'
import type { GroupId } from '../../session/agenda.ts'
import { stepsOf } from '../../session/templates.ts'
import { DEFAULT_SUPPORT_RULE, tallySupport, type SupportPaper } from '../../voting/support.ts'
import { AGREEMENTS, ASKS, GOALS, LIMITS, LINKS, LIMITED, MILESTONES, SUPPORT, WORDS } from './larkfield-afternoon.ts'
import { larkfieldBallot, larkfieldBoard, larkfieldState } from './larkfield-room.ts'

const NAMES: Readonly<Record<GroupId, readonly string[]>> = {
  a: ['Amara', 'Jonas', 'Priya', 'Luis', 'Tom', 'Ingrid'],
  b: ['Dee', 'Marek', 'Sana', 'Chloe', 'Bilal', 'Ruth', 'Owen', 'Fatima', 'Viktor'],
}
const seatOf = (name: string): string => `seat-of-${name.toLowerCase()}`

/** Everybody's names by seat, as the server knows them. */
export const larkfieldNames: ReadonlyMap<string, string> = new Map(
  [...NAMES.a, ...NAMES.b, 'Nell', 'Joss', 'Helen', 'Rafa'].map((name) => [seatOf(name), name]),
)

type Rest = Partial<CardView> & { readonly text: string }
const cardsOf = (kind: CardView['kind'], zone: NonNullable<CardView['zone']>, list: readonly Rest[]): CardView[] =>
  list.map((one, at) => ({ id: `${kind}-card-${at}`, kind, group: 'both', zone, at: [0, at], ...one }))

const agreements = cardsOf(
  'agreement',
  'agreements',
  AGREEMENTS.map(([text, a, b, when, sort]) => ({ text, sort, when, ownerA: seatOf(a), ownerB: seatOf(b) })),
)
const terms = cardsOf(
  'term',
  'words',
  WORDS.map(([text]) => ({ text })),
)
const rewrites = cardsOf(
  'rewrite',
  'words',
  WORDS.map(([, text], at) => ({ text, of: `term-card-${at}` })),
)
const asks = (from: GroupId): CardView[] =>
  cardsOf(
    'ask',
    `ask:${from}`,
    ASKS.filter(([of]) => of === from).map(([, text]) => ({ text, group: from })),
  ).map((card) => ({ ...card, id: `${card.id}-${from}` }))

const milestones = cardsOf(
  'milestone',
  'map',
  MILESTONES.map(([group, text, lane, week]) => ({ text, group, lane: `lane-card-${lane}`, week })),
)
const links: readonly LinkView[] = [
  ...LINKS.map(([from, to]): LinkView => ({
    id: `rests-${from}-${to}`,
    kind: 'depends-on',
    from: `milestone-card-${from}`,
    to: `milestone-card-${to}`,
  })),
  ...LIMITED.map(([from, to]): LinkView => ({
    id: `limits-${from}-${to}`,
    kind: 'limits',
    from: `limit-card-${from}`,
    to: `milestone-card-${to}`,
  })),
]

/** The board at the end of the day, with `more` cards on it. */
export const larkfieldDayBoard = (...more: readonly CardView[]): DocumentView => ({
  links,
  cards: [
    ...larkfieldBoard().cards,
    ...agreements,
    ...cardsOf('difference', 'differences', [
      { text: 'Opening country two before or after the decision point', when: 'Month-two check-in' },
    ]),
    ...cardsOf('reason', 'differences', [
      { text: 'A signed partner letter lapses in month four.', group: 'a', of: 'difference-card-0' },
      { text: 'Night cover and returns are not ready for a second country.', group: 'b', of: 'difference-card-0' },
    ]),
    ...terms,
    ...rewrites,
    ...asks('a'),
    ...asks('b'),
    ...cardsOf(
      'goal',
      'goals',
      GOALS.map(([group, text]) => ({ text, group })),
    ),
    ...cardsOf('meaning', 'goals', [
      { text: 'On a Tuesday, a caller hears the answer before they hang up.', group: 'b', of: 'goal-card-6' },
    ]),
    ...cardsOf(
      'lane',
      'map',
      ['Service', 'Both', 'Pricing', 'Technology'].map((text) => ({ text })),
    ),
    ...milestones,
    ...cardsOf(
      'limit',
      'limits',
      LIMITS.map(([group, text]) => ({ text, group })),
    ),
    ...more,
  ],
})

const papersOf = (group: GroupId, counts: readonly number[]): SupportPaper[] =>
  counts.flatMap((count, at) => Array.from({ length: count }, () => ({ group, level: at + 1 })))

/** One round of a support check of the case, closed. */
const supportBallot = (proposal: number, round: number, by?: 'total' | 'none'): BallotView => {
  const [texts, rounds] = SUPPORT[proposal] ?? [[], []]
  const [a = [], b = [], line] = rounds[round - 1] ?? []
  const papers = [...papersOf('a', a), ...papersOf('b', b)]
  const at = papers.findIndex((paper) => paper.level === 5)
  const lined = papers.map((paper, index) => (line !== undefined && index === at ? { ...paper, line } : paper))
  const k = by === 'total' ? 7 : by === 'none' ? 20 : 5
  const text = texts[round - 1] ?? texts[0] ?? ''
  return {
    id: `support-${proposal}-${round}`,
    step: 'support',
    round,
    cap: 1,
    k,
    stage: 'closed',
    options: [{ id: `support-option-${proposal}-${round}`, text, hash: 'hash-of-it' }],
    support: {
      proposal: `proposal-card-${proposal}`,
      rule: DEFAULT_SUPPORT_RULE,
      result: tallySupport(lined, k, DEFAULT_SUPPORT_RULE),
    },
  }
}

/** All seven rounds of the four proposals. */
export const larkfieldSupport = (by?: 'total' | 'none'): readonly BallotView[] =>
  SUPPORT.flatMap(([, rounds], proposal) => rounds.map((_round, at) => supportBallot(proposal, at + 1, by)))

const yes = (of: Accepted['of'], card: string, hash: string): Accepted[] =>
  (['a', 'b'] as const).map((group) => ({ of, card, hash, group }))

/** Every yes of the day: to six agreements, and to twelve plain rewrites. */
export const larkfieldYeses: readonly Accepted[] = [
  ...agreements.flatMap((card) => yes('agreement', card.id, agreementHash(card))),
  ...rewrites.flatMap((card, at) => yes('words', card.id, rewriteHash(terms[at] ?? card, card))),
]

const askViews = ASKS.map(([from, text, answer], at): StateView['asks']['list'][number] => ({
  id: `ask-card-${ASKS.slice(0, at).filter(([of]) => of === from).length}-${from}`,
  from,
  text,
  hash: 'hash-of-ask',
  answer: { answer },
}))

/** The state at the close of the whole day, as an observer has it. */
export const larkfieldDayState = (change: Partial<StateView> = {}): StateView =>
  larkfieldState({
    steps: stepsOf('joint-day').map((step) => ({ ...step, status: step.id === 'close' ? 'now' : 'done' })),
    current: 18,
    ballots: [larkfieldBallot('group'), ...larkfieldSupport()],
    asks: { stage: 'shown', list: askViews, answered: {} },
    accepted: larkfieldYeses,
    release: { a: null, b: null },
    ...change,
  })
