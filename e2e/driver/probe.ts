import { request } from 'node:http'
import WebSocket from 'ws'

/** An answer as it came, with nothing read into it. */
export type Answer = { readonly status: number; readonly text: string }
type Asking = {
  readonly method?: string
  readonly body?: unknown
  readonly raw?: string
  readonly token?: string | undefined
  readonly headers?: Readonly<Record<string, string>>
  /** The address to ask from, so that one machine can be several. */
  readonly from?: string
}

/** Asks as a stranger might: any header, any address of this machine, any body. */
export const asks = (
  url: string,
  path: string,
  { method, body, raw, token, headers = {}, from }: Asking = {},
): Promise<Answer> => {
  const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body))
  return new Promise((resolve, reject) => {
    const asking = request(
      new URL(path, url),
      {
        method: method ?? (sent === undefined ? 'GET' : 'POST'),
        headers: {
          ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...headers,
        },
        // A connection of its own each time: the server closes one that sent too much.
        agent: false,
        ...(from ? { localAddress: from } : {}),
      },
      (answer) => {
        let text = ''
        answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
      },
    )
    asking.on('error', reject)
    asking.end(sent)
  })
}

/** How a socket was answered: let in, closed with a code, or refused at the handshake. */
export type Knock =
  | { readonly is: 'open'; readonly protocol: string }
  | { readonly is: 'closed'; readonly code: number; readonly reason: string; readonly protocol: string }
  | { readonly is: 'no-handshake'; readonly status: number; readonly text: string }

/** A first question of the sync protocol, with an empty state vector. */
const STEP_1 = Uint8Array.of(0, 0, 1, 0)

/** Opens a socket, asks what a client asks first, and says how it was answered. */
export const knocks = (url: string, path: string, protocols: readonly string[], origin?: string): Promise<Knock> =>
  new Promise((resolve) => {
    const socket = new WebSocket(`${url.replace(/^http/, 'ws')}${path}`, [...protocols], origin ? { origin } : {})
    socket.on('open', () => path.startsWith('/sync') && socket.send(STEP_1))
    socket.on('message', () => {
      resolve({ is: 'open', protocol: socket.protocol })
      socket.terminate()
    })
    socket.on('close', (code: number, reason: Buffer) =>
      resolve({ is: 'closed', code, reason: reason.toString(), protocol: socket.protocol }),
    )
    socket.on('unexpected-response', (_request, answer) => {
      let text = ''
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
      answer.on('end', () => resolve({ is: 'no-handshake', status: answer.statusCode ?? 0, text }))
    })
    socket.on('error', (error) => resolve({ is: 'no-handshake', status: 0, text: String(error) }))
  })

/** The subprotocols of a seat. */
export const as = (token: string | undefined): readonly string[] =>
  token === undefined ? ['parley.v1'] : ['parley.v1', `seat.${token}`]
