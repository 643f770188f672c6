import type { AxisCorner, AxisEnd } from '../documents/card-view.ts'

/** The words of boards with two axes in a file. */
export type AxesWords = {
  readonly assumptions: string
  readonly twoByTwo: string
  /** How the numbers of the assumption map are to be read. */
  readonly about: string
  /** The ends of the assumption map's axes. */
  readonly ends: Readonly<Record<AxisEnd, string>>
  /** Which end of an own axis it is: "left end". */
  readonly endOf: Readonly<Record<AxisEnd, string>>
  /** Which corner of a two-by-two it is: "top left". */
  readonly cornerOf: Readonly<Record<AxisCorner, string>>
  readonly unnamed: string
  readonly corner: string
  /** Stands for words that may not go along: "Assumption 3". */
  readonly nameless: (number: number) => string
  /** "evidence 24, importance 72". */
  readonly at: (evidence: number, importance: number) => string
  /** "40 from the left, 60 from below". */
  readonly atOwn: (x: number, y: number) => string
  readonly notLaid: string
  readonly byRatings: string
  readonly asks: string
  readonly gap: Readonly<Record<'evidence' | 'importance' | 'both', Readonly<Record<'some' | 'clear', string>>>>
  readonly noGap: string
  readonly test: string
  readonly by: (day: string) => string
  readonly noDay: string
  /** "Strategy and Operations find out". */
  readonly owners: (groups: readonly string[]) => string
  readonly noOwner: string
}
