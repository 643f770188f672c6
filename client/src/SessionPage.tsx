import { CLOSE } from '@parley/shared/protocol/close-codes'
import { isPractice } from '@parley/shared/protocol/practice'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { ConsentPage } from './features/entry/ConsentPage.tsx'
import { DoorPage } from './features/entry/DoorPage.tsx'
import { HandingOn } from './features/entry/HandingOn.tsx'
import { KeptPage } from './features/entry/KeptPage.tsx'
import { LeftDevice } from './features/entry/LeftDevice.tsx'
import { LockedPage } from './features/entry/LockedPage.tsx'
import { PracticeOverPage } from './features/entry/PracticeOverPage.tsx'
import { SeatChooser } from './features/entry/SeatChooser.tsx'
import { StoppedPage } from './features/entry/StoppedPage.tsx'
import { ThanksPage } from './features/entry/ThanksPage.tsx'
import { WaysIn } from './features/entry/WaysIn.tsx'
import { m } from './paraglide/messages.js'
import { HandOn } from './session/hand-on.ts'
import type { LiveStatus } from './session/live.ts'
import { giveUpPlace, openPlace, placesIn, sealAgain } from './session/places.ts'
import { PracticeFrame } from './session/PracticeFrame.tsx'
import { dropSeat, screenOfTab, seatOfTab, seatsIn, sitDown, type StoredSeat } from './session/seats.ts'
import { SessionProvider } from './session/SessionProvider.tsx'
import { useSession } from './session/use-session.ts'
import { WordList } from './session/WordList.tsx'
import { Loading } from './ui/Loading.tsx'
import { Notice } from './ui/Notice.tsx'

const ConsolePage = lazy(() =>
  import('./features/console/ConsolePage.tsx').then((page) => ({ default: page.ConsolePage })),
)
const ParticipantPage = lazy(() =>
  import('./features/participant/ParticipantPage.tsx').then((page) => ({ default: page.ParticipantPage })),
)
const ProjectorPage = lazy(() =>
  import('./features/projector/ProjectorPage.tsx').then((page) => ({ default: page.ProjectorPage })),
)

/** The page of a seat: the door first, then what its role sees. */
const BySeat = () => {
  const { self, seat } = useSession()
  if (self.status === 'declined' || self.status === 'left') {
    return (
      <>
        {self.status === 'left' ? (
          <WaysIn title={m.entry_left_title()}>{m.entry_left()}</WaysIn>
        ) : (
          <ThanksPage>{m.entry_thanks_seat()}</ThanksPage>
        )}
        <LeftDevice sessionId={seat.sessionId} />
      </>
    )
  }
  if (!self.consented) return <ConsentPage />
  if (self.status === 'waiting') return <DoorPage />
  if (self.role === 'mediator') return <ConsolePage />
  if (self.role === 'projector') return <ProjectorPage />
  return <ParticipantPage />
}

/**
 * Before there is a state, and when the server will not let this seat in. A seat whose token opens nothing any more
 * is forgotten here, so that no page offers it again.
 */
const Waiting = ({ seat, status }: { readonly seat: StoredSeat; readonly status: LiveStatus }) => {
  const code = status.of === 'stopped' ? status.code : null
  const gone = code === CLOSE.noToken || code === CLOSE.noSuchSession
  useEffect(() => {
    if (!gone) return
    dropSeat(seat)
    giveUpPlace(seat.sessionId)
  }, [seat, gone])
  if (gone && isPractice(seat.sessionId)) return <PracticeOverPage />
  if (status.of === 'stopped' && status.reason === 'board-deleted') return <KeptPage seat={seat} />
  return status.of === 'stopped' ? <StoppedPage {...status} /> : <Loading />
}

/** How often what lies in an open place is sealed anew, in milliseconds. */
const SEAL_EVERY = 15_000

/** `/s/:id`: which seat this tab is, then that seat's page. Where people take turns, nothing before the code. */
export const SessionPage = ({ sessionId }: { readonly sessionId: string }) => {
  const [seat, setSeat] = useState(() => screenOfTab(sessionId) ?? seatOfTab(sessionId))
  const [handing, setHanding] = useState<'no' | 'now' | 'refused'>('no')
  const [isOther, setOther] = useState(false)
  const hasPlace = seat !== undefined && openPlace(sessionId) !== undefined
  const onRefused = useCallback(() => setHanding('refused'), [])
  const handOn = useCallback(() => setHanding('now'), [])
  useEffect(() => {
    if (!hasPlace || handing === 'now') return
    const timer = setInterval(() => void sealAgain(sessionId), SEAL_EVERY)
    return () => clearInterval(timer)
  }, [hasPlace, handing, sessionId])
  if (handing === 'now') return <HandingOn sessionId={sessionId} onRefused={onRefused} />
  if (!seat) {
    const seats = seatsIn(sessionId)
    const places = placesIn(sessionId)
    if (places.length > 0 && !isOther) {
      const onOthers = seats.length > 0 ? () => setOther(true) : undefined
      const onOpen = (): void => setSeat(seatOfTab(sessionId))
      return <LockedPage sessionId={sessionId} places={places} onOpen={onOpen} onOthers={onOthers} />
    }
    if (seats.length === 0 && isPractice(sessionId)) return <PracticeOverPage />
    if (seats.length === 0) return <WaysIn title={m.entry_none_title()}>{m.entry_none()}</WaysIn>
    return (
      <SeatChooser
        seats={seats}
        onChoose={(chosen) => {
          sitDown(sessionId, chosen.seat)
          setSeat(chosen)
        }}
      />
    )
  }
  return (
    <HandOn value={hasPlace ? handOn : null}>
      {handing === 'refused' && <Notice title={m.people_handing_failed()} />}
      <SessionProvider key={seat.seat} seat={seat} waiting={Waiting}>
        <Suspense fallback={<Loading />}>
          <WordList>
            {isPractice(sessionId) ? (
              <PracticeFrame seat={seat}>
                <BySeat />
              </PracticeFrame>
            ) : (
              <BySeat />
            )}
          </WordList>
        </Suspense>
      </SessionProvider>
    </HandOn>
  )
}
