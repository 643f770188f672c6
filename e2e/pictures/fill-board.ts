import type { CardView } from '@parley/shared/documents/card-view'
import { addCard, addLink, type NewCard } from '@parley/shared/documents/cards'
import { addStroke } from '@parley/shared/documents/strokes'
import type { GroupId, DayKind } from '@parley/shared/session/agenda'
import { newCardId } from '../driver/day.ts'
import type { Gathering } from '../driver/gather.ts'
import type { Seat } from '../driver/seat.ts'
import { ASSUMPTIONS, INTERESTS, LABELS, pick, PROBLEMS } from './words.ts'

type Sheet = Omit<NewCard, 'id' | 'at'>

/** A seat brings cards, a hundred in one change as a paste does, and gives their ids. */
const brings = async (seat: Seat, cards: readonly Sheet[], from: number): Promise<readonly string[]> => {
  const doc = await seat.opens('board')
  const ids = cards.map(() => newCardId())
  for (let start = 0; start < cards.length; start += 100) {
    doc.transact(() => {
      for (const [at, card] of cards.slice(start, start + 100).entries())
        addCard(doc, { ...card, id: ids[start + at] ?? '', at: [0, from + start + at] })
    })
    await seat.saved('board')
  }
  return ids
}

/** A ring drawn by hand around a place, as points x, y, x, y. */
const ring = (x: number, y: number, across: number, down: number): readonly number[] =>
  Array.from({ length: 41 }, (_, at) => [
    Math.max(0, Math.round(x + across * (1 + 0.02 * (at % 5)) * Math.cos(at * 0.16))),
    Math.max(0, Math.round(y + down * (1 + 0.03 * (at % 4)) * Math.sin(at * 0.16))),
  ]).flat()

const together = (kind: 'problem' | 'note' | 'stack', text: string, more: Partial<CardView> = {}): Sheet => ({
  kind,
  group: 'both',
  zone: 'together',
  text,
  ...more,
})

/** How many cards lie close together, and how far one heap is from the next. */
const HEAP = { cards: 12, across: 1_180, down: 620 } as const

const sheetAt = (at: number, count: number): Sheet => {
  const heap = Math.floor(at / HEAP.cards)
  const within = at % HEAP.cards
  const heaps = Math.max(2, Math.ceil(Math.sqrt(count / HEAP.cards) * 1.3))
  const place = [
    40 + (heap % heaps) * HEAP.across + (within % 4) * 262 + ((at * 37) % 23),
    30 + Math.floor(heap / heaps) * HEAP.down + Math.floor(within / 4) * 165 + ((at * 53) % 19),
  ] as const
  return together(at % 11 === 5 ? 'note' : 'problem', pick(PROBLEMS, at), {
    // One in nine was written from a phone and lies where there is room.
    ...(at % 9 === 8 ? {} : { place }),
    ...(at % 13 === 4 ? { width: 320 } : {}),
  })
}

/** One seat lays out its part of the free area: heaps with arrows, a ring around the first card, and a stack. */
const laysOut = async (seat: Seat, from: number, sheets: readonly Sheet[]): Promise<void> => {
  const ids = await brings(seat, sheets, from)
  const doc = await seat.opens('board')
  doc.transact(() => {
    for (let at = 0; at + 5 < ids.length; at += HEAP.cards) {
      const label = LABELS[(at / HEAP.cards) % LABELS.length] ?? ''
      addLink(doc, { id: newCardId(), kind: 'arrow', from: ids[at] ?? '', to: ids[at + 5] ?? '', label })
      addLink(doc, { id: newCardId(), kind: 'arrow', from: ids[at + 1] ?? '', to: ids[at + 3] ?? '' })
    }
    const [x, y] = sheets[0]?.place ?? [100, 100]
    addStroke(doc, { id: newCardId(), pen: 'broad', points: ring(x + 110, y + 50, 150, 80) })
  })
  await seat.saved('board')
  const [x, y] = sheets[6]?.place ?? [600, 400]
  const after = from + sheets.length
  const [stack] = await brings(seat, [together('stack', 'All about dates', { place: [x, y + 150] })], after)
  if (stack === undefined) return
  await brings(
    seat,
    [3, 4, 5].map((at) => together('problem', pick(PROBLEMS, at), { stack })),
    after + 1,
  )
}

const WORDS = { interest: INTERESTS, frustration: PROBLEMS, assumption: ASSUMPTIONS } as const
const KINDS: readonly DayKind[] = ['interest', 'interest', 'frustration', 'frustration', 'assumption']

const inLane = (group: GroupId, at: number): Sheet => {
  const kind = KINDS[at % KINDS.length] ?? 'interest'
  return { kind, group, zone: `${kind}:${group}`, text: pick(WORDS[kind], at + (group === 'a' ? 0 : 4)) }
}

/** Fills the joint board with about so many cards: two of five in the free area, the others in both groups' lanes. */
export const fillBoard = async (room: Gathering, count: number): Promise<void> => {
  await room.mediator.does({ type: 'start-step', step: 'priorities' })
  const free = count > 3 ? Math.floor(count * 0.4) : 1
  const lanes = Math.floor((count - free) / 2)
  for (const group of ['a', 'b'] as const) {
    const seats = room[group]
    for (const [index, seat] of seats.entries()) {
      const own = Array.from({ length: lanes }, (_, at) => at).filter((at) => at % seats.length === index)
      await brings(
        seat,
        own.map((at) => inLane(group, at)),
        index * lanes,
      )
    }
  }
  const { people } = room
  const each = Math.ceil(free / people.length)
  const sheets = Array.from({ length: free }, (_, at) => sheetAt(at, free))
  for (const [index, seat] of people.entries()) {
    const mine = sheets.slice(index * each, (index + 1) * each)
    if (mine.length > 6) await laysOut(seat, index * each, mine)
    else await brings(seat, mine, index * each)
  }
}
