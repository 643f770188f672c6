import type { Command } from '@parley/shared/protocol/commands'
import type { StateView } from '@parley/shared/protocol/state-view'
import type { SelfView } from '@parley/shared/protocol/self-view'
import { createContext, useContext } from 'react'
import type { Answer, Done } from './api.ts'
import type { DocumentPool } from './document-pool.ts'
import type { LiveStatus } from './live.ts'
import type { NotPlacedList } from './not-placed.ts'
import type { StoredSeat } from './seats.ts'

export type Session = {
  /** The state as this seat may see it. */
  readonly state: StateView
  /** What only this seat knows of itself. */
  readonly self: SelfView
  readonly status: LiveStatus
  /** What to add to this device's clock to get the server's, in milliseconds. */
  readonly clockOffset: number
  readonly seat: StoredSeat
  /** When the mediator last said "bring everyone here", milliseconds on the server's clock; null before. */
  readonly summonedAt: number | null
  readonly command: (command: Command) => Promise<Answer<Done>>
  readonly documents: DocumentPool
  readonly notPlaced: NotPlacedList
}

export const SessionContext = createContext<Session | null>(null)

/** The session of this tab's seat. Only below a `SessionProvider`, which waits until there is a state. */
export const useSession = (): Session => {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession needs a SessionProvider above it.')
  return session
}
