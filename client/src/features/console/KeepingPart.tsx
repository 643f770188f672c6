import type { KeepingView } from '@parley/shared/protocol/keeping-view'
import { m } from '../../paraglide/messages.js'
import { KeepingLines } from '../../session/Keeping.tsx'

/** Until when what stays is here, after the end (KE2). */
export const KeepingPart = ({ keeping }: { readonly keeping: KeepingView }) => (
  <section aria-labelledby="keeping">
    <h2 id="keeping">{m.keeping_title()}</h2>
    <KeepingLines keeping={keeping} />
  </section>
)
