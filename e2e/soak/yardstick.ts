import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { quantile } from './trend.ts'

/** How long one turn of the yardstick took, and when, in minutes since the start. */
export type Turn = { readonly at: number; readonly milliseconds: number }

/** Starts the yardstick on the disk of `folder`. `turns` grows; `close` ends it. */
export const startYardstick = (folder: string, minute: () => number): { turns: readonly Turn[]; close: () => void } => {
  const turns: Turn[] = []
  const path = fileURLToPath(new URL('yardstick-process.ts', import.meta.url))
  const child = fork(path, [folder], { execArgv: ['--disable-warning=ExperimentalWarning'] })
  child.on('message', (milliseconds) => turns.push({ at: minute(), milliseconds: Number(milliseconds) }))
  return { turns, close: () => void child.kill() }
}

/**
 * How much slower the machine itself was in each minute than at its best: at least 1, and 1 where nothing is known.
 * `share` is the quantile of the turns that is compared.
 */
export const slownessOf = (turns: readonly Turn[], share: number): ((minute: number) => number) => {
  const minutes = Map.groupBy(turns, ({ at }) => Math.floor(at))
  const each = new Map(
    [...minutes].map(([minute, some]) => [
      minute,
      quantile(
        some.map(({ milliseconds }) => milliseconds),
        share,
      ),
    ]),
  )
  const best = quantile([...each.values()], 0.1)
  return (minute) => Math.max(1, (each.get(minute) ?? best) / best || 1)
}
