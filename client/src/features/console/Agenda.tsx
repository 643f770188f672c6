import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { stepTitle } from '../../session/step-text.ts'
import { useSession } from '../../session/use-session.ts'
import styles from './Console.module.css'
import { StepDialog } from './StepDialog.tsx'

const statusText = (status: 'done' | 'now' | 'next' | 'skipped'): string | null =>
  ({ done: m.console_status_done, now: m.console_status_now, skipped: m.console_status_skipped, next: null })[
    status
  ]?.() ?? null

/** The agenda of the day. A press goes to that step; the dialog says what that means. */
export const Agenda = () => {
  const { state } = useSession()
  const [target, setTarget] = useState<number | null>(null)
  return (
    <>
      <ol className={styles.agenda}>
        {state.steps.map((step, at) => {
          const status = statusText(step.status)
          return (
            <li key={step.id}>
              <button
                type="button"
                className={styles.step}
                data-status={step.status}
                aria-current={step.status === 'now' ? 'step' : undefined}
                disabled={state.ended}
                onClick={() => step.status !== 'now' && setTarget(at)}
              >
                <span className={styles.stepTitle}>{stepTitle(step)}</span>
                {status && <span className="unseen">, {status},</span>}{' '}
                <span className={styles.minutes}>{m.console_minutes({ minutes: step.minutes })}</span>
              </button>
            </li>
          )
        })}
      </ol>
      <StepDialog state={state} target={target} onClose={() => setTarget(null)} />
    </>
  )
}
