import type { Trend } from '../series/trend.ts'
import type { ChangeWord } from '../voting/change.ts'
import type { PulseWave } from '../voting/pulse-waves.ts'

/** The words around the pulse. */
export type PulseWords = {
  readonly title: string
  readonly waves: Readonly<Record<PulseWave['wave'], string>>
  /** "Before", where a sentence begins with it. */
  readonly waveHeads: Readonly<Record<PulseWave['wave'], string>>
  /** "14 November 2026, at the close", of an earlier session. */
  readonly waveOn: (day: string, wave: string) => string
  /** "Strategy, before". */
  readonly row: (name: string, wave: string) => string
  /** How many answered, and beside it how many were asked where that is known. */
  readonly answered: (wave: string, people: number, asked?: number) => string
  /** What 1 and 5 mean. */
  readonly ends: readonly [low: string, high: string]
  readonly bands: readonly [low: string, middle: string, high: string]
  readonly soleBands: Readonly<Record<'low' | 'middle' | 'high', string>>
  readonly clearly: (row: string, band: string) => string
  readonly changes: Readonly<Record<ChangeWord, string>>
  /** "some sign of a change (6 and 6 answers)". */
  readonly change: (word: string, before: number, after: number) => string
  readonly changeOf: (group: string, change: string) => string
  readonly changeAll: (change: string) => string
  readonly oneInTwenty: (sentences: number) => string
  /** From three sessions on, while they are too few for a trend. */
  readonly trendEarly: (sessions: number) => string
  readonly trends: Readonly<Record<Exclude<Trend, 'early'>, (group: string, sessions: number) => string>>
  readonly ourWords: string
  readonly split: (wave: string, k: number) => string
  readonly rounds: (wave: string) => string
  readonly few: (wave: string, k: number) => string
}

/** The words around how far apart two groups are, session by session. */
export type GapWords = {
  readonly title: string
  readonly difference: string
  /** The head over how many answered. */
  readonly people: string
  /** The head over the figures. */
  readonly scale: string
  /** What 0 and 1 mean, and whose answers stand first. */
  readonly key: (a: string, b: string) => string
  readonly answers: (a: number, b: number) => string
  /** "0.31". */
  readonly figure: (gap: number) => string
  readonly hidden: string
  readonly early: (sessions: number) => string
  readonly trends: Readonly<Record<Exclude<Trend, 'early'>, (sessions: number) => string>>
}
