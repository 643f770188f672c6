import { TURN_MOST, TURNS_MOST } from '@parley/shared/limits'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { CheckRow, ChoiceRows } from '../../ui/ChoiceRow.tsx'
import { clockText } from '../../ui/countdown.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { useAct } from './use-act.ts'

const MINUTES_MOST = TURN_MOST / 60
const numberIn = (text: string, most: number): number | null => {
  const value = Number(text.trim())
  return text.trim() !== '' && Number.isInteger(value) && value >= 1 && value <= most ? value : null
}

/** Sets the length of a turn and how many each group has; both groups always get the same. */
export const TurnsDialog = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => {
  const { state } = useSession()
  const { send, busy, problem } = useAct()
  const step = state.steps[state.current]
  const planned = step?.act === 'talk' && step.mode === 'turns' ? step : { turn: 4, each: 4 }
  const [minutesText, setMinutes] = useState<string | null>(null)
  const [eachText, setEach] = useState<string | null>(null)
  const [missing, setMissing] = useState(false)
  const minutes = numberIn(minutesText ?? String(planned.turn), MINUTES_MOST)
  const each = numberIn(eachText ?? String(planned.each), TURNS_MOST)
  const submit = async (): Promise<void> => {
    if (minutes === null || each === null) return setMissing(true)
    if (await send({ type: 'set-turns', seconds: minutes * 60, each })) onClose()
  }
  const field = (label: string, text: string, most: number, wrong: boolean, onChange: (next: string) => void) => (
    <Field
      label={label}
      inputMode="numeric"
      value={text}
      onChange={(next) => {
        onChange(next)
        setMissing(false)
      }}
      {...(missing && wrong && { error: m.turns_dialog_minutes_wrong({ most }) })}
    />
  )
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={m.turns_dialog_title()}
      description={m.turns_dialog_more()}
      actions={
        <>
          <Button onClick={onClose}>{m.console_cancel()}</Button>
          <Button variant="primary" busy={busy} onClick={() => void submit()}>
            {m.turns_dialog_go()}
          </Button>
        </>
      }
    >
      {field(m.turns_dialog_minutes(), minutesText ?? String(planned.turn), MINUTES_MOST, minutes === null, setMinutes)}
      {field(m.turns_dialog_each(), eachText ?? String(planned.each), TURNS_MOST, each === null, setEach)}
      {minutes !== null && each !== null && (
        <p>
          {m.turns_dialog_sum({
            time: clockText(minutes * each * 60_000),
            both: clockText(minutes * each * 120_000),
          })}
        </p>
      )}
      <ChoiceRows legend={m.turns_dialog_remote()} legendUnseen>
        <CheckRow
          checked={state.remoteFirst}
          label={m.turns_dialog_remote()}
          onChange={(on) => void send({ type: 'set-remote-first', on })}
        />
      </ChoiceRows>
      <ProblemNotice problem={problem} />
    </Dialog>
  )
}
