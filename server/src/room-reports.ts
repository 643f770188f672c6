import type { Logger } from 'pino'
import type { RoomTimes } from './http/metrics.ts'
import type { RoomsMeter } from './rooms/rooms-meter.ts'

/** A flush that takes longer is felt by everybody who writes, in milliseconds. */
const SLOW_FLUSH = 500

/** What the rooms report, for the metrics and the log. */
export const roomReports = (times: RoomTimes, log: Logger): Partial<RoomsMeter> => ({
  tick: (milliseconds) => times.tick(milliseconds),
  loaded: (milliseconds) => times.loaded(milliseconds),
  compacted: (milliseconds, before, after) => times.compacted(milliseconds, before, after),
  append: (milliseconds) => {
    times.append(milliseconds)
    if (milliseconds > SLOW_FLUSH) log.warn({ milliseconds: Math.round(milliseconds) }, 'a flush was slow')
  },
  refused: (reason) => log.debug({ reason }, 'an update was refused'),
  wentWrong: (error) => log.error({ err: error }, 'a room went wrong; its people come back to what is on disk'),
})
