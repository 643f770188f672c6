import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useAct } from './use-act.ts'

/** Has the group asked whether a hidden card that lies at its table goes for good. */
const DeleteKept = ({ card }: { readonly card: string }) => {
  const { state } = useSession()
  const { send, busy, problem } = useAct()
  // What stands before the group is answered there; another act could not stand beside it.
  if (state.table?.proposal) return null
  return (
    <>
      <ProblemNotice problem={problem} />
      <Button busy={busy} onClick={() => void send({ type: 'propose', act: 'delete-held', card })}>
        {m.words_hidden_delete()}
      </Button>
    </>
  )
}

/** Cards of the own group that the mediator hid from everyone as unsafe, with the reason. */
export const HiddenNotes = () => {
  const { state, self } = useSession()
  if (self.role !== 'participant') return null
  return state.hidden.map(({ card, reason, kept }) => (
    <Notice
      key={card}
      title={m.participant_hidden()}
      {...(kept && self.atTable && !state.ended && { action: <DeleteKept card={kept} /> })}
    >
      {m.participant_hidden_reason({ reason })} {kept && m.words_hidden_kept()}
    </Notice>
  ))
}
