import { placeOf } from '../session/seats.ts'
import { TYPING, useKeptKey } from '../session/kept-key.ts'
import { useSession } from '../session/use-session.ts'

/**
 * The text of a field in what is prepared before the day, over a closed dialog, a step and a reload, until it was sent.
 * It stands where all typing of a seat stands, and goes with it at the end.
 */
export const useKeptField = (field: string): readonly [string, (text: string) => void] => {
  const { seat } = useSession()
  return useKeptKey(placeOf(seat), `${TYPING}${seat.sessionId}.${seat.seat}.prepared.${field}`)
}
