import { CODE_MOST } from '@parley/shared/limits'
import type { SeatTaken } from '@parley/shared/protocol/answers'
import { useState, type FormEvent } from 'react'
import { m } from '../../paraglide/messages.js'
import { takeSeat, type Problem } from '../../session/api.ts'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { keepSeat } from '../../session/seats.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import styles from './Entry.module.css'
import { ReturnCodePage } from './ReturnCodePage.tsx'
import { SharedDevice } from './SharedDevice.tsx'
import { useSharedDevice } from './use-shared-device.ts'

/** Back to one's seat on another device, by the three words. */
export const ReturnPage = () => {
  const [code, setCode] = useState('')
  const [empty, setEmpty] = useState(false)
  const device = useSharedDevice()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [taken, setTaken] = useState<(SeatTaken & { readonly place?: string | undefined }) | null>(null)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setEmpty(!code.trim())
    const isRight = device.isRight()
    if (busy || !code.trim() || !isRight) return
    setBusy(true)
    setProblem(null)
    const answer = await takeSeat({ returnCode: code.trim() })
    if (!answer.ok) {
      setBusy(false)
      return setProblem(answer.problem)
    }
    // The names come with the first state; until then the seat is known by its role.
    keepSeat(answer.value, { name: m.entry_return_seat(), title: m.entry_return_session() }, device.isShared)
    const place = await device.settle(answer.value.sessionId)
    setBusy(false)
    setTaken({ ...answer.value, place })
  }
  if (taken) {
    const { sessionId, returnCode, place } = taken
    return (
      <ReturnCodePage sessionId={sessionId} returnCode={returnCode} lead={m.entry_return_new_lead()} place={place} />
    )
  }
  return (
    <PageFrame title={m.entry_return_title()}>
      <h1>{m.entry_return_title()}</h1>
      <p className={styles.quiet}>{m.entry_return_lead()}</p>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <Field
          look="code"
          label={m.entry_return_code()}
          hint={m.entry_return_hint()}
          error={empty && m.entry_return_missing()}
          value={code}
          onChange={setCode}
          autoCapitalize="none"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          most={CODE_MOST}
        />
        <SharedDevice {...device.fields} />
        <ProblemNotice problem={problem} />
        <Button type="submit" variant="primary" wide busy={busy}>
          {m.entry_return_button()}
        </Button>
      </form>
    </PageFrame>
  )
}
