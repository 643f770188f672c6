import type { CardView, DocumentView } from '../../documents/card-view.ts'
import type { StateView } from '../../protocol/state-view.ts'
import type { RecordModel } from '../../snapshot/record-model.ts'
import { recordOf } from '../../snapshot/record.ts'
import { larkfieldDayBoard, larkfieldDayState, larkfieldNames } from '../../snapshot/testing/larkfield-day.ts'
import { plainRecordWords } from '../../snapshot/testing/plain-record-words.ts'

const YES = { a: 'yes', b: 'yes' } as const
const card = (id: string, kind: CardView['kind'], text: string, more: Partial<CardView> = {}): CardView => ({
  id,
  kind,
  group: 'both',
  at: [0, 99],
  text,
  ...more,
})
const link = (from: string, to: string, kind: 'supports' | 'because-of' | 'limits') => ({
  id: `${from}.${to}`,
  from,
  to,
  kind,
})

const DATES: Readonly<Record<string, Partial<CardView>>> = {
  'milestone-card-4': { promised: 6, safe: 10, yesA: 10, yesB: 10 },
  'milestone-card-5': { yesB: 5 },
}

/** The board of the Larkfield day with all that a map, the free area and boards with two axes can hold. */
export const fullBoard = (): DocumentView => {
  const { cards, links } = larkfieldDayBoard(
    card('start', 'start', '', { zone: 'map', due: '2026-12-07' }),
    card('rival', 'pressure', 'A rival lowers its prices.', { group: 'a', zone: 'limits' }),
    card('answer', 'reply', 'We ask for one month more.', { group: 'b', zone: 'limits', of: 'rival' }),
    card('loose', 'reply', 'Somebody else can stand in.', { group: 'b', zone: 'limits', of: 'gone' }),
    card('shared', 'note', 'Both want fewer surprises.', { zone: 'together', place: [40, 80] }),
    card('believed', 'assumption', 'Customers read our letters.', {
      group: 'a',
      zone: 'assumption:a',
      value: [12, 88],
    }),
    card('test', 'test', 'Count calls for two weeks.', { zone: 'tests', of: 'believed', due: '2027-03-12' }),
    card('end', 'axis', 'Prices stay', { zone: 'two-by-two', end: 'x-low' }),
    card('corner', 'axis', 'Safe bets', { zone: 'two-by-two', end: 'top-left' }),
    card('laid', 'note', 'A second warehouse', { zone: 'two-by-two', value: [40, 60] }),
  )
  return {
    cards: cards.map((one) => ({ ...one, ...DATES[one.id] })),
    links: [
      ...links,
      link('rival', 'milestone-card-7', 'limits'),
      link('rival', 'milestone-card-4', 'limits'),
      link('milestone-card-4', 'goal-card-0', 'supports'),
      link('milestone-card-4', 'shared', 'because-of'),
      link('milestone-card-4', 'rival', 'because-of'),
    ],
  }
}

/** The record of a board; `texts` says whether both groups let the words of cards go along. */
export const recordOfBoard = (
  board: DocumentView = fullBoard(),
  texts = true,
  change: Partial<StateView> = {},
): RecordModel =>
  recordOf({
    state: larkfieldDayState({ release: texts ? YES : { a: 'yes', b: null }, ...change }),
    board,
    names: larkfieldNames,
    preparedAt: Date.UTC(2026, 10, 14, 16, 20),
    checkIn: '2026-12-12',
    words: plainRecordWords,
  })

/** What gives ids that can be told apart: `new-1`, `new-2`, … */
export const countedIds = (): (() => string) => {
  let count = 0
  return () => `new-${(count += 1)}`
}
