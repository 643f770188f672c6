import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { LiveRegion } from './ui/LiveRegion.tsx'
import { StumbleGuard } from './ui/StumbleGuard.tsx'
import { Loading } from './ui/Loading.tsx'

const HomePage = lazy(() => import('./features/entry/HomePage.tsx').then((page) => ({ default: page.HomePage })))
const NewPage = lazy(() => import('./features/entry/NewPage.tsx').then((page) => ({ default: page.NewPage })))
const JoinPage = lazy(() => import('./features/entry/JoinPage.tsx').then((page) => ({ default: page.JoinPage })))
const ReturnPage = lazy(() => import('./features/entry/ReturnPage.tsx').then((page) => ({ default: page.ReturnPage })))
const ScreenPage = lazy(() => import('./features/entry/ScreenPage.tsx').then((page) => ({ default: page.ScreenPage })))
const PracticePage = lazy(() =>
  import('./features/entry/PracticePage.tsx').then((page) => ({ default: page.PracticePage })),
)
const CheckPage = lazy(() => import('./features/entry/CheckPage.tsx').then((page) => ({ default: page.CheckPage })))
const OwnedPage = lazy(() => import('./features/entry/OwnedPage.tsx').then((page) => ({ default: page.OwnedPage })))
const MissingPage = lazy(() =>
  import('./features/entry/MissingPage.tsx').then((page) => ({ default: page.MissingPage })),
)
const SessionPage = lazy(() => import('./SessionPage.tsx').then((page) => ({ default: page.SessionPage })))

/** Every page of Parley, each loaded when it is first opened. */
export const App = () => (
  <>
    <StumbleGuard>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/" component={HomePage} />
          <Route path="/new" component={NewPage} />
          <Route path="/join" component={JoinPage} />
          <Route path="/return" component={ReturnPage} />
          <Route path="/screen" component={ScreenPage} />
          <Route path="/practice" component={PracticePage} />
          <Route path="/check" component={CheckPage} />
          <Route path="/owned" component={OwnedPage} />
          <Route path="/s/:id">{({ id }) => <SessionPage key={id} sessionId={id} />}</Route>
          <Route component={MissingPage} />
        </Switch>
      </Suspense>
    </StumbleGuard>
    <LiveRegion />
  </>
)
