import { NUMBER_MOST, NUMBER_NAME_MOST, NUMBER_SOURCE_MOST, NUMBER_UNIT_MOST } from '@parley/shared/limits'
import { pointsOf } from '@parley/shared/series/outcome-points'
import type { OutcomeNumber } from '@parley/shared/series/series'
import { NUMBER_PLACES, type NumberPlace } from '@parley/shared/session/told'
import { useState, type FormEvent } from 'react'
import { m } from '../../../paraglide/messages.js'
import { useKeptField } from '../../../prepared/use-kept-field.ts'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useLastTime } from '../../../session/use-last-time.ts'
import { useSession } from '../../../session/use-session.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { goToTooLong, isTooLong } from '../../../ui/too-long.ts'
import styles from '../Participant.module.css'
import { useAct } from '../use-act.ts'

/** What was typed as a number: "62", "62.5", "62,5"; null where it is none. */
export const numberIn = (text: string): number | null => {
  const value = /^[-+]?\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : Number.NaN
  return Number.isFinite(value) && Math.abs(value) <= NUMBER_MOST ? value : null
}

type FormProps = {
  readonly place: NumberPlace
  readonly known: Pick<OutcomeNumber, 'name' | 'unit' | 'source'> | undefined
  readonly onDone: () => void
}

const Form = ({ place, known, onDone }: FormProps) => {
  const { send, busy, problem } = useAct()
  const [name, setName] = useKeptField(`number.${place}.name`)
  const [unit, setUnit] = useKeptField(`number.${place}.unit`)
  const [source, setSource] = useKeptField(`number.${place}.source`)
  const [value, setValue] = useKeptField(`number.${place}.value`)
  const [isWrong, setWrong] = useState(false)
  const typed = {
    name: (name || known?.name || '').trim(),
    unit: (unit || known?.unit || '').trim(),
    source: (source || known?.source || '').trim(),
  }
  const missing = (text: string) => isWrong && text.trim() === '' && m.series_number_missing()
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const figure = numberIn(value)
    if (typed.name === '' || typed.source === '' || figure === null) return setWrong(true)
    if (
      isTooLong(typed.name, NUMBER_NAME_MOST) ||
      isTooLong(typed.unit, NUMBER_UNIT_MOST) ||
      isTooLong(typed.source, NUMBER_SOURCE_MOST)
    )
      return goToTooLong()
    const number = {
      name: typed.name,
      ...(typed.unit === '' ? {} : { unit: typed.unit }),
      source: typed.source,
      value: figure,
    }
    if (!(await send({ type: 'set-number', place, number }))) return
    for (const clear of [setName, setUnit, setSource, setValue]) clear('')
    onDone()
  }
  return (
    <form className={styles.stack} noValidate onSubmit={(event) => void save(event)}>
      <Field
        label={m.series_number_name()}
        hint={m.series_number_name_more()}
        value={name || (known?.name ?? '')}
        most={NUMBER_NAME_MOST}
        error={missing(typed.name)}
        onChange={setName}
      />
      <Field
        label={m.series_number_value()}
        value={value}
        inputMode="decimal"
        error={isWrong && numberIn(value) === null && m.series_number_value_wrong()}
        onChange={setValue}
      />
      <Field
        label={m.series_number_unit()}
        value={unit || (known?.unit ?? '')}
        most={NUMBER_UNIT_MOST}
        onChange={setUnit}
      />
      <Field
        label={m.series_number_source()}
        value={source || (known?.source ?? '')}
        most={NUMBER_SOURCE_MOST}
        error={missing(typed.source)}
        onChange={setSource}
      />
      <ProblemNotice problem={problem} />
      <div className={styles.pair}>
        <Button onClick={onDone}>{m.series_number_cancel()}</Button>
        <Button type="submit" busy={busy}>
          {m.series_number_save()}
        </Button>
      </div>
    </form>
  )
}

/** Types in an outcome number: one that was watched before with its name and source, or another, up to three. */
export const NumberForm = () => {
  const { state } = useSession()
  const { value: last } = useLastTime()
  const { send, busy, problem } = useAct()
  const [open, setOpen] = useState<{ readonly place: NumberPlace; readonly known?: OutcomeNumber } | null>(null)
  const now = state.checkIn?.numbers ?? []
  const before = pointsOf(last?.series, []).flatMap(({ points }) => points.at(-1)?.one ?? [])
  const free = NUMBER_PLACES.filter((place) => !now.some((one) => one.place === place))
  const again = before.filter(({ name }) => !now.some((one) => one.name === name)).slice(0, free.length)
  if (open) return <Form place={open.place} known={open.known} onDone={() => setOpen(null)} />
  return (
    <div className={styles.stack}>
      <ProblemNotice problem={problem} />
      {now.map((known) => (
        <div key={known.place} className={styles.pair}>
          <Button variant="quiet" onClick={() => setOpen({ place: known.place, known })}>
            {m.series_number_change({ name: known.name })}
          </Button>
          <Button
            variant="quiet"
            busy={busy}
            onClick={() => void send({ type: 'set-number', place: known.place, number: null })}
          >
            {m.series_number_take({ name: known.name })}
          </Button>
        </div>
      ))}
      {again.map((known, at) => (
        <Button key={known.name} onClick={() => setOpen({ place: free[at] ?? 1, known })}>
          {m.series_number_again({ name: known.name })}
        </Button>
      ))}
      {free.length > again.length && (
        <Button onClick={() => setOpen({ place: free[again.length] ?? 1 })}>{m.series_number_add()}</Button>
      )}
    </div>
  )
}
