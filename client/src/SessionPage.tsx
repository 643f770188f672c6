import { lazy } from 'react'
import { seatOfTab } from './session/seats.ts'
import { SessionProvider } from './session/SessionProvider.tsx'
import { useSession } from './session/use-session.ts'
import { Loading } from './ui/Loading.tsx'

const ConsolePage = lazy(() => import('./features/console/ConsolePage.tsx').then((page) => ({ default: page.ConsolePage })))
const ParticipantPage = lazy(() =>
  import('./features/participant/ParticipantPage.tsx').then((page) => ({ default: page.ParticipantPage })),
)
const ProjectorPage = lazy(() => import('./features/projector/ProjectorPage.tsx').then((page) => ({ default: page.ProjectorPage })))

const ByRole = () => {
  const { self } = useSession()
  if (self.role === 'mediator') return <ConsolePage />
  if (self.role === 'projector') return <ProjectorPage />
  return <ParticipantPage />
}

export const SessionPage = ({ sessionId }: { readonly sessionId: string }) => {
  const seat = seatOfTab(sessionId)
  if (!seat) return <Loading />
  return (
    <SessionProvider key={seat.seat} seat={seat} waiting={() => <Loading />}>
      <ByRole />
    </SessionProvider>
  )
}
