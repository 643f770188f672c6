import { Agent, request } from 'node:http'
import type { Voter } from './jobs.ts'
import { LightSocket } from './light-socket.ts'
import { Tally } from './tally.ts'

/** What is sent for a vote. `instead` is the receipt of a vote that this one replaces, for a server that must be told. */
export type Sent = { readonly receipt: string; readonly choice: number; readonly instead?: string }
/** How much of it reaches the server before the connection breaks. */
export type Cut = 'nothing' | 'half' | 'all'

/** How one person reaches one server. */
export type Way = {
  readonly arrives: () => Promise<void>
  /** Sends a vote, and waits until the server says that it is in. Throws when it does not, or when it was cut off. */
  readonly votes: (sent: Sent, cut?: Cut) => Promise<void>
  /** Loses the connection that stands, and comes back. */
  readonly drops: () => Promise<void>
  readonly leaves: () => void
}

const agent = new Agent({ keepAlive: true, maxSockets: Infinity })

/** Parley: each vote is a request of its own, beside a socket on which the state comes. */
const posts = ({ to, ballot, options }: Voter, tally: Tally): Way => {
  if (!('post' in to)) throw new Error('Parley takes votes as requests.')
  let live: LightSocket | null = null
  const arrives = async (): Promise<void> => {
    live = new LightSocket(to.live, {
      frame: (bytes) => {
        tally.frames += 1
        tally.bytes += bytes.length
      },
      closed: (code) => tally.closed(code),
    })
    await live.opened
  }
  const votes = ({ receipt, choice }: Sent, cut?: Cut): Promise<void> =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify({ type: 'vote', ballot, receipt, choice: [options[choice]] })
      const asking = request(
        to.post,
        {
          method: 'POST',
          agent: cut ? false : agent,
          headers: {
            'content-type': 'application/json',
            'content-length': String(Buffer.byteLength(body)),
            authorization: `Bearer ${to.token}`,
          },
        },
        (answer) => {
          let text = ''
          answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
          answer.on('end', () => (answer.statusCode === 200 ? resolve() : reject(new Error(text))))
        },
      )
      asking.on('error', reject)
      if (cut === undefined) return void asking.end(body)
      const breaks = (): void => void asking.destroy(new Error('cut off'))
      if (cut === 'nothing') asking.on('socket', (socket) => socket.once('connect', breaks))
      else if (cut === 'half') asking.write(body.slice(0, body.length / 2), breaks)
      else asking.end(body, breaks)
    })
  const leaves = (): void => void live?.end()
  return {
    arrives,
    votes,
    leaves,
    drops: async () => {
      leaves()
      await arrives()
    },
  }
}

/** The bare store: one socket for everything. */
const sends = ({ to, options }: Voter, tally: Tally): Way => {
  if ('post' in to) throw new Error('The bare store takes votes on a socket.')
  const waiting = new Map<string, (() => void)[]>()
  let socket: LightSocket | null = null
  const arrives = async (): Promise<void> => {
    socket = new LightSocket(to, {
      frame: (bytes) => {
        tally.frames += 1
        tally.bytes += bytes.length
        for (const told of waiting.get(bytes.toString()) ?? []) told()
      },
      closed: (code) => tally.closed(code),
    })
    await socket.opened
  }
  const drops = async (): Promise<void> => {
    socket?.end()
    await arrives()
  }
  return {
    arrives,
    drops,
    leaves: () => void socket?.end(),
    votes: async ({ receipt, choice, instead }, cut) => {
      const bytes = Buffer.from(JSON.stringify({ receipt, choice: options[choice], instead }))
      const answered = new Promise<void>((resolve) => waiting.set(receipt, [...(waiting.get(receipt) ?? []), resolve]))
      if (cut === undefined || cut === 'all') socket?.send(bytes)
      if (cut === undefined) return answered
      await drops()
      throw new Error('cut off')
    },
  }
}

export const wayOf = (voter: Voter, tally: Tally): Way => ('post' in voter.to ? posts : sends)(voter, tally)
