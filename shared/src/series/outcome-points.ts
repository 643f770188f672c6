import type { OutcomeNumber, Series } from './series.ts'

/** Points from which a line is drawn: under six nobody can tell a movement from chance (measures.md 4.6). */
export const LINE_LEAST = 6

/** A number over the series: its points, the first first; `at` is the moment of the record, null for what was typed in today. */
export type OutcomePoints = {
  readonly name: string
  readonly points: readonly { readonly at: string | null; readonly one: OutcomeNumber }[]
  /** Whether there are enough points for a line. */
  readonly hasLine: boolean
}

/** The numbers of a series and of now, by name: another name is another number. The first that was typed in comes first. */
export const pointsOf = (
  series: Pick<Series, 'sessions'> | undefined,
  now: readonly OutcomeNumber[],
): readonly OutcomePoints[] => {
  const all = [
    ...(series?.sessions ?? []).flatMap(({ at, numbers }) => numbers.map((one) => ({ at, one }))),
    ...now.map((one) => ({ at: null, one })),
  ]
  return [...new Set(all.map(({ one }) => one.name))].map((name) => {
    const points = all.filter(({ one }) => one.name === name)
    return { name, points, hasLine: points.length >= LINE_LEAST }
  })
}
