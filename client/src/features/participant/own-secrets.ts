import { keep, keptJson } from '../../device/browser-storage.ts'
import { randomSecret } from '../../session/random.ts'
import { placeOf } from '../../session/seats.ts'

/** What proves that a shared card is one's own. Only this browser has it, or this tab on a shared device; the server keeps its hash. */
export type OwnSecret = { readonly secret: string; readonly card: string }

type Seat = { readonly sessionId: string; readonly seat: string }

const keyOf = ({ sessionId, seat }: Seat): string => `parley.own.${sessionId}.${seat}`
const isList = (value: unknown): value is readonly OwnSecret[] =>
  Array.isArray(value) && value.every((one: unknown) => typeof (one as OwnSecret | null)?.secret === 'string')

/** Every secret of a seat on this device. */
export const ownSecrets = (seat: Seat): readonly OwnSecret[] => keptJson(placeOf(seat), keyOf(seat), isList, [])

/**
 * The secret of a draft, made and kept the first time that it is asked for: before anything is sent,
 * so that a lost answer never leaves a shared card without its author's secret.
 */
export const secretOf = (seat: Seat, card: string): string => {
  const all = ownSecrets(seat)
  const found = all.find((one) => one.card === card)
  if (found) return found.secret
  const secret = randomSecret()
  keep(placeOf(seat), keyOf(seat), JSON.stringify([...all, { secret, card }]))
  return secret
}
