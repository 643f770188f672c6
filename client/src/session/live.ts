import type { LiveMessage } from '@parley/shared/protocol/state-view'
import { seatProtocols, socketAddress } from './socket-address.ts'

/** How the live socket is: `away` comes back by itself, `stopped` does not. */
export type LiveStatus =
  | { readonly of: 'connecting' }
  | { readonly of: 'connected' }
  | { readonly of: 'away' }
  | { readonly of: 'stopped'; readonly code: number; readonly reason: string }

type LiveListener = {
  readonly message: (message: LiveMessage) => void
  readonly status: (status: LiveStatus) => void
}

const LONGEST_WAIT = 10_000
/** A connection that held this long was a good one: the next wait starts small again. */
const STEADY = 5_000

/** Half of the wait is chance, so that a room that lost its server does not come back in one stroke. */
export const waitBefore = (attempt: number, chance: number): number => {
  const most = Math.min(LONGEST_WAIT, 250 * 2 ** attempt)
  return most / 2 + (most / 2) * chance
}

/** Codes of 4400 to 4499 are decisions: asking again would change nothing. Everything else is weather. */
export const isDecision = (code: number): boolean => code >= 4400 && code < 4500

/**
 * Follows a session live until it is closed. Comes back by itself with growing, jittered waits, at once when the
 * device comes online or the page is looked at again.
 */
export const openLive = (sessionId: string, token: string, listener: LiveListener): (() => void) => {
  let socket: WebSocket | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let attempt = 0
  let over = false

  const later = (): void => {
    listener.status({ of: 'away' })
    timer = setTimeout(connect, waitBefore(attempt, Math.random()))
    attempt += 1
  }
  const connect = (): void => {
    clearTimeout(timer)
    listener.status({ of: 'connecting' })
    const mine = new WebSocket(socketAddress(`/live/${encodeURIComponent(sessionId)}`), seatProtocols(token))
    let openedAt = 0
    socket = mine
    mine.onopen = () => {
      openedAt = Date.now()
      if (socket === mine) listener.status({ of: 'connected' })
    }
    mine.onmessage = ({ data }) => {
      if (socket !== mine || typeof data !== 'string') return
      listener.message(JSON.parse(data) as LiveMessage)
    }
    mine.onclose = ({ code, reason }) => {
      if (socket !== mine) return
      socket = null
      if (openedAt && Date.now() - openedAt > STEADY) attempt = 0
      if (isDecision(code)) {
        over = true
        listener.status({ of: 'stopped', code, reason })
      } else later()
    }
  }
  const hurry = (): void => {
    if (over || document.hidden || socket?.readyState === WebSocket.OPEN) return
    if (socket?.readyState === WebSocket.CONNECTING) return
    attempt = 0
    connect()
  }
  // A phone that changed its network keeps a dead socket looking open for minutes.
  const lost = (): void => {
    if (over || !socket) return
    const dead = socket
    socket = null
    dead.close()
    later()
  }

  window.addEventListener('online', hurry)
  window.addEventListener('offline', lost)
  document.addEventListener('visibilitychange', hurry)
  connect()
  return () => {
    over = true
    clearTimeout(timer)
    window.removeEventListener('online', hurry)
    window.removeEventListener('offline', lost)
    document.removeEventListener('visibilitychange', hurry)
    const open = socket
    socket = null
    open?.close()
  }
}
