import { ListOrdered } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { stepTitle } from '../../session/step-text.ts'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { useServerNow } from '../../ui/countdown.ts'
import { AgendaDialog } from './AgendaDialog.tsx'
import styles from './Console.module.css'
import { comingClocks } from './plan-text.ts'
import { StepDialog } from './StepDialog.tsx'

const statusText = (status: 'done' | 'now' | 'next' | 'skipped'): string | null =>
  ({ done: m.console_status_done, now: m.console_status_now, skipped: m.console_status_skipped, next: null })[
    status
  ]?.() ?? null

/**
 * The agenda of the day, with when each step to come would begin. A press goes to that step, or begins the one of now
 * again; the dialog says what that means.
 */
export const Agenda = () => {
  const { state, self, clockOffset } = useSession()
  const now = useServerNow(clockOffset, 15_000)
  const [target, setTarget] = useState<number | null>(null)
  // Each time the agenda is opened to be changed, it begins with what stands there then.
  const [editing, setEditing] = useState({ open: false, turn: 0 })
  const clocks = comingClocks(state, now)
  const list = useRef<HTMLOListElement>(null)
  useLayoutEffect(() => {
    // A long agenda scrolls by itself: the step of now is always among those that are seen.
    const nav = list.current?.closest('nav')
    const own = list.current?.querySelector('[aria-current]')?.getBoundingClientRect()
    const seen = nav?.getBoundingClientRect()
    if (!nav || !own || !seen || (own.top >= seen.top && own.bottom <= seen.bottom)) return
    nav.scrollTop += own.top - seen.top - seen.height / 3
  }, [state.current])
  return (
    <>
      <ol ref={list} className={styles.agenda}>
        {state.steps.map((step, at) => {
          const status = statusText(step.status)
          const clock = clocks.get(step.id)
          return (
            <li key={step.id}>
              <button
                type="button"
                className={styles.step}
                data-status={step.status}
                aria-current={step.status === 'now' ? 'step' : undefined}
                disabled={state.ended || self.assists === true}
                onClick={() => setTarget(at)}
              >
                <span className={styles.stepTitle}>{stepTitle(step)}</span>
                {status && <span className="unseen">, {status},</span>}{' '}
                <span className={styles.minutes}>
                  {clock && <span className={styles.comes}>{clock} </span>}
                  {m.console_minutes({ minutes: step.minutes })}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
      {!state.ended && !self.assists && (
        <Button
          variant="quiet"
          icon={<ListOrdered aria-hidden="true" />}
          onClick={() => setEditing(({ turn }) => ({ open: true, turn: turn + 1 }))}
        >
          {m.agenda_change()}
        </Button>
      )}
      <StepDialog state={state} target={target} onClose={() => setTarget(null)} />
      <AgendaDialog
        key={editing.turn}
        open={editing.open}
        onClose={() => setEditing((before) => ({ ...before, open: false }))}
      />
    </>
  )
}
