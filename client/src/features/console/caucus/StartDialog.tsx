import { CAUCUS_MINUTES_MOST } from '@parley/shared/limits'
import { GROUPS } from '@parley/shared/session/agenda'
import type { StateView } from '@parley/shared/protocol/state-view'
import { useState } from 'react'
import { CaucusRule } from '../../../caucus/CaucusRule.tsx'
import { m } from '../../../paraglide/messages.js'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { useAct } from '../use-act.ts'

const MINUTES = 7

/** Why no talk can begin now, if none can. */
const heldNow = ({ phase, ballots }: StateView): string | null => {
  if (phase.of === 'reveal' && phase.stage === 'silence') return m.caucus_start_silence()
  return ballots.some((ballot) => ballot.stage === 'open') ? m.caucus_start_ballot() : null
}

/** With whom a talk can be: both groups, and everybody of them who is here, by name. */
const choices = ({ session, roster, caucus }: StateView): readonly { value: string; label: string }[] => {
  const running = (caucus?.talks ?? []).filter((talk) => talk.endedAt === null)
  const isApart = (group: string | undefined): boolean => running.some((talk) => talk.with === group)
  const isOut = (id: string): boolean => running.some((talk) => talk.seat === id)
  const people = roster.filter((seat) => seat.role === 'participant' && seat.status === 'in')
  return [
    ...GROUPS.filter((group) => !isApart(group) && session.groups[group].seats > 0).map((group) => ({
      value: group,
      label: session.groups[group].name,
    })),
    ...people
      .filter((seat) => !isApart(seat.group) && !isOut(seat.id))
      .map((seat) => ({
        value: seat.id,
        label: seat.group ? `${seat.name} (${session.groups[seat.group].name})` : seat.name,
      })),
  ]
}

/** Begins a separate talk: what holds for it is shown to everybody first (CA1), then whom it is with and for how long. */
export const StartDialog = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => {
  const { state } = useSession()
  const { send, busy, problem, forget } = useAct()
  const [chosen, setChosen] = useState('')
  const [minutes, setMinutes] = useState(String(MINUTES))
  const [tried, setTried] = useState(false)
  const { ruleShown = false, ruleOn = false, asked = [], quiet } = state.caucus ?? {}
  const all = choices(state)
  // Who asked comes first to mind; nobody is chosen for the mediator where nobody asked.
  const wanted = asked[0] ?? quiet?.groups[0] ?? quiet?.seats[0] ?? ''
  const whom = [chosen, wanted].find((one) => all.some(({ value }) => value === one)) ?? ''
  const count = Number(minutes)
  const isRight = Number.isInteger(count) && count >= 1 && count <= CAUCUS_MINUTES_MOST
  const held = heldNow(state)
  const close = (): void => {
    setChosen('')
    setMinutes(String(MINUTES))
    setTried(false)
    forget()
    onClose()
  }
  const begin = async (): Promise<void> => {
    setTried(true)
    if (whom !== '' && isRight && (await send({ type: 'start-caucus', with: whom, minutes: count }))) close()
  }
  const show = (
    <Button
      busy={busy}
      variant={ruleShown ? 'secondary' : 'primary'}
      onClick={() => void send({ type: 'show-caucus-rule' })}
    >
      {m.caucus_start_show()}
    </Button>
  )
  return (
    <Dialog
      open={open}
      onClose={close}
      title={m.caucus_start_title()}
      description={held ?? (ruleShown ? m.caucus_start_shown() : m.caucus_start_rule())}
      actions={
        <>
          <Button onClick={close}>{m.caucus_close()}</Button>
          {!held && !ruleOn && show}
          {!held && ruleShown && (
            <Button variant="primary" busy={busy} onClick={() => void begin()}>
              {m.caucus_start_go()}
            </Button>
          )}
        </>
      }
    >
      <CaucusRule />
      {ruleOn && <p role="status">{m.caucus_start_on()}</p>}
      {!held && ruleShown && (
        <>
          <SelectField
            label={m.caucus_start_with()}
            value={whom}
            onChange={setChosen}
            options={[...(whom === '' ? [{ value: '', label: m.caucus_start_chooses() }] : []), ...all]}
            hint={m.caucus_start_others()}
          />
          {tried && whom === '' && <p role="alert">{m.caucus_start_chooses()}</p>}
          <Field
            label={m.caucus_start_minutes()}
            type="number"
            inputMode="numeric"
            value={minutes}
            onChange={setMinutes}
            error={!isRight && m.caucus_start_minutes_wrong()}
          />
        </>
      )}
      <ProblemNotice problem={problem} />
    </Dialog>
  )
}
