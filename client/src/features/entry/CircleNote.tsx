import { m } from '../../paraglide/messages.js'
import { Notice } from '../../ui/Notice.tsx'

/** What is kept of a circle, said before anybody joins one; nothing for any other session. */
export const CircleNote = ({ isCircle }: { readonly isCircle: boolean }) =>
  isCircle ? <Notice tone="plain" title={m.turns_circle_before()} /> : null
