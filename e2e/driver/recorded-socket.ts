import WebSocket from 'ws'

/** One frame that reached a seat: the socket's address and its bytes. */
export type Frame = { readonly url: string; readonly data: Uint8Array | string }

/** A WebSocket that writes down everything that comes in, for searches afterwards. */
export const recordingSocket = (
  frames: Frame[],
  closes: { url: string; code: number; reason: string }[],
): new (url: string | URL, protocols?: string | string[]) => WebSocket =>
  class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      this.on('message', (data: Buffer, binary: boolean) => {
        frames.push({ url: String(url), data: binary ? new Uint8Array(data) : data.toString() })
      })
      this.on('close', (code: number, reason: Buffer) =>
        closes.push({ url: String(url), code, reason: reason.toString() }),
      )
      this.on('error', () => {})
    }
  }
