import { keyed } from '../secrets/sealed-box.ts'

/** The key under which one seat's mark on one card is kept. */
export const markKey = (key: Buffer, seat: string, card: string, mark: string): string =>
  keyed(key, `mark:${seat}:${card}:${mark}`)

/** The key under which it is kept that one seat stands between the groups. */
export const betweenKey = (key: Buffer, seat: string): string => keyed(key, `between:${seat}`)
