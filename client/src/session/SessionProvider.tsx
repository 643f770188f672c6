import { CLOSE } from '@parley/shared/protocol/close-codes'
import { isPractice } from '@parley/shared/protocol/practice'
import type { StateView } from '@parley/shared/protocol/state-view'
import type { SelfView } from '@parley/shared/protocol/self-view'
import { useEffect, useMemo, useState, type ComponentType, type ReactNode } from 'react'
import { sendCommand } from './api.ts'
import { createClock } from './clock.ts'
import { reasonOfClose } from './close-reason.ts'
import { createDocumentPool, type DocumentPool } from './document-pool.ts'
import { openLive, type LiveStatus } from './live.ts'
import { openDeviceWords, type DeviceWords } from './device-words.ts'
import { createNotPlaced, type NotPlacedList } from './not-placed.ts'
import { OfferedBack } from './OfferedBack.tsx'
import { renameSeat, type StoredSeat } from './seats.ts'
import { SessionContext, type Session } from './use-session.ts'
import { warnBeforeClosing } from './warn-before-closing.ts'

/** Codes after which this seat never follows the session again on this device. */
const OVER: readonly number[] = [CLOSE.noToken, CLOSE.noSuchSession, CLOSE.sessionEnded]

type Heard = {
  readonly state: StateView | null
  readonly self: SelfView | null
  readonly clockOffset: number
  readonly summonedAt: number | null
}
type Documents = { readonly pool: DocumentPool; readonly notPlaced: NotPlacedList; readonly words: DeviceWords }
const NOTHING: Heard = { state: null, self: null, clockOffset: 0, summonedAt: null }

type SessionProviderProps = {
  readonly seat: StoredSeat
  /** Shown until the first state is here, and for good when the server will not let this seat in. */
  readonly waiting: ComponentType<{ readonly seat: StoredSeat; readonly status: LiveStatus }>
  readonly children: ReactNode
}

/** Why the session is over for this seat, as a reason of what could not be placed; null while it is not. */
const whyOver = (state: StateView | null, self: SelfView | null, status: LiveStatus): string | null => {
  if (state?.ended) return 'ended'
  if (self?.status === 'left' || self?.status === 'declined') return 'left'
  return status.of === 'stopped' && OVER.includes(status.code) ? reasonOfClose(status.code) : null
}

/** Follows a session as one seat. Mount it with a `key` of the seat: another seat is another life. */
export const SessionProvider = ({ seat, waiting: Waiting, children }: SessionProviderProps) => {
  const { sessionId, token } = seat
  const [heard, setHeard] = useState(NOTHING)
  const [status, setStatus] = useState<LiveStatus>({ of: 'connecting' })
  const [documents, setDocuments] = useState<Documents | null>(null)

  useEffect(() => {
    const notPlaced = createNotPlaced(sessionId, seat.seat, seat.role !== 'projector')
    window.addEventListener('storage', notPlaced.follow)
    const at = { sessionId, seat: seat.seat, token }
    let isHere = true
    let leave = (): void => undefined
    void openDeviceWords({ ...at, hasDesk: seat.role === 'participant' }, notPlaced).then((words) => {
      if (!isHere) return words.close()
      const pool = createDocumentPool(at, words, notPlaced)
      const unwarn = warnBeforeClosing(at, pool, words, notPlaced)
      leave = () => {
        unwarn()
        pool.closeAll()
        words.close()
      }
      setDocuments({ pool, notPlaced, words })
    })
    return () => {
      isHere = false
      window.removeEventListener('storage', notPlaced.follow)
      leave()
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
  const over = whyOver(state, self, status)
  useEffect(() => {
    if (!over || !documents) return
    documents.pool.giveBack(over)
    void documents.words.end(over)
  }, [over, documents])
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
  // What was deleted is no longer shown, on a page that was open neither.
  const shut = status.of === 'stopped' && (status.code !== CLOSE.sessionEnded || status.reason === 'board-deleted')
  return (
    <>
      {!session || shut ? (
        <Waiting seat={seat} status={status} />
      ) : (
        <SessionContext value={session}>{children}</SessionContext>
      )}
      {over && documents && !isPractice(sessionId) && <OfferedBack notPlaced={documents.notPlaced} />}
    </>
  )
}
