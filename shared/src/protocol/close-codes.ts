/** Close codes of Parley's sockets. After 44xx a client stays away and says why; after 45xx and 1012 it comes back. */
export const CLOSE = {
  restarting: 1012,
  tooLarge: 1009,
  malformed: 4400,
  noToken: 4401,
  notYours: 4403,
  noSuchSession: 4404,
  changeRejected: 4409,
  sessionEnded: 4410,
  farTooFast: 4429,
  wentWrong: 4500,
  notStored: 4503,
  slowReader: 4508,
  accessChanged: 4512,
} as const

export const SUBPROTOCOL = 'parley.v1'
/** The prefix of the subprotocol that carries a seat token. */
export const SEAT_SUBPROTOCOL = 'seat.'

/** y-protocols message types on `/sync`, and Parley's own `durable`: var-uint 100, then the state vector on disk. */
export const MESSAGE = { sync: 0, awareness: 1, durable: 100 } as const
