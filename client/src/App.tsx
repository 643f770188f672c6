import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { Loading } from './ui/Loading.tsx'
import { LiveRegion } from './ui/LiveRegion.tsx'

const HomePage = lazy(() => import('./features/entry/HomePage.tsx').then((page) => ({ default: page.HomePage })))
const SessionPage = lazy(() => import('./SessionPage.tsx').then((page) => ({ default: page.SessionPage })))

/** Every page of Parley, each loaded when it is first opened. */
export const App = () => (
  <>
    <Suspense fallback={<Loading />}>
      <Switch>
        <Route path="/">
          <HomePage />
        </Route>
        <Route path="/s/:id">{({ id }) => <SessionPage key={id} sessionId={id} />}</Route>
      </Switch>
    </Suspense>
    <LiveRegion />
  </>
)
