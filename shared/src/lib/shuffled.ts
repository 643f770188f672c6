/**
 * A shuffled copy (Fisher and Yates). `below(n)` gives a uniform whole number from 0 to n - 1
 * and comes from outside, because this package knows no source of chance.
 */
export const shuffled = <T>(items: readonly T[], below: (n: number) => number): T[] => {
  const out = [...items]
  for (let last = out.length - 1; last > 0; last -= 1) {
    const other = below(last + 1)
    const kept = out[last] as T
    out[last] = out[other] as T
    out[other] = kept
  }
  return out
}
