import { rewriteHash } from '../agree/frozen.ts'
import type { CardView, DocumentView, LinkView, ZoneId } from '../documents/card-view.ts'
import type { Owner } from '../scene/scene.ts'
import type { TakenRecord } from './record-schema.ts'
import { mapFromRecord } from './map-from-record.ts'
import { TakenCards, type NotTaken } from './taken-cards.ts'

/** The board with which a session begins that goes on from a record. */
export type TakenBoard = {
  readonly view: DocumentView
  /** Plain rewrites to which both groups had said yes, each with the name of its words. */
  readonly words: readonly { readonly card: string; readonly hash: string }[]
  /** How many cards lie in lanes and in the free area. */
  readonly lanes: number
  readonly notTaken: NotTaken
}

const laneCards = (record: TakenRecord, taken: TakenCards): readonly CardView[] =>
  (record.cards ?? []).flatMap(({ kind, owner, cards }) => {
    const zone: ZoneId = kind === 'together' ? 'together' : `${kind}:${owner}`
    // A record does not say what something in the free area was: a note is the plainest, and is put to no ballot.
    const as = kind === 'together' ? 'note' : kind
    const group: Owner = kind === 'together' ? 'both' : owner
    return cards.map(({ text }) => taken.add({ kind: as, group, zone, text }))
  })

/** Gives assumptions that are there the place that somebody gave them by hand, and their tests without owners. */
const assumptions = (record: TakenRecord, lanes: readonly CardView[], taken: TakenCards): number => {
  const free = lanes.filter((card) => card.kind === 'assumption')
  let ratedPlaces = 0
  for (const { group, text, value, byRatings, tests } of record.assumptions) {
    const fits = free.filter((card) => card.text === text)
    const card = fits.find((one) => one.group === group) ?? fits[0]
    if (value && byRatings) ratedPlaces += 1
    if (!card) continue
    free.splice(free.indexOf(card), 1)
    if (value && !byRatings) taken.set(card.id, { value })
    for (const { text: words, due } of tests)
      taken.add({ kind: 'test', group: 'both', zone: 'tests', text: words, of: card.id, ...(due ? { due } : {}) })
  }
  return ratedPlaces
}

const twoByTwo = ({ twoByTwo: board }: TakenRecord, taken: TakenCards): void => {
  if (!board) return
  const of = { group: 'both', zone: 'two-by-two' } as const
  const named = Object.entries({ ...board.ends, ...board.corners }) as [NonNullable<CardView['end']>, string][]
  for (const [end, text] of named) if (text !== '') taken.add({ kind: 'axis', ...of, text, end })
  for (const { text, value } of board.notes) taken.add({ kind: 'note', ...of, text, ...(value ? { value } : {}) })
}

const differences = (record: TakenRecord, taken: TakenCards): void => {
  for (const { text, due, when, reasons } of record.differences) {
    const { id } = taken.add({
      kind: 'difference',
      group: 'both',
      zone: 'differences',
      text,
      ...(due ? { due } : {}),
      ...(when ? { when } : {}),
    })
    for (const { group, text: reason } of reasons)
      taken.add({ kind: 'reason', group, zone: 'differences', text: reason, of: id })
  }
}

/** What waited waits again, first what was to come along (PL9). */
const parked = ({ parking }: TakenRecord, taken: TakenCards): void => {
  const inOrder = [...parking.filter((one) => one.taken), ...parking.filter((one) => !one.taken)]
  for (const { text } of inOrder) taken.add({ kind: 'parked', group: 'both', zone: 'parking', text })
}

const wordList = (record: TakenRecord, taken: TakenCards): TakenBoard['words'] =>
  record.words.map(({ term, plain }) => {
    const of = { group: 'both', zone: 'words' } as const
    const termCard = taken.add({ kind: 'term', ...of, text: term })
    const rewrite = taken.add({ kind: 'rewrite', ...of, text: plain, of: termCard.id })
    return { card: rewrite.id, hash: rewriteHash(termCard, rewrite) }
  })

/**
 * The cards and links of a record on a board, each in its zone, lane, week and place, in the record's order and under
 * ids of its own: `newId` gives another one each time. Nothing is on it that the record does not say. Agreements are
 * not: their owners have no seat in the session to come.
 */
export const boardFromRecord = (record: TakenRecord, newId: () => string): TakenBoard => {
  const taken = new TakenCards(newId)
  const lanes = laneCards(record, taken)
  const map = mapFromRecord(record.map, lanes, taken)
  const ratedPlaces = assumptions(record, lanes, taken)
  twoByTwo(record, taken)
  differences(record, taken)
  parked(record, taken)
  const words = wordList(record, taken)
  const links: readonly LinkView[] = map.links
  return {
    view: { cards: taken.cards(), links },
    words,
    lanes: lanes.length,
    notTaken: { ...map.notTaken, ratedPlaces },
  }
}
