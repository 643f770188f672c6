import { asks } from './probe.ts'

/** One sample of a scrape. */
export type Sample = { readonly name: string; readonly labels: string; readonly value: number }

/** What `/metrics` says now, and the names of what it measures. */
export const scrape = async (
  url: string,
): Promise<{ readonly text: string; readonly names: readonly string[]; readonly samples: readonly Sample[] }> => {
  const { text } = await asks(url, '/metrics')
  const lines = text.split('\n')
  return {
    text,
    names: lines.flatMap((line) => /^# TYPE (\S+)/.exec(line)?.[1] ?? []),
    samples: lines.flatMap((line) => {
      const [, name = '', labels = '', value = ''] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? []
      return name === '' ? [] : [{ name, labels, value: Number(value) }]
    }),
  }
}

/** The sum of all samples of a name whose labels hold all of `labels`. */
export const reading = (
  samples: readonly Sample[],
  name: string,
  labels: Readonly<Record<string, string>> = {},
): number =>
  samples
    .filter((one) => one.name === name)
    .filter((one) => Object.entries(labels).every(([label, value]) => one.labels.includes(`${label}="${value}"`)))
    .reduce((sum, { value }) => sum + value, 0)
