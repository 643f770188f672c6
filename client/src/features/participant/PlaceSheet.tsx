import { useState, type FormEvent } from 'react'
import { canSeal } from '../../device/sealed.ts'
import { m } from '../../paraglide/messages.js'
import { isPlaceCode, makePlace } from '../../session/places.ts'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import styles from './Participant.module.css'

/** Gives the seat of this tab a place with a code, so that the device can be handed on. */
export const PlaceSheet = () => {
  const { seat } = useSession()
  const [code, setCode] = useState('')
  const [error, setError] = useState<string | undefined>(undefined)
  const [busy, setBusy] = useState(false)
  if (!canSeal()) return <p>{m.people_code_none()}</p>
  const set = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (busy) return
    if (!isPlaceCode(code)) return setError(m.people_code_wrong())
    setBusy(true)
    const number = await makePlace(seat.sessionId, code)
    // The page begins again with its place, so that every part of it knows of it.
    if (number !== null) return window.location.reload()
    setBusy(false)
    setError(m.people_code_refused())
  }
  return (
    <form className={styles.stack} onSubmit={(event) => void set(event)} noValidate>
      <p>{m.people_place_lead()}</p>
      <Field
        look="pin"
        label={m.people_place_code()}
        hint={m.people_place_code_hint()}
        error={error}
        value={code}
        onChange={(next) => {
          setCode(next)
          setError(undefined)
        }}
        inputMode="numeric"
        autoComplete="off"
        enterKeyHint="done"
      />
      {busy && <Notice tone="plain" title={m.people_locked_opening()} />}
      <Button type="submit" variant="primary" wide busy={busy}>
        {m.people_place_set()}
      </Button>
    </form>
  )
}
