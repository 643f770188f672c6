import {
  PRACTICE_SEATS,
  PRACTICE_STEPS,
  SPEEDS,
  type AskPractice,
  type PracticeSeat,
  type Speed,
} from '@parley/shared/protocol/practice'
import { useState, type FormEvent } from 'react'
import { useLocation } from 'wouter'
import { keep, keptJson } from '../../device/browser-storage.ts'
import { m } from '../../paraglide/messages.js'
import { startPractice, type Problem } from '../../session/api.ts'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { dropSeat, keepSeat, practiceSeats, sitDown } from '../../session/seats.ts'
import { stepTitle } from '../../session/step-text.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { ChoiceRows, RadioRow } from '../../ui/ChoiceRow.tsx'
import { GroupMark } from '../../ui/GroupMark.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import styles from './Entry.module.css'

const seats: Readonly<Record<PracticeSeat, { readonly name: () => string; readonly more: () => string }>> = {
  mediator: { name: m.entry_practice_mediator, more: m.entry_practice_mediator_more },
  a: { name: m.entry_practice_a, more: m.entry_practice_a_more },
  b: { name: m.entry_practice_b, more: m.entry_practice_b_more },
  projector: { name: m.entry_practice_projector, more: m.entry_practice_projector_more },
}
const speeds: Readonly<Record<Speed, { readonly name: () => string; readonly more: () => string }>> = {
  calm: { name: m.entry_practice_calm, more: m.entry_practice_calm_more },
  quick: { name: m.entry_practice_quick, more: m.entry_practice_quick_more },
  'at-once': { name: m.entry_practice_once, more: m.entry_practice_once_more },
}
const stepOptions = PRACTICE_STEPS.map((step, at) => ({
  value: step.id,
  label: m.entry_practice_step_option({ at: at + 1, title: stepTitle(step) }),
}))

const KEY = 'parley.practice'
const FIRST: AskPractice = { seat: 'mediator', step: PRACTICE_STEPS[0]?.id ?? '', speed: 'calm' }
const isChoice = (value: unknown): value is AskPractice => {
  const { seat, step, speed } = (value ?? {}) as Partial<Record<keyof AskPractice, unknown>>
  return (
    PRACTICE_SEATS.some((one) => one === seat) &&
    PRACTICE_STEPS.some((one) => one.id === step) &&
    SPEEDS.some((one) => one === speed)
  )
}

/** Somebody new chooses where to sit, where to begin and how fast the others act, and is in a session of their own. */
export const PracticePage = () => {
  const [, goTo] = useLocation()
  const [choice, setChoice] = useState(() => keptJson('tab', KEY, isChoice, FIRST))
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (busy) return
    setProblem(null)
    setBusy(true)
    keep('tab', KEY, JSON.stringify(choice))
    const answer = await startPractice(choice)
    setBusy(false)
    if (!answer.ok) return setProblem(answer.problem)
    const { sessionId, seat, projector, title, name } = answer.value
    // One practice at a time is enough: the seats of earlier ones are forgotten.
    for (const earlier of practiceSeats()) dropSeat(earlier)
    if (projector.id !== seat.id)
      keepSeat({ sessionId, seat: projector }, { name: m.entry_practice_projector(), title })
    keepSeat({ sessionId, seat }, { name: name || m.entry_practice_projector(), title })
    sitDown(sessionId, seat.id)
    goTo(`/s/${sessionId}`)
  }

  return (
    <PageFrame
      title={m.entry_practice_title()}
      actions={
        <>
          <ProblemNotice problem={problem} />
          <Button type="submit" form="practice" variant="primary" wide busy={busy}>
            {busy ? m.entry_practice_starting() : m.entry_practice_start()}
          </Button>
        </>
      }
    >
      <h1>{m.entry_practice_title()}</h1>
      <p className={styles.quiet}>{m.entry_practice_lead()}</p>
      <form id="practice" className={styles.form} onSubmit={(event) => void submit(event)}>
        <ChoiceRows legend={m.entry_practice_seat()}>
          {PRACTICE_SEATS.map((seat) => (
            <RadioRow
              key={seat}
              name="seat"
              value={seat}
              checked={choice.seat === seat}
              onChange={() => setChoice({ ...choice, seat })}
              label={
                seat === 'a' || seat === 'b' ? (
                  <>
                    <GroupMark group={seat} /> {seats[seat].name()}
                  </>
                ) : (
                  seats[seat].name()
                )
              }
              description={seats[seat].more()}
            />
          ))}
        </ChoiceRows>
        <SelectField
          label={m.entry_practice_step()}
          hint={m.entry_practice_step_hint()}
          value={choice.step}
          onChange={(step) => setChoice({ ...choice, step })}
          options={stepOptions}
        />
        <ChoiceRows legend={m.entry_practice_speed()}>
          {SPEEDS.map((speed) => (
            <RadioRow
              key={speed}
              name="speed"
              value={speed}
              checked={choice.speed === speed}
              onChange={() => setChoice({ ...choice, speed })}
              label={speeds[speed].name()}
              description={speeds[speed].more()}
            />
          ))}
        </ChoiceRows>
        <div>
          <ButtonLink href="/" variant="quiet">
            {m.entry_home()}
          </ButtonLink>
        </div>
      </form>
    </PageFrame>
  )
}
