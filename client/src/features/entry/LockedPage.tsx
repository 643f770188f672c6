import { useRef, useState, type FormEvent } from 'react'
import { m } from '../../paraglide/messages.js'
import { openPlaceWith, type PlaceView } from '../../session/places.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { ChoiceRows, RadioRow } from '../../ui/ChoiceRow.tsx'
import { Field } from '../../ui/Field.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import styles from './Entry.module.css'

type LockedPageProps = {
  readonly sessionId: string
  readonly places: readonly PlaceView[]
  readonly onOpen: () => void
  /** Seats of this browser that need no code; absent where there are none. */
  readonly onOthers?: (() => void) | undefined
}

/** Between two people who share a device: places by number, and nothing of anybody (PE1). */
export const LockedPage = ({ sessionId, places: before, onOpen, onOthers }: LockedPageProps) => {
  const [places, setPlaces] = useState(before)
  const [chosen, setChosen] = useState<string | null>(before.length === 1 ? (before[0]?.id ?? null) : null)
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState<{ readonly place?: string; readonly code?: string }>({})
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)

  const focusWrong = (): void =>
    void requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>('[aria-invalid], [data-invalid] input')?.focus(),
    )
  const open = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (busy) return
    if (chosen === null) {
      setWrong({ place: m.people_locked_choose() })
      return focusWrong()
    }
    setBusy(true)
    const opened = await openPlaceWith(sessionId, chosen, code)
    setCode('')
    if (opened.of === 'open') return onOpen()
    setBusy(false)
    setPlaces(places.map((place) => (place.id === chosen ? { ...place, triesLeft: opened.triesLeft } : place)))
    const left = opened.triesLeft
    setWrong({ code: left > 0 ? m.people_locked_wrong({ count: left }) : m.people_locked_over() })
    focusWrong()
  }
  return (
    <PageFrame
      title={m.people_locked_title()}
      actions={
        <Button type="submit" form="place" variant="primary" wide busy={busy}>
          {busy ? m.people_locked_opening() : m.people_locked_open()}
        </Button>
      }
    >
      <h1 className={styles.title}>{m.people_locked_title()}</h1>
      <p className={styles.quiet}>{m.people_locked_lead()}</p>
      <form id="place" ref={form} className={styles.form} onSubmit={(event) => void open(event)} noValidate>
        <ChoiceRows legend={m.people_locked_place()} error={wrong.place}>
          {places.map(({ id, number, triesLeft }) => (
            <RadioRow
              key={id}
              name="place"
              checked={chosen === id}
              disabled={triesLeft === 0}
              onChange={() => {
                setChosen(id)
                setWrong({})
              }}
              label={m.people_locked_number({ number })}
              description={triesLeft === 0 ? m.people_locked_shut() : undefined}
            />
          ))}
        </ChoiceRows>
        <Field
          look="pin"
          label={m.people_place_code()}
          error={wrong.code}
          value={code}
          onChange={setCode}
          inputMode="numeric"
          autoComplete="off"
          enterKeyHint="go"
        />
      </form>
      <div className={styles.choices}>
        <ButtonLink href="/join" variant="quiet" wide>
          {m.people_locked_new()}
        </ButtonLink>
        <ButtonLink href="/return" variant="quiet" wide>
          {m.people_locked_forgot()}
        </ButtonLink>
        {onOthers && (
          <Button variant="quiet" wide onClick={onOthers}>
            {m.people_locked_own()}
          </Button>
        )}
      </div>
    </PageFrame>
  )
}
