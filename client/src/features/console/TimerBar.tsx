import { Scan } from 'lucide-react'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { announce } from '../../ui/announcements.ts'
import { Button } from '../../ui/Button.tsx'
import { clockText, leftOf, useServerNow } from '../../ui/countdown.ts'
import styles from './Console.module.css'
import { CoverButton } from './ScreenPanel.tsx'
import { useAct } from './use-act.ts'

/** The bar at the bottom: the shared timer and the summons. On a phone it is the remote: one minute more, cover, show. */
export const TimerBar = ({ narrow }: { readonly narrow: boolean }) => {
  const { state, clockOffset } = useSession()
  const { send, busy, problem } = useAct()
  const now = useServerNow(clockOffset)
  const { phase, timer, steps, current, ended } = state
  const silence = phase.of === 'reveal' ? phase.silence : undefined
  const span = silence ?? timer
  const left = span ? leftOf(span, now).left : null
  const minutes = steps[current]?.minutes
  const mayTime = !silence && current >= 0 && !ended
  const set = (seconds: number): void => void send({ type: 'set-timer', seconds })
  // In a talk turn more time is for both groups, and the clock stops with the turn.
  const isTurn = state.turns?.now !== undefined && state.turns.now !== null
  const more = (): void => {
    if (isTurn) return void send({ type: 'extend-turn', seconds: 60 })
    set(Math.min(14_400, Math.ceil((timer ? leftOf(timer, now).left : 0) / 1000) + 60))
  }
  const summon = async (): Promise<void> => {
    if (await send({ type: 'summon' })) announce(m.console_summoned())
  }
  return (
    <>
      <ProblemNotice problem={problem} />
      <div className={styles.bar} data-narrow={narrow || undefined}>
        <div className={styles.timer}>
          <p className={styles.clock}>
            <span>{silence ? m.console_timer_silence() : m.console_timer()}</span>{' '}
            <strong role="timer" className={styles.figures}>
              {left === null ? '0:00' : left > 0 ? clockText(left) : m.interface_timer_up()}
            </strong>
          </p>
          {!narrow && minutes !== undefined && !timer && (
            <Button busy={busy || !mayTime} onClick={() => set(minutes * 60)}>
              {m.console_timer_start({ minutes })}
            </Button>
          )}
          <Button busy={busy || !mayTime} onClick={more}>
            {isTurn ? m.turns_more_both() : m.console_timer_more()}
          </Button>
          {!narrow && timer && !isTurn && (
            <Button variant="quiet" busy={busy} onClick={() => set(0)}>
              {m.console_timer_stop()}
            </Button>
          )}
        </div>
        {narrow ? (
          <CoverButton short />
        ) : (
          <Button busy={busy || ended} icon={<Scan aria-hidden="true" />} onClick={() => void summon()}>
            {m.console_summon()}
          </Button>
        )}
      </div>
    </>
  )
}
