import { CLOSE } from '@parley/shared/protocol/close-codes'
import type { SelfView, StateView } from '@parley/shared/protocol/state-view'
import { useEffect, useMemo, useState, type ComponentType, type ReactNode } from 'react'
import { sendCommand } from './api.ts'
import { createClock } from './clock.ts'
import { createDocumentPool, type DocumentPool } from './document-pool.ts'
import { openLive, type LiveStatus } from './live.ts'
import { createNotPlaced, type NotPlacedList } from './not-placed.ts'
import { renameSeat, type StoredSeat } from './seats.ts'
import { SessionContext, type Session } from './use-session.ts'

type Heard = {
  readonly state: StateView | null
  readonly self: SelfView | null
  readonly clockOffset: number
  readonly summonedAt: number | null
}
const NOTHING: Heard = { state: null, self: null, clockOffset: 0, summonedAt: null }

type SessionProviderProps = {
  readonly seat: StoredSeat
  /** Shown until the first state is here, and for good when the server will not let this seat in. */
  readonly waiting: ComponentType<{ readonly seat: StoredSeat; readonly status: LiveStatus }>
  readonly children: ReactNode
}

/** Follows a session as one seat. Mount it with a `key` of the seat: another seat is another life. */
export const SessionProvider = ({ seat, waiting: Waiting, children }: SessionProviderProps) => {
  const { sessionId, token } = seat
  const [heard, setHeard] = useState(NOTHING)
  const [status, setStatus] = useState<LiveStatus>({ of: 'connecting' })
  const [documents, setDocuments] = useState<{ readonly pool: DocumentPool; readonly notPlaced: NotPlacedList } | null>(
    null,
  )

  useEffect(() => {
    const notPlaced = createNotPlaced(sessionId, seat.seat, seat.role !== 'projector')
    window.addEventListener('storage', notPlaced.follow)
    const pool = createDocumentPool({ sessionId, seat: seat.seat, token }, notPlaced)
    setDocuments({ pool, notPlaced })
    return () => {
      window.removeEventListener('storage', notPlaced.follow)
      pool.closeAll()
    }
  }, [sessionId, seat.seat, seat.role, token])

  useEffect(() => {
    const clock = createClock()
    return openLive(sessionId, token, {
      status: (next) => {
        if (next.of === 'connecting') clock.startAnew()
        setStatus(next)
      },
      message: (message) => {
        if (message.type === 'state') {
          const clockOffset = clock.heard(message.state.now, Date.now())
          setHeard((before) => ({ ...before, state: message.state, clockOffset }))
        }
        if (message.type === 'self') setHeard((before) => ({ ...before, self: message.self }))
        if (message.type === 'summon') setHeard((before) => ({ ...before, summonedAt: message.at }))
      },
    })
  }, [sessionId, token])

  const { state, self, clockOffset, summonedAt } = heard
  const isOver = state?.ended === true || self?.status === 'left' || self?.status === 'declined'
  useEffect(() => {
    if (isOver) documents?.notPlaced.end()
  }, [isOver, documents])
  useEffect(() => {
    if (state && self) renameSeat(sessionId, seat.seat, { name: self.name, title: state.session.title })
  }, [sessionId, seat.seat, state, self])

  const session = useMemo<Session | null>(
    () =>
      state && self && documents
        ? {
            state,
            self,
            status,
            clockOffset,
            seat,
            summonedAt,
            command: (command) => sendCommand(sessionId, token, command),
            documents: documents.pool,
            notPlaced: documents.notPlaced,
          }
        : null,
    [state, self, status, clockOffset, seat, summonedAt, sessionId, token, documents],
  )
  const shut = status.of === 'stopped' && status.code !== CLOSE.sessionEnded
  if (!session || shut) return <Waiting seat={seat} status={status} />
  return <SessionContext value={session}>{children}</SessionContext>
}
