/** What reached all simulated people together. */
export class Tally {
  frames = 0
  bytes = 0
  /** Sockets that the server closed, or that broke, by code. */
  readonly closes: Record<string, number> = {}
  /** When the last frame with an edit came (`performance.now()`). */
  lastEditAt = 0

  closed(code: number): void {
    this.closes[code] = (this.closes[code] ?? 0) + 1
  }
}

/** The value below which a share of the values lies; 0 without any. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

export type Latency = { readonly p50: number; readonly p95: number; readonly p99: number; readonly count: number }

export const latencyOf = (values: readonly number[]): Latency => ({
  p50: percentile(values, 0.5),
  p95: percentile(values, 0.95),
  p99: percentile(values, 0.99),
  count: values.length,
})
