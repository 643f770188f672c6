import { PULSE_DAYS_MOST, PULSE_MOST } from '@parley/shared/limits'
import { PULSE_ITEMS, USUAL_ITEMS, type PulseItem } from '@parley/shared/voting/pulse-items'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { pulseWords } from '../../pulse/pulse-words.ts'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { CheckRow, ChoiceRows } from '../../ui/ChoiceRow.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { isAhead, momentOf } from './pulse-until.ts'
import { useAct } from './use-act.ts'

/** The sentences that can be asked now, those that people were asked before first: only the same ones can be compared. */
const askable = (isBefore: boolean): readonly PulseItem[] => PULSE_ITEMS.filter((item) => !isBefore || !item.isAfter)

/** Chooses the sentences of a pulse, up to six, and for one before the day until when it can be answered. */
export const PulseDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { state } = useSession()
  const { send, busy, problem } = useAct()
  const isBefore = state.phase.of === 'waiting'
  const asked = state.ballots.findLast((one) => one.rating?.of === 'pulse' && one.stage === 'closed')
  const [chosen, setChosen] = useState<readonly string[]>(
    () => asked?.rating?.options.map(({ card }) => card) ?? USUAL_ITEMS,
  )
  const [until, setUntil] = useState('')
  const [wrong, setWrong] = useState<'items' | 'until' | null>(null)
  const items = askable(isBefore).filter(({ id }) => chosen.includes(id))
  const submit = async (): Promise<void> => {
    if (items.length === 0) return setWrong('items')
    const at = until === '' ? null : momentOf(until)
    if (until !== '' && (at === null || !isAhead(at))) return setWrong('until')
    const command = { type: 'open-pulse', items: items.map(({ id }) => id) } as const
    if (await send(at === null ? command : { ...command, until: at })) onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      wide
      title={m.pulse_dialog_title()}
      description={m.pulse_dialog_more({ most: PULSE_MOST })}
      actions={
        <>
          <Button onClick={onClose}>{m.console_cancel()}</Button>
          <Button variant="primary" busy={busy} onClick={() => void submit()}>
            {m.pulse_dialog_go({ count: items.length })}
          </Button>
        </>
      }
    >
      <ChoiceRows legend={m.pulse_dialog_legend()} error={wrong === 'items' && m.pulse_dialog_few()}>
        {askable(isBefore).map(({ id, isSensitive }) => {
          const isOn = chosen.includes(id)
          return (
            <CheckRow
              key={id}
              checked={isOn}
              disabled={!isOn && items.length >= PULSE_MOST}
              label={pulseWords(id)}
              onChange={(on) => {
                setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id))
                setWrong(null)
              }}
              {...(isSensitive && { description: m.pulse_dialog_sensitive() })}
            />
          )
        })}
      </ChoiceRows>
      {isBefore && (
        <Field
          type="datetime-local"
          label={m.pulse_dialog_until()}
          hint={m.pulse_dialog_until_more()}
          value={until}
          onChange={(text) => {
            setUntil(text)
            setWrong(null)
          }}
          error={wrong === 'until' && m.pulse_dialog_until_wrong({ days: PULSE_DAYS_MOST })}
        />
      )}
      <p>{m.pulse_our_words()}</p>
      <ProblemNotice problem={problem} />
    </Dialog>
  )
}
