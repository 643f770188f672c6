import { minutesOf, type NewStep } from '@parley/shared/session/agenda'
import { breakHints } from '@parley/shared/session/plan-clock'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { m } from '../paraglide/messages.js'
import { dayTimeOf, dayTimeText } from '../session/agenda-text.ts'
import { stepTitle } from '../session/step-text.ts'
import { announce } from '../ui/announcements.ts'
import { Button } from '../ui/Button.tsx'
import { AddStep } from './AddStep.tsx'
import styles from './Agenda.module.css'
import {
  mayMove,
  moved,
  stepIn,
  whyStays,
  withChange,
  without,
  withStep,
  type Begun,
  type Draft,
  type DraftStep,
} from './agenda-draft.ts'
import { AgendaRow } from './AgendaRow.tsx'

type AgendaEditorProps = {
  readonly draft: Draft
  readonly onDraft: (draft: Draft) => void
  /** Steps that have begun, by id. */
  readonly begun: Begun
  /** The step of now, by id. */
  readonly now?: string | undefined
  /** When each row would begin, in the order of the rows; null where that is not known. */
  readonly clocks: readonly (string | null)[]
  /** How long it takes, and until when. */
  readonly sum: ReactNode
}

const BREAK: NewStep = { act: 'break', minutes: 10 }

/** Where the focus goes when rows have come, gone or moved. */
type Focus = { readonly key: string; readonly act: 'up' | 'down' | 'remove' | 'minutes' }

/** Arranges an agenda: minutes, order, what is in it, and when each step would begin. Keys and buttons do everything. */
export const AgendaEditor = ({ draft, onDraft, begun, now, clocks, sum }: AgendaEditorProps) => {
  const id = useId()
  const list = useRef<HTMLOListElement>(null)
  const focus = useRef<Focus | null>(null)
  useEffect(() => {
    if (!focus.current) return
    const { key, act } = focus.current
    focus.current = null
    const row = [...(list.current?.children ?? [])].find((one) => (one as HTMLElement).dataset['key'] === key)
    const target = row?.querySelector<HTMLElement>(act === 'minutes' ? 'input' : `[data-act='${act}']`)
    target?.focus()
    target?.scrollIntoView({ block: 'nearest' })
  })
  const titleOf = (row: DraftStep): string => stepTitle(stepIn(row))
  const steps = draft.steps.map((row) => ({ ...stepIn(row), id: row.key }))
  const hints = breakHints(steps)

  const add = (step: NewStep, after: number): void => {
    const next = withStep(draft, step, after)
    focus.current = { key: next.key, act: 'minutes' }
    announce(m.agenda_said_added({ title: stepTitle(step), at: after + 2 }))
    onDraft(next.draft)
  }
  const move = (row: DraftStep, at: number, by: -1 | 1): void => {
    focus.current = { key: row.key, act: by < 0 ? 'up' : 'down' }
    announce(m.agenda_said_moved({ title: titleOf(row), at: at + by + 1 }))
    onDraft(moved(draft, at, by))
  }
  const remove = (row: DraftStep, at: number): void => {
    const other = draft.steps[at + 1] ?? draft.steps[at - 1]
    if (other) focus.current = { key: other.key, act: 'remove' }
    announce(m.agenda_said_removed({ title: titleOf(row) }))
    onDraft(without(draft, row.key))
  }
  return (
    <div className={styles.editor}>
      <div className={styles.start}>
        <label htmlFor={id}>{m.agenda_start()}</label>
        <input
          id={id}
          type="time"
          className={styles.input}
          aria-describedby={`${id}-hint`}
          value={draft.start === null ? '' : dayTimeText(draft.start)}
          onChange={(event) => onDraft({ ...draft, start: dayTimeOf(event.target.value) })}
        />
        <p id={`${id}-hint`} className={styles.quiet}>
          {m.agenda_start_hint()}
        </p>
      </div>
      <ol ref={list} className={styles.rows} aria-label={m.agenda_rows()}>
        {draft.steps.map((row, at) => {
          const hint = hints.get(at)
          const stays = whyStays(draft, at, begun)
          return (
            <li key={row.key} data-key={row.key}>
              {hint !== undefined && (
                <p className={styles.hint}>
                  <span>{m.agenda_hint({ minutes: hint })}</span>{' '}
                  {mayPause(draft, at, begun) && (
                    <Button variant="quiet" onClick={() => add(BREAK, at - 1)}>
                      {m.agenda_hint_add()}
                    </Button>
                  )}
                </p>
              )}
              <AgendaRow
                row={row}
                clock={clocks[at] ?? null}
                stays={stays === 'begun' && row.id === now ? 'now' : stays}
                mayUp={mayMove(draft, at, -1, begun)}
                mayDown={mayMove(draft, at, 1, begun)}
                onChange={(change) => onDraft(withChange(draft, row.key, change))}
                onMove={(by) => move(row, at, by)}
                onRemove={() => remove(row, at)}
              />
            </li>
          )
        })}
      </ol>
      <p className={styles.sum}>{sum}</p>
      <section aria-labelledby={`${id}-add`}>
        <h3 id={`${id}-add`}>{m.agenda_add()}</h3>
        <AddStep draft={draft} begun={begun} onAdd={add} />
      </section>
    </div>
  )
}

/** Whether a break can come before this row: not before one that has begun. */
const mayPause = (draft: Draft, at: number, begun: Begun): boolean => whyStays(draft, at, begun) !== 'begun'

/** The minutes of a draft, with the last right figure of each row. */
export const minutesOfDraft = (draft: Draft): number => minutesOf(draft.steps.map(stepIn))
