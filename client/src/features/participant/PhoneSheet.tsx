import { PERSON_NAME_MOST } from '@parley/shared/limits'
import type { SeatTaken } from '@parley/shared/protocol/answers'
import type { GroupId } from '@parley/shared/session/agenda'
import { useState, type FormEvent } from 'react'
import { m } from '../../paraglide/messages.js'
import type { Problem } from '../../session/api.ts'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { keepSeat, placeOf, seatsIn, sitDown } from '../../session/seats.ts'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { CheckRow, ChoiceRows, RadioRow } from '../../ui/ChoiceRow.tsx'
import { Field } from '../../ui/Field.tsx'
import { GroupName } from '../../ui/GroupMark.tsx'
import { Notice } from '../../ui/Notice.tsx'
import styles from './Participant.module.css'

/** A scribe gives people on the phone their seats, after reading the consent to them, and goes to one of these seats. */
export const PhoneSheet = () => {
  const { state, seat, command } = useSession()
  const [name, setName] = useState('')
  const [group, setGroup] = useState<GroupId | null>(null)
  const [saidYes, setSaidYes] = useState(false)
  const [wrong, setWrong] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [made, setMade] = useState<{ readonly name: string; readonly words: string } | null>(null)
  const mine = state.roster.filter((one) => one.scribe === seat.seat && one.status !== 'left')
  const held = seatsIn(seat.sessionId)
  const give = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (busy) return
    if (!name.trim() || !group || !saidYes) return setWrong(true)
    setBusy(true)
    const answer = await command({ type: 'enter-by-phone', group, name: name.trim(), saidYes: true })
    setBusy(false)
    setProblem(answer.ok ? null : answer.problem)
    if (!answer.ok) return
    const taken = answer.value['taken'] as SeatTaken
    keepSeat(taken, { name: name.trim(), title: state.session.title }, placeOf(seat) === 'tab')
    // This tab stays the scribe's own.
    sitDown(seat.sessionId, seat.seat)
    setMade({ name: name.trim(), words: taken.returnCode })
    setName('')
    setGroup(null)
    setSaidYes(false)
  }
  const change = (): void => setWrong(false)
  return (
    <div className={styles.stack}>
      <p>{m.people_phone_lead()}</p>
      {made && (
        <Notice tone="plain" title={m.people_phone_done({ name: made.name })}>
          {m.people_phone_words()} <strong>{made.words}</strong>
        </Notice>
      )}
      {mine.length > 0 && (
        <>
          <h3>{m.people_phone_seats()}</h3>
          {mine.map((one) => (
            <Button
              key={one.id}
              wide
              busy={!held.some((stored) => stored.seat === one.id)}
              onClick={() => {
                sitDown(seat.sessionId, one.id)
                window.location.reload()
              }}
            >
              {m.people_phone_open({ name: one.name })}
            </Button>
          ))}
        </>
      )}
      <form className={styles.stack} onSubmit={(event) => void give(event)} noValidate>
        <h3>{m.people_phone_read()}</h3>
        <blockquote className={styles.hint}>{m.people_phone_consent()}</blockquote>
        <Field
          label={m.people_phone_name()}
          value={name}
          onChange={(text) => {
            setName(text)
            change()
          }}
          autoComplete="off"
          most={PERSON_NAME_MOST}
        />
        <ChoiceRows legend={m.people_phone_group()}>
          {(['a', 'b'] as const).map((one) => (
            <RadioRow
              key={one}
              name="phone-group"
              checked={group === one}
              onChange={() => {
                setGroup(one)
                change()
              }}
              label={<GroupName group={one} name={state.session.groups[one].name} />}
            />
          ))}
        </ChoiceRows>
        <ChoiceRows legend={m.people_phone_yes()} legendUnseen error={wrong && m.people_phone_missing()}>
          <CheckRow
            checked={saidYes}
            onChange={(on) => {
              setSaidYes(on)
              change()
            }}
            label={m.people_phone_yes()}
            description={m.people_phone_yes_more()}
          />
        </ChoiceRows>
        <ProblemNotice problem={problem} />
        <Button type="submit" variant="primary" wide busy={busy}>
          {m.people_phone_go()}
        </Button>
      </form>
    </div>
  )
}
