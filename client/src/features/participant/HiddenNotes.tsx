import { m } from '../../paraglide/messages.js'
import { useSession } from '../../session/use-session.ts'
import { Notice } from '../../ui/Notice.tsx'

/** Cards of the own group that the mediator hid from everyone as unsafe, with the reason. */
export const HiddenNotes = () => {
  const { state, self } = useSession()
  if (self.role !== 'participant') return null
  return state.hidden.map((one) => (
    <Notice key={one.card} title={m.participant_hidden()}>
      {m.participant_hidden_reason({ reason: one.reason })}
    </Notice>
  ))
}
