import { INTERVIEW_MINUTES_MOST } from '@parley/shared/limits'
import type { InterviewsView } from '@parley/shared/protocol/interview-views'
import type { RosterSeat } from '@parley/shared/protocol/state-view'
import { useState, type FormEvent } from 'react'
import { m } from '../../../paraglide/messages.js'
import styles from '../../../prepared/Prepared.module.css'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { announce } from '../../../ui/announcements.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { useAct } from '../use-act.ts'
import { NotebookField } from './NotebookField.tsx'
import { ThemeField, ThemeRow } from './ThemeRow.tsx'

const Minutes = ({ seat, minutes = 0 }: { readonly seat: string; readonly minutes: number | undefined }) => {
  const { send, busy, problem } = useAct()
  const [typed, setTyped] = useState<string | null>(null)
  const [isWrong, setWrong] = useState(false)
  const text = typed ?? String(minutes)
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const count = Number(text)
    const isRight = text.trim() !== '' && Number.isInteger(count) && count >= 0 && count <= INTERVIEW_MINUTES_MOST
    if (!isRight) return setWrong(true)
    if (!(await send({ type: 'note-interview', seat, minutes: count }))) return
    setTyped(null)
    announce(m.interviews_minutes_saved())
  }
  return (
    <form className={styles.stack} onSubmit={(event) => void save(event)} noValidate>
      <Field
        label={m.interviews_minutes()}
        hint={m.interviews_minutes_hint()}
        error={isWrong && m.interviews_minutes_wrong({ most: INTERVIEW_MINUTES_MOST })}
        inputMode="numeric"
        autoComplete="off"
        value={text}
        onChange={(next) => {
          setTyped(next)
          setWrong(false)
        }}
      />
      <ProblemNotice problem={problem} />
      <div>
        <Button type="submit" busy={busy}>
          {m.interviews_minutes_save()}
        </Button>
      </div>
    </form>
  )
}

type PersonPartProps = { readonly person: RosterSeat; readonly interviews: InterviewsView }

/** One person: notes of the talk, how long it was, and themes with how they stand. */
export const PersonPart = ({ person, interviews }: PersonPartProps) => {
  const [isOpen, setOpen] = useState(false)
  const minutes = Object.hasOwn(interviews.minutes, person.id) ? interviews.minutes[person.id] : undefined
  const own = interviews.themes.filter(({ people }) => people.includes(person.id))
  const about = [
    minutes === undefined ? m.interviews_person_none() : m.interviews_person_minutes({ minutes }),
    ...(own.length > 0 ? [m.interviews_person_themes({ count: own.length })] : []),
  ].join(', ')
  return (
    <details className={styles.part} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <bdi>{person.name}</bdi> <span className={styles.quiet}>{about}</span>
      </summary>
      {isOpen && (
        <div className={styles.stack}>
          <NotebookField
            about={person.id}
            label={m.interviews_notes()}
            hint={m.interviews_notes_hint()}
            who={m.interviews_notes_who()}
          />
          <Minutes seat={person.id} minutes={minutes} />
          <h4>{m.interviews_themes()}</h4>
          {own.length === 0 && <p className={styles.quiet}>{m.interviews_themes_none()}</p>}
          <ul className={styles.list}>
            {own.map((theme) => (
              <ThemeRow
                key={theme.id}
                theme={theme}
                {...(theme.people.length === 1 && !theme.joins && !interviews.listed && { seat: person.id })}
              />
            ))}
          </ul>
          {!interviews.listed && <ThemeField seat={person.id} />}
        </div>
      )}
    </details>
  )
}
