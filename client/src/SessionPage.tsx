import { CLOSE } from '@parley/shared/protocol/close-codes'
import { isPractice } from '@parley/shared/protocol/practice'
import { lazy, Suspense, useEffect, useState } from 'react'
import { ConsentPage } from './features/entry/ConsentPage.tsx'
import { DoorPage } from './features/entry/DoorPage.tsx'
import { PracticeOverPage } from './features/entry/PracticeOverPage.tsx'
import { SeatChooser } from './features/entry/SeatChooser.tsx'
import { StoppedPage } from './features/entry/StoppedPage.tsx'
import { ThanksPage } from './features/entry/ThanksPage.tsx'
import { WaysIn } from './features/entry/WaysIn.tsx'
import { m } from './paraglide/messages.js'
import type { LiveStatus } from './session/live.ts'
import { PracticeFrame } from './session/PracticeFrame.tsx'
import { dropSeat, screenOfTab, seatOfTab, seatsIn, sitDown, type StoredSeat } from './session/seats.ts'
import { SessionProvider } from './session/SessionProvider.tsx'
import { useSession } from './session/use-session.ts'
import { WordList } from './session/WordList.tsx'
import { Loading } from './ui/Loading.tsx'

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
  const { self } = useSession()
  if (self.status === 'declined') return <ThanksPage>{m.entry_thanks_seat()}</ThanksPage>
  if (self.status === 'left') return <WaysIn title={m.entry_left_title()}>{m.entry_left()}</WaysIn>
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
    if (gone) dropSeat(seat)
  }, [seat, gone])
  if (gone && isPractice(seat.sessionId)) return <PracticeOverPage />
  return code === null ? <Loading /> : <StoppedPage code={code} />
}

/** `/s/:id`: which seat this tab is, then that seat's page. */
export const SessionPage = ({ sessionId }: { readonly sessionId: string }) => {
  const [seat, setSeat] = useState(() => screenOfTab(sessionId) ?? seatOfTab(sessionId))
  if (!seat) {
    const seats = seatsIn(sessionId)
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
  )
}
