import type { FiveCounts, RatedOption } from '../session/tallies.ts'

/**
 * Mild early signals that something goes wrong between two groups: each can be observed, and none is anybody's own deed.
 * The signal check of the quarter check-in (methods.md, templates) asks them.
 * Their words stand in the catalogue, under their names, and are frozen when they are asked. A name never changes:
 * stored sessions and records have it.
 */
export const SIGNALS = [
  'date-missed',
  'off-target',
  'strained',
  'late-news',
  'no-answer',
  'quiet-change',
  'worked-round',
  'overtime',
  'same-again',
  'meeting-dropped',
  'outside-first',
  'whose-fault',
] as const
export type SignalName = (typeof SIGNALS)[number]

/** With these the choice begins where nothing was asked before. */
export const USUAL_SIGNALS: readonly SignalName[] = SIGNALS.slice(0, 3)

export const isSignal = (name: string): name is SignalName => (SIGNALS as readonly string[]).includes(name)

/** What a check asks about: the time since the record from which the session goes on, or the last three months. */
export const SIGNAL_PERIODS = ['since-last', 'three-months'] as const
export type SignalPeriod = (typeof SIGNAL_PERIODS)[number]

/** The two answers, as the ends of the scale on which every rating is given; there is nothing between them (SG3). */
export const NOT_SEEN = 1
export const SEEN = 5

/** How many saw a signal, and how many did not; whoever could not say is in neither. */
export type SeenCounts = { readonly seen: number; readonly not: number }

/** What is shown of a signal in one check: both groups, all together, or nothing. */
export type SignalCounts =
  | { readonly by: 'group'; readonly a: SeenCounts; readonly b: SeenCounts }
  | { readonly by: 'total'; readonly total: SeenCounts; readonly why?: 'rounds' }
  | { readonly by: 'none' }

const seenOf = ([not, , , , seen]: FiveCounts): SeenCounts => ({ seen, not })

/** The counts of a signal, as far as its rating carries them. */
export const signalCounts = ({ by, why, axes }: Pick<RatedOption, 'by' | 'why' | 'axes'>): SignalCounts => {
  const [axis] = axes
  if (by === 'group' && axis?.a && axis.b) return { by, a: seenOf(axis.a), b: seenOf(axis.b) }
  if (by === 'total' && axis?.total) return { by, total: seenOf(axis.total), ...(why === 'rounds' ? { why } : {}) }
  return { by: 'none' }
}
