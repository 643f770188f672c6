import { SNAPSHOT_TITLE_MOST, TAKEN_SNAPSHOTS_MOST } from '@parley/shared/limits'
import { useState } from 'react'
import { m } from '../paraglide/messages.js'
import { ProblemNotice } from '../session/ProblemNotice.tsx'
import { announce } from '../ui/announcements.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import styles from './History.module.css'
import { useSend } from './use-send.ts'

/** The mediator keeps what everybody sees on the board now, under a title. */
export const TakeSnapshot = () => {
  const [title, setTitle] = useState('')
  const [isMissing, setMissing] = useState(false)
  const { send, busy, problem } = useSend()
  const take = async (): Promise<void> => {
    if (title.trim() === '') return setMissing(true)
    if (!(await send({ type: 'take-snapshot', title: title.trim() }))) return
    announce(m.snaps_taken({ title: title.trim() }))
    setTitle('')
    setMissing(false)
  }
  return (
    <form
      className={styles.take}
      onSubmit={(event) => {
        event.preventDefault()
        void take()
      }}
    >
      <Field
        label={m.snaps_take_title()}
        hint={m.snaps_take_hint()}
        value={title}
        most={SNAPSHOT_TITLE_MOST}
        {...(isMissing && title.trim() === '' && { error: m.snaps_take_missing() })}
        onChange={setTitle}
      />
      <Button type="submit" busy={busy}>
        {m.snaps_take()}
      </Button>
      {problem?.id === 'too-many' || problem?.id === 'too-large' ? (
        <p role="alert">
          {problem.id === 'too-many' ? m.snaps_take_full({ most: TAKEN_SNAPSHOTS_MOST }) : m.snaps_too_large()}
        </p>
      ) : (
        <ProblemNotice problem={problem} />
      )}
    </form>
  )
}
