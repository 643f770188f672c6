import type { ReactNode } from 'react'
import { m } from '../../paraglide/messages.js'
import { PageFrame } from '../../ui/PageFrame.tsx'

/** For somebody who would rather not take part. It asks nothing. */
export const ThanksPage = ({ children }: { readonly children: ReactNode }) => (
  <PageFrame title={m.entry_thanks_title()}>
    <h1>{m.entry_thanks_title()}</h1>
    <p role="status">{children}</p>
    <p>{m.entry_thanks_back()}</p>
  </PageFrame>
)
