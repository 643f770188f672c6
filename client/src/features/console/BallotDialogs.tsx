import { REASON_MOST } from '@parley/shared/limits'
import type { BallotView } from '@parley/shared/protocol/state-view'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { goToTooLong, isTooLong } from '../../ui/too-long.ts'
import { TextArea } from '../../ui/Field.tsx'
import { useAct } from './use-act.ts'

type AskedProps = { readonly open: boolean; readonly onClose: () => void }
type BallotDialogProps = AskedProps & { readonly ballot: BallotView | undefined }

/** Voids a ballot. The reason is asked for, because both groups read it. */
export const VoidDialog = ({ open, onClose, ballot }: BallotDialogProps) => {
  const { send, busy, problem } = useAct()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = async (): Promise<void> => {
    if (!reason.trim()) return setMissing(true)
    if (isTooLong(reason, REASON_MOST)) return goToTooLong()
    if (!ballot || !(await send({ type: 'void-ballot', ballot: ballot.id, reason: reason.trim() }))) return
    setReason('')
    onClose()
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={ballot?.support ? m.console_void_check_title() : m.console_void_title()}
      description={ballot?.support ? m.console_void_check_more() : m.console_void_more()}
      actions={
        <>
          <Button onClick={onClose}>{m.console_cancel()}</Button>
          <Button variant="primary" busy={busy} onClick={() => void submit()}>
            {m.console_act_void()}
          </Button>
        </>
      }
    >
      <TextArea
        label={m.console_reason()}
        value={reason}
        onChange={(text) => {
          setReason(text)
          setMissing(false)
        }}
        error={missing && m.console_reason_missing()}
        most={REASON_MOST}
      />
      <ProblemNotice problem={problem} />
    </Dialog>
  )
}

/** Closes a ballot while votes are missing: that is final, so it asks. */
export const CloseBallotDialog = ({ open, onClose, ballot }: BallotDialogProps) => {
  const { send, busy, problem } = useAct()
  const turnout = ballot?.turnout ?? { in: 0, asked: 0 }
  return (
    <Dialog
      open={open && ballot?.stage === 'open'}
      onClose={onClose}
      title={ballot?.support ? m.console_close_check_title(turnout) : m.console_close_title(turnout)}
      description={ballot?.support ? m.console_close_check_more() : m.console_close_more()}
      actions={
        <>
          <Button onClick={onClose}>{m.console_cancel()}</Button>
          <Button
            variant="primary"
            busy={busy}
            onClick={() =>
              ballot && void send({ type: 'close-ballot', ballot: ballot.id }).then((done) => done && onClose())
            }
          >
            {ballot?.support ? m.console_act_close_check() : m.console_act_close_ballot()}
          </Button>
        </>
      }
    >
      <ProblemNotice problem={problem} />
    </Dialog>
  )
}
