import type { SeatTaken } from '@parley/shared/protocol/answers'
import { Seat } from './seat.ts'

/** Somebody of group b on the phone, entered by a scribe: the seat that the scribe's device holds for them. */
export const entersByPhone = async (scribe: Seat, name: string, url: string): Promise<Seat> => {
  const { taken } = await scribe.does({ type: 'enter-by-phone', group: 'b', name, saidYes: true })
  const seat = new Seat(url, taken as SeatTaken)
  await seat.connects()
  return seat
}
