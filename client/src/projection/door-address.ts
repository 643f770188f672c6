/** An address as people read it off a wall and type it: the scheme goes without saying. */
export const doorAddress = (address: string): string => address.replace(/^https?:\/\//, '').replace(/\/$/, '')

/** What the room's QR code opens. The code stands behind `#`, so that it reaches no server log. */
export const doorLink = (address: string, roomCode: string): string =>
  `${address}/join#code=${encodeURIComponent(roomCode)}`
