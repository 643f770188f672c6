import type { LastTime } from '@parley/shared/follow/last-time'
import { useFetched, type Fetched } from './use-fetched.ts'
import { useSession } from './use-session.ts'

/** What was agreed in the session from which this one goes on; nothing while it is not known, or where there is none. */
export const useLastTime = (): Fetched<LastTime> => {
  const { state } = useSession()
  const isThere = state.session.follows !== undefined && !state.ended
  return useFetched<LastTime>(isThere ? 'last-time' : null, null)
}
