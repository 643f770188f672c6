import type { BallotView } from '../protocol/ballot-views.ts'
import { isSignal, signalCounts, type SignalCounts, type SignalName, type SignalPeriod } from './signals.ts'

/** One signal of a closed check, as far as k lets it be shown. */
export type CheckedSignal = {
  /** Its name in the set; `named` where the groups worded it themselves. */
  readonly item: SignalName | 'named'
  /** From 1, its place in the check. */
  readonly number: number
  /** Its words, as they were frozen when it was asked; absent where a group's words stay in the room. */
  readonly text?: string
  readonly counts: SignalCounts
}

/** A closed signal check. */
export type SignalCheck = {
  readonly period: SignalPeriod
  /** The day of its session, ISO 8601, where it is one of an earlier session of a series. */
  readonly day?: string
  readonly k: number
  readonly by: 'group' | 'total' | 'none'
  readonly ballots: { readonly total: number; readonly a?: number; readonly b?: number }
  /** How many were asked, as one number for all; absent where votes were on paper, and of older ones. */
  readonly asked?: number
  readonly signals: readonly CheckedSignal[]
}

const checkIn = (ballot: BallotView, goesAlong: (words: string) => boolean): readonly SignalCheck[] => {
  const { rating, options, k, stage } = ballot
  const result = rating?.result
  if (rating?.of !== 'signals' || stage !== 'closed' || !result) return []
  const signals = options.flatMap(({ id, text }, at): readonly CheckedSignal[] => {
    const rated = result.options.find(({ option }) => option === id)
    if (!rated) return []
    const name = rating.options[at]?.card ?? ''
    const item = isSignal(name) ? name : 'named'
    const words = item !== 'named' || goesAlong(text) ? { text } : {}
    return [{ item, number: at + 1, ...words, counts: signalCounts(rated) }]
  })
  const { by, ballots } = result
  const isSplit = by === 'group' && ballots.a !== undefined && ballots.b !== undefined
  return [
    {
      period: rating.period ?? 'three-months',
      k,
      by,
      ballots: isSplit ? ballots : { total: ballots.total },
      ...(result.asked === undefined ? {} : { asked: result.asked }),
      signals,
    },
  ]
}

/**
 * The checks that were closed and stand, the earlier first. `goesAlong` says whether the words of a sign do that the
 * groups worded themselves; without them it has its number only (SG7).
 */
export const signalChecks = (
  ballots: readonly BallotView[],
  goesAlong: (words: string) => boolean,
): readonly SignalCheck[] => ballots.flatMap((ballot) => checkIn(ballot, goesAlong))

/** The words that the groups gave to signs in these checks, as far as they stand in them. */
export const namedIn = (checks: readonly SignalCheck[]): readonly string[] =>
  checks.flatMap(({ signals }) =>
    signals.flatMap(({ item, text }) => (item === 'named' && text !== undefined ? [text] : [])),
  )

/** A signal in each check in which it was asked. */
export type SignalRow = {
  readonly item: SignalName | 'named'
  readonly number: number
  readonly text?: string
  /** By the place of its check. */
  readonly checks: readonly { readonly at: number; readonly counts: SignalCounts }[]
}

/**
 * Checks beside each other, signal by signal, in the order of the latest. A signal is the same where its name and its
 * words are; one whose words stay in the room is the same as no other. Nothing is made of them but their counts (SG8).
 */
export const signalRows = (checks: readonly SignalCheck[]): readonly SignalRow[] => {
  const all = checks.flatMap(({ signals }, at) =>
    signals.map((one) => ({
      at,
      one,
      key: one.text === undefined ? `${at} ${one.number}` : `${one.item} ${one.text}`,
    })),
  )
  const latestFirst = all.toSorted((one, other) => other.at - one.at)
  return [...new Set(latestFirst.map(({ key }) => key))].flatMap((key) => {
    const found = all.filter((other) => other.key === key)
    const last = found.at(-1)
    if (!last) return []
    const { item, number, text } = last.one
    return [
      {
        item,
        number,
        ...(text === undefined ? {} : { text }),
        checks: found.map(({ at, one }) => ({ at, counts: one.counts })),
      },
    ]
  })
}
