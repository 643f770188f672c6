import type { SignalCheck } from '../voting/signal-checks.ts'
import type { Series } from './series.ts'

/** The signal checks of earlier sessions, the first first, each with the day of its record; and those of now after them. */
export const checksIn = ({
  signals = [],
  series,
}: {
  readonly signals?: readonly SignalCheck[] | undefined
  readonly series?: Pick<Series, 'sessions'> | undefined
}): readonly SignalCheck[] => [
  ...(series?.sessions ?? []).flatMap(({ at, signals: then = [] }) =>
    then.map((check) => ({ ...check, day: at.slice(0, 10) })),
  ),
  ...signals,
]
