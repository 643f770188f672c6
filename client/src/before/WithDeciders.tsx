import type { ReactNode } from 'react'
import { Deciders } from './deciders.ts'
import { useSheets } from './use-sheets.ts'

/** Gives everything inside the list of who can say yes, as it stands now. */
export const WithDeciders = ({ children }: { readonly children: ReactNode }) => {
  const { value: sheets } = useSheets()
  return <Deciders value={sheets?.deciders ?? []}>{children}</Deciders>
}
