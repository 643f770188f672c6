import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { checkInDay } from './check-in-day.ts'
import { useAct } from './use-act.ts'

type RecordDialogProps = { readonly open: boolean; readonly onClose: () => void }

/** Prepares the record from what the room has seen, with the day on which both groups look at it again. */
export const RecordDialog = ({ open, onClose }: RecordDialogProps) => {
  const { state, clockOffset } = useSession()
  const { send, busy, problem } = useAct()
  const [typed, setTyped] = useState<string | null>(null)
  const [later] = useState(() => checkInDay(new Date(Date.now() + clockOffset)))
  const day = typed ?? state.record?.checkIn ?? later
  const again = state.record !== null
  const submit = async (): Promise<void> => {
    if (!(await send({ type: 'prepare-record', ...(day && { checkIn: day }) }))) return
    setTyped(null)
    onClose()
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={again ? m.console_record_again_title() : m.console_record_title()}
      description={again ? m.console_record_again_more() : m.console_record_more()}
      actions={
        <>
          <Button onClick={onClose}>{m.console_cancel()}</Button>
          <Button variant="primary" busy={busy} onClick={() => void submit()}>
            {m.console_act_prepare()}
          </Button>
        </>
      }
    >
      <Field
        type="date"
        label={m.console_record_date()}
        hint={m.console_record_date_hint()}
        value={day}
        onChange={setTyped}
      />
      <ProblemNotice problem={problem} />
    </Dialog>
  )
}
