import { LightSocket, type SocketSpec } from './light-socket.ts'
import type { Tally } from './tally.ts'

/** A socket whose frames are counted; the binary ones are passed on. */
export const countedSocket = (spec: SocketSpec, tally: Tally, onFrame: (frame: Buffer) => void): LightSocket =>
  new LightSocket(spec, {
    frame: (bytes, isBinary) => {
      tally.frames += 1
      tally.bytes += bytes.length
      if (isBinary) onFrame(bytes)
    },
    closed: (code) => tally.closed(code),
  })
