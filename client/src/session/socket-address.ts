import { SEAT_SUBPROTOCOL, SUBPROTOCOL } from '@parley/shared/protocol/close-codes'

/** The address of a socket on the server that this page came from: wss exactly where the page is https. */
export const socketAddress = (path: string): string =>
  `${location.protocol === 'https:' ? 'wss:' : 'ws:'}//${location.host}${path}`

/** What a seat's socket names in its handshake. The token stands here and never in the address. */
export const seatProtocols = (token: string): string[] => [SUBPROTOCOL, `${SEAT_SUBPROTOCOL}${token}`]
