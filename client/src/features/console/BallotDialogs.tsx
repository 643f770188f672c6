import { REASON_MOST } from '@parley/shared/limits'
import type { BallotView } from '@parley/shared/protocol/ballot-views'
import type { VoteMethod } from '@parley/shared/session/agenda'
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

const methodOf = (ballot: BallotView | undefined): VoteMethod | 'pulse' => {
  if (ballot?.rating?.of === 'pulse' || ballot?.rating?.of === 'signals') return ballot.rating.of
  return ballot?.support ? 'support' : ballot?.rating ? 'rate' : 'approve'
}

/** What a ballot is called in the questions about it, by its method. */
const WORDS = {
  approve: {
    void: m.console_void_title,
    voidMore: m.console_void_more,
    close: m.console_close_title,
    closeMore: m.console_close_more,
    closeAct: m.console_act_close_ballot,
  },
  support: {
    void: m.console_void_check_title,
    voidMore: m.console_void_check_more,
    close: m.console_close_check_title,
    closeMore: m.console_close_check_more,
    closeAct: m.console_act_close_check,
  },
  rate: {
    void: m.rate_void_title,
    voidMore: m.rate_void_more,
    close: m.rate_close_title,
    closeMore: m.rate_close_more,
    closeAct: m.rate_act_close,
  },
  signals: {
    void: m.signals_void_title,
    voidMore: m.signals_void_more,
    close: m.signals_close_title,
    closeMore: m.signals_close_more,
    closeAct: m.signals_act_close,
  },
  pulse: {
    void: m.pulse_void_title,
    voidMore: m.pulse_void_more,
    close: m.pulse_close_title,
    closeMore: m.pulse_close_more,
    closeAct: m.pulse_console_close,
  },
} as const

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
      title={WORDS[methodOf(ballot)].void()}
      description={WORDS[methodOf(ballot)].voidMore()}
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
      title={WORDS[methodOf(ballot)].close(turnout)}
      description={WORDS[methodOf(ballot)].closeMore()}
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
            {WORDS[methodOf(ballot)].closeAct()}
          </Button>
        </>
      }
    >
      <ProblemNotice problem={problem} />
    </Dialog>
  )
}
