import { OFFER_MOST, STEP_MINUTES_MOST, TURNS_MOST } from '@parley/shared/limits'
import { WRITTEN_KINDS, type WrittenKind } from '@parley/shared/session/agenda'
import { MIXED_SIZES, type MixedSize } from '@parley/shared/session/mixed-lot'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { m } from '../paraglide/messages.js'
import { kindsName, stepTitle } from '../session/step-text.ts'
import { CheckRow, ChoiceRows } from '../ui/ChoiceRow.tsx'
import styles from './Agenda.module.css'
import { capIn, eachIn, minutesIn, stepIn, TURN_MINUTES_MOST, turnIn, type DraftStep } from './agenda-draft.ts'

type Figures = {
  readonly minutes?: string
  readonly cap?: string
  readonly turn?: string
  readonly each?: string
  readonly kinds?: readonly WrittenKind[]
  readonly size?: MixedSize
}

type AgendaRowProps = {
  readonly row: DraftStep
  /** `09:40`, when this step would begin; null where no time is known. */
  readonly clock: string | null
  /** Why the row stays; null where it can be taken away. */
  readonly stays: 'begun' | 'now' | 'needed' | 'last' | null
  readonly mayUp: boolean
  readonly mayDown: boolean
  readonly onChange: (change: Figures) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

/** A field for a figure beside its unit. */
const FigureField = ({
  label,
  unit,
  value,
  isWrong,
  wrong,
  most,
  onChange,
}: {
  readonly label: string
  readonly unit: string
  readonly value: string
  readonly isWrong: boolean
  readonly wrong: string
  readonly most: number
  readonly onChange: (value: string) => void
}) => {
  const id = useId()
  return (
    <span className={styles.figure}>
      <input
        className={styles.input}
        inputMode="numeric"
        aria-label={label}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? id : undefined}
        maxLength={String(most).length}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <span aria-hidden="true">{unit}</span>
      {isWrong && (
        <span id={id} className={styles.wrong} role="alert">
          {wrong}
        </span>
      )}
    </span>
  )
}

const SIZES = { 2: m.mixed_size_2, 3: m.mixed_size_3, 4: m.mixed_size_4 } as const
const STAYS = { begun: m.agenda_row_begun, now: m.agenda_row_now, needed: m.agenda_row_needed, last: null } as const

/** A step of the agenda that is being arranged: when it would begin, its minutes, and what can be done with it. */
export const AgendaRow = (props: AgendaRowProps) => {
  const { row, clock, stays, mayUp, mayDown, onChange, onMove, onRemove } = props
  const step = stepIn(row)
  const title = stepTitle(step)
  const kinds = 'kinds' in step ? step.kinds : null
  const picks = 'dots' in step && step.dots ? m.votes_dots_each() : m.agenda_row_cap()
  const why = stays && STAYS[stays]?.()
  const icon = (
    act: 'up' | 'down' | 'remove',
    label: string,
    picture: ReactNode,
    onClick: () => void,
    off: boolean,
  ) => (
    <button
      type="button"
      className={styles.icon}
      data-act={act}
      aria-label={label}
      title={label}
      aria-disabled={off || undefined}
      onClick={() => off || onClick()}
    >
      {picture}
    </button>
  )
  return (
    <div className={styles.row} data-begun={stays === 'begun' || stays === 'now' || undefined}>
      <span className={styles.clock}>{clock}</span>
      <span className={styles.title}>
        {title}
        {why && <span className={styles.why}> {why}</span>}
      </span>
      <FigureField
        label={m.agenda_row_minutes({ title })}
        unit={m.agenda_min()}
        value={row.minutes}
        isWrong={minutesIn(row) === null}
        wrong={m.agenda_row_minutes_wrong()}
        most={STEP_MINUTES_MOST}
        onChange={(minutes) => onChange({ minutes })}
      />
      <span className={styles.acts}>
        {icon('up', m.agenda_row_up({ title }), <ArrowUp aria-hidden="true" />, () => onMove(-1), !mayUp)}
        {icon('down', m.agenda_row_down({ title }), <ArrowDown aria-hidden="true" />, () => onMove(1), !mayDown)}
        {icon('remove', m.agenda_row_remove({ title }), <X aria-hidden="true" />, onRemove, stays !== null)}
      </span>
      {row.cap !== undefined && stays !== 'begun' && stays !== 'now' && (
        <span className={styles.more}>
          <FigureField
            label={`${picks}, ${title}`}
            unit={picks}
            value={row.cap}
            isWrong={capIn(row) === null}
            wrong={m.agenda_row_cap_wrong()}
            most={OFFER_MOST}
            onChange={(cap) => onChange({ cap })}
          />
        </span>
      )}
      {row.turn !== undefined && row.each !== undefined && stays !== 'begun' && stays !== 'now' && (
        <span className={styles.more}>
          <FigureField
            label={`${m.craft_row_turn({ most: TURN_MINUTES_MOST })}, ${title}`}
            unit={m.craft_row_turn({ most: TURN_MINUTES_MOST })}
            value={row.turn}
            isWrong={turnIn(row) === null}
            wrong={m.craft_row_turn_wrong({ most: TURN_MINUTES_MOST })}
            most={TURN_MINUTES_MOST}
            onChange={(turn) => onChange({ turn })}
          />{' '}
          <FigureField
            label={`${m.craft_row_each({ most: TURNS_MOST })}, ${title}`}
            unit={m.craft_row_each({ most: TURNS_MOST })}
            value={row.each}
            isWrong={eachIn(row) === null}
            wrong={m.craft_row_each_wrong({ most: TURNS_MOST })}
            most={TURNS_MOST}
            onChange={(each) => onChange({ each })}
          />
        </span>
      )}
      {'size' in step && stays !== 'begun' && stays !== 'now' && (
        <span className={styles.more}>
          <label>
            {m.mixed_size_label()}{' '}
            <select
              className={styles.input}
              value={step.size}
              onChange={({ target }) => {
                const size = MIXED_SIZES.find((one) => String(one) === target.value)
                if (size) onChange({ size })
              }}
            >
              {MIXED_SIZES.map((size) => (
                <option key={size} value={size}>
                  {SIZES[size]()}
                </option>
              ))}
            </select>
          </label>
        </span>
      )}
      {kinds && stays !== 'begun' && stays !== 'now' && (
        <details className={styles.more}>
          <summary>
            {m.agenda_row_kinds()}: {kinds.map(kindsName).join(', ')}
          </summary>
          <ChoiceRows legend={m.agenda_row_kinds()} legendUnseen>
            {WRITTEN_KINDS.map((kind) => {
              const isOn = kinds.includes(kind)
              const next = WRITTEN_KINDS.filter((one) => (one === kind ? !isOn : kinds.includes(one)))
              return (
                <CheckRow
                  key={kind}
                  checked={isOn}
                  disabled={isOn && kinds.length === 1}
                  onChange={() => onChange({ kinds: next })}
                  label={kindsName(kind)}
                />
              )
            })}
          </ChoiceRows>
        </details>
      )}
    </div>
  )
}
