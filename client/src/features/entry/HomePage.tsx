import { m } from '../../paraglide/messages.js'
import { PageFrame } from '../../ui/PageFrame.tsx'

export const HomePage = () => (
  <PageFrame title={m.entry_home_title()}>
    <h1>{m.entry_home_title()}</h1>
  </PageFrame>
)
