import { isCircleOnly } from '@parley/shared/session/agenda'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { unconfirmedBy } from './step-facts.ts'
import { useAct } from './use-act.ts'

/** What becomes of the record when the session ends now (RC4). */
const RecordAtEnd = () => {
  const { state } = useSession()
  const missing = unconfirmedBy(state).map((group) => state.session.groups[group].name)
  if (state.record && missing.length === 0) return <p>{m.console_end_confirmed()}</p>
  return (
    <>
      <p>{state.record ? m.console_end_unconfirmed({ groups: missing.join(', ') }) : m.console_end_unprepared()}</p>
      <p>{m.console_end_72_hours()}</p>
    </>
  )
}

/** Ends the session for everyone: what is deleted, and what becomes of the record, is said first. */
export const EndSessionDialog = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => {
  const { send, busy, problem } = useAct()
  const { state } = useSession()
  const isCircle = isCircleOnly(state.steps)
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={m.console_end_title()}
      description={isCircle ? m.turns_circle_end() : m.console_end_more()}
      actions={
        <>
          <Button onClick={onClose}>{m.console_cancel()}</Button>
          <Button
            variant="primary"
            busy={busy}
            onClick={() => void send({ type: 'end-session' }).then((done) => done && onClose())}
          >
            {m.console_act_end()}
          </Button>
        </>
      }
    >
      {!isCircle && <RecordAtEnd />}
      {state.asked === 0 && (
        <>
          <p>{m.keeping_delete_empty()}</p>
          <p>
            <Button busy={busy} onClick={() => void send({ type: 'delete-empty' })}>
              {m.keeping_delete_empty_act()}
            </Button>
          </p>
        </>
      )}
      <ProblemNotice problem={problem} />
    </Dialog>
  )
}
