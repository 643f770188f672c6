import { SEAT_SUBPROTOCOL, SUBPROTOCOL } from '@parley/shared/protocol/close-codes'

/** The offered subprotocols of a handshake. */
export const offered = (header: string | undefined): readonly string[] =>
  (header ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)

/** Whether a handshake speaks Parley's protocol; without it there is no socket. */
export const speaksParley = (header: string | undefined): boolean => offered(header).includes(SUBPROTOCOL)

/** The seat token among the offered subprotocols, never from the address. */
export const tokenOf = (header: string | undefined): string | null =>
  offered(header)
    .find((one) => one.startsWith(SEAT_SUBPROTOCOL))
    ?.slice(SEAT_SUBPROTOCOL.length) ?? null
