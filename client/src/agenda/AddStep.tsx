import { AGENDA_STEPS_MOST } from '@parley/shared/limits'
import type { NewStep } from '@parley/shared/session/agenda'
import { LIBRARY } from '@parley/shared/session/step-library'
import { useId, useState, type ReactNode } from 'react'
import { m } from '../paraglide/messages.js'
import { stepTitle } from '../session/step-text.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Agenda.module.css'
import { firstPlace, stepIn, usualPlace, type Begun, type Draft } from './agenda-draft.ts'

const ACTS = {
  talk: m.agenda_act_talk,
  write: m.agenda_act_write,
  reveal: m.agenda_act_reveal,
  vote: m.agenda_act_vote,
  map: m.agenda_act_map,
  agree: m.agenda_act_agree,
  break: m.agenda_act_break,
} as const satisfies Readonly<Record<NewStep['act'], () => string>>
const ORDER = Object.keys(ACTS) as readonly NewStep['act'][]
const NAMES = Object.keys(LIBRARY)

const Choice = ({
  label,
  value,
  onChange,
  children,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly children: ReactNode
}) => {
  const id = useId()
  return (
    <span className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <select id={id} className={styles.input} value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </span>
  )
}

type AddStepProps = {
  readonly draft: Draft
  readonly begun: Begun
  readonly onAdd: (step: NewStep, after: number) => void
}

/** Adds a step of the library; what has begun stays before it. */
export const AddStep = ({ draft, begun, onAdd }: AddStepProps) => {
  const [name, setName] = useState('break')
  // The place is kept by the row behind which it lies, so that it stays where it was meant when rows move.
  const [behind, setBehind] = useState<string | null>(null)
  const isFull = draft.steps.length >= AGENDA_STEPS_MOST
  const first = firstPlace(draft, begun)
  const found = behind === 'first' ? -1 : draft.steps.findIndex(({ key }) => key === behind)
  const isThere = behind === 'first' || found >= 0
  const place = Math.max(first, isThere ? found : usualPlace(draft, begun))
  return (
    <div className={styles.add}>
      <Choice label={m.agenda_add_which()} value={name} onChange={setName}>
        {ORDER.map((act) => (
          <optgroup key={act} label={ACTS[act]()}>
            {NAMES.filter((one) => LIBRARY[one]?.act === act).map((one) => (
              <option key={one} value={one}>
                {LIBRARY[one] && stepTitle(LIBRARY[one])}
              </option>
            ))}
          </optgroup>
        ))}
      </Choice>
      <Choice
        label={m.agenda_add_where()}
        value={place < 0 ? 'first' : (draft.steps[place]?.key ?? 'first')}
        onChange={setBehind}
      >
        {first < 0 && <option value="first">{m.agenda_add_first()}</option>}
        {draft.steps.map(
          (row, at) =>
            at >= first && (
              <option key={row.key} value={row.key}>
                {m.agenda_add_after({ at: at + 1, title: stepTitle(stepIn(row)) })}
              </option>
            ),
        )}
      </Choice>
      <Button busy={isFull} onClick={() => LIBRARY[name] && onAdd(LIBRARY[name], place)}>
        {m.agenda_add_go()}
      </Button>
      {isFull && <p className={styles.quiet}>{m.agenda_add_full()}</p>}
    </div>
  )
}
