import type { ChangeWord } from '../voting/change.ts'
import type { PulseWave } from '../voting/pulse-waves.ts'

/** The words around the pulse. */
export type PulseWords = {
  readonly title: string
  readonly waves: Readonly<Record<PulseWave['wave'], string>>
  /** "14 November 2026, at the close", of an earlier session. */
  readonly waveOn: (day: string, wave: string) => string
  /** "Strategy, before". */
  readonly row: (name: string, wave: string) => string
  readonly answered: (wave: string, people: number) => string
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
  readonly ourWords: string
  readonly split: (wave: string, k: number) => string
  readonly rounds: (wave: string) => string
  readonly few: (wave: string, k: number) => string
}
