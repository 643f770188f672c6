import type { SheetsView } from '@parley/shared/protocol/sheets'
import { useFetched, type Fetched } from '../session/use-fetched.ts'
import { useSession } from '../session/use-session.ts'

/** The sheets that this seat may read, fetched anew when one of them was written or this seat said yes to another version. */
export const useSheets = (): Fetched<SheetsView> => {
  const { state, self } = useSession()
  const { versions } = state.before
  const key = [...Object.values(versions), Object.keys(versions), state.audience, self.ticked].join(' ')
  return useFetched<SheetsView>('sheets', key)
}
