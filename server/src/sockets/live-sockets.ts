import { CLOSE } from '@parley/shared/protocol/close-codes'
import { LiveConnections } from '../live/live-connections.ts'
import type { ActiveSession } from '../session/active-session.ts'
import type { Sessions } from '../session/sessions.ts'

/** The live connections of every loaded session. */
export class LiveSockets {
  readonly #of = new WeakMap<ActiveSession, LiveConnections>()
  readonly #all = new Set<LiveConnections>()

  constructor(sessions: Sessions) {
    sessions.onLoad = (session) => {
      const connections = new LiveConnections(session)
      this.#of.set(session, connections)
      this.#all.add(connections)
    }
    sessions.onGone = (session, why) => {
      this.#of.get(session)?.closeAll(why === 'session-deleted' ? CLOSE.noSuchSession : CLOSE.sessionEnded, why)
    }
    sessions.onUnload = (session) => {
      const connections = this.#of.get(session)
      if (connections) this.#all.delete(connections)
    }
  }

  of(session: ActiveSession): LiveConnections {
    const found = this.#of.get(session)
    if (!found) throw new Error('A session was loaded without its live connections.')
    return found
  }

  /** Open connections of all sessions. */
  get size(): number {
    return [...this.#all].reduce((sum, one) => sum + one.size, 0)
  }

  closeAll(): void {
    for (const connections of this.#all) connections.closeAll(CLOSE.restarting, 'restarting')
  }
}
