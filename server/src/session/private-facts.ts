import { enoughOfBoth, shownMarks, type MarkTally } from '@parley/shared/marks/count-marks'
import type { Participation } from '@parley/shared/marks/participation'
import type { CardMarks, Mark } from '@parley/shared/protocol/state-view'
import type { SelfView } from '@parley/shared/protocol/self-view'
import type { WrittenKind } from '@parley/shared/session/agenda'
import type { Row } from '../store/store.ts'
import { nothingPrepared, type Prepared } from './prepared.ts'
import type { CountedAnswers } from './focus-answers.ts'

/** A draft that its author marked to be shared. */
export type Offer = { readonly seat: string; readonly card: string; readonly kind: WrittenKind; readonly hash: string }
/** Where a shared card is now, by the hash of its author's secret. */
export type Owned = { readonly hash: string; readonly document: string; readonly card: string }
/** A change that an author asked for with the secret, waiting for its batch; null text withdraws. */
export type OwnChange = { readonly hash: string; readonly text: string | null }
export type StoredMark = {
  readonly key: string
  readonly card: string
  readonly mark: Mark | 'read'
  readonly group: 'a' | 'b'
}
/** With whom a person asks quietly to talk apart: with the own group there, or alone. */
export type Asking = 'group' | 'alone'

/**
 * What the server must know and no event may say: who offered, owned, marked and wrote how much.
 * A mirror of its tables in memory; every change goes to disk first.
 */
export type PrivateFacts = {
  offers: Offer[]
  used: Map<string, Partial<Record<WrittenKind, number>>>
  owned: Owned[]
  ownChanges: OwnChange[]
  marks: Map<string, StoredMark>
  /** Seat → its marks by card, as they were found last; a seat that marks is forgotten here. */
  ownMarks: Map<string, SelfView['marks']>
  /** Marks as people see them now; brought up to date when the silence ends and every ten seconds. */
  shown: { readonly marks: Readonly<Record<string, CardMarks>>; readonly enough: readonly string[] }
  /** What was answered to the card in focus, as people see it now; brought up to date in the same way. */
  answers: CountedAnswers | null
  /** Seat → drafts on its desk, by kind. */
  drafts: Map<string, Partial<Record<string, number>>>
  /** Ballot → keyed names of the seats whose vote is in. */
  turnout: Map<string, Set<string>>
  /** Keyed names of the seats that stand between the groups. */
  betweens: Set<string>
  /** Those of them whose number is shown; null while they are fewer than k. */
  shownBetween: ReadonlySet<string> | null
  /** What the mediator offers those who stand between. */
  betweenTalk: string | null
  /** Who had written how much when the step began, as far as it may be told. */
  tookPart: Participation | null
  /** Seats that wished for a little more time in this step. */
  wishes: Set<string>
  /** Seats that said that they need a break, in this step. */
  breaks: Set<string>
  /** Who wishes to speak, was asked, or speaks. In memory only: nobody's turn, wish or pass is stored anywhere. */
  speaking: Speaking
  /** In a circle: the seat that has the talking turn. In memory only. */
  piece: string | null
  /** Interviews, the mix and calls, as they were prepared. */
  prepared: Prepared
  /** Seats that ask quietly for a separate talk. */
  asking: Map<string, Asking>
  /** Document of a mixed table → how many cards with words lie there, and how many of them are offered. */
  mixed: Map<string, { readonly cards: number; readonly offered: number }>
}

/** What the room knows for a moment of who speaks, by seat. */
export type Speaking = {
  readonly wishes: ReadonlyMap<string, { readonly elsewhere: boolean }>
  readonly asked: string | null
  readonly speaker: string | null
}
export const NOBODY_SPEAKS: Speaking = { wishes: new Map(), asked: null, speaker: null }
/** The same when a seat has gone. */
export const speakingWithout = ({ wishes, asked, speaker }: Speaking, seat: string): Speaking => ({
  wishes: new Map([...wishes].filter(([one]) => one !== seat)),
  asked: asked === seat ? null : asked,
  speaker: speaker === seat ? null : speaker,
})
/** Under this name, which no seat has, stands what is offered to those between. */
export const BETWEEN_TALK = 'talk'
/** And under this one, whose number is shown of those between. */
export const BETWEEN_SHOWN = 'shown'

const text = (row: Row, key: string): string => row[key] as string

/** The facts as they stand in the tables. */
export const factsOf = (rows: {
  offers: readonly Row[]
  used: readonly Row[]
  owned: readonly Row[]
  ownChanges: readonly Row[]
  marks: readonly Row[]
  asking: readonly Row[]
  betweens?: readonly Row[]
}): PrivateFacts => {
  const used = new Map<string, Partial<Record<WrittenKind, number>>>()
  for (const row of rows.used) {
    used.set(text(row, 'seat'), { ...used.get(text(row, 'seat')), [text(row, 'kind')]: row['cards'] as number })
  }
  return {
    offers: rows.offers.map((row) => ({
      seat: text(row, 'seat'),
      card: text(row, 'card'),
      kind: text(row, 'kind') as WrittenKind,
      hash: text(row, 'hash'),
    })),
    used,
    owned: rows.owned.map((row) => ({ hash: text(row, 'hash'), document: text(row, 'name'), card: text(row, 'card') })),
    ownChanges: rows.ownChanges.map((row) => ({ hash: text(row, 'hash'), text: row['text'] as string | null })),
    marks: new Map(
      rows.marks.map((row) => [
        text(row, 'key'),
        {
          key: text(row, 'key'),
          card: text(row, 'card'),
          mark: text(row, 'mark') as Mark,
          group: text(row, 'grp') as 'a' | 'b',
        },
      ]),
    ),
    ownMarks: new Map(),
    betweens: new Set(
      (rows.betweens ?? [])
        .map((row) => text(row, 'key'))
        .filter((key) => key !== BETWEEN_TALK && key !== BETWEEN_SHOWN),
    ),
    shownBetween: null,
    tookPart: null,
    betweenTalk: null,
    shown: { marks: {}, enough: [] },
    answers: null,
    drafts: new Map(),
    turnout: new Map(),
    wishes: new Set(),
    breaks: new Set(),
    speaking: NOBODY_SPEAKS,
    piece: null,
    mixed: new Map(),
    prepared: nothingPrepared(),
    asking: new Map(rows.asking.map((row) => [text(row, 'seat'), text(row, 'how') as Asking])),
  }
}

/** Counts the marks on the given cards, as far as k lets them be shown. */
export const countMarks = (
  marks: Iterable<StoredMark>,
  cards: ReadonlySet<string>,
  sizes: Readonly<Record<'a' | 'b', number>>,
  k: number,
): PrivateFacts['shown'] => {
  const tallies = new Map<string, MarkTally>()
  for (const { card, mark, group } of marks) {
    if (!cards.has(card) || mark === 'read') continue
    const key = `${card} ${mark} ${group}`
    tallies.set(key, { card, mark, group, count: (tallies.get(key)?.count ?? 0) + 1 })
  }
  const all = [...tallies.values()]
  return { marks: shownMarks(all, sizes, k), enough: enoughOfBoth(all, sizes, k) }
}
