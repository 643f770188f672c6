import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { pulseHere, stoppedPulse, wavesOf } from '../../pulse/pulse-now.ts'
import { PulseResult } from '../../pulse/PulseResult.tsx'
import { useLastTime } from '../../session/use-last-time.ts'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { CloseBallotDialog, VoidDialog } from './BallotDialogs.tsx'
import { PulseDialog } from './PulseDialog.tsx'
import { untilText } from './pulse-until.ts'
import { RemindPart } from './RemindPart.tsx'
import parts from './StepPart.module.css'

/** What is so with the pulse, in one or two sentences: who answered is a figure, and what they answered nobody's. */
const saysOf = (ballot: ReturnType<typeof pulseHere>): string => {
  if (!ballot) return m.pulse_console_none()
  if (ballot.stage !== 'open') return m.pulse_console_closed({ count: ballot.rating?.result?.ballots.total ?? 0 })
  const { in: given, asked } = ballot.turnout ?? { in: 0, asked: 0 }
  const until = ballot.until === undefined ? m.pulse_console_until_start() : untilText(ballot.until)
  return `${m.pulse_console_open({ in: given, asked })} ${until}`
}

/** The pulse, before the first step and in the closing step: ask it, see how many answered, close it, read what it says. */
export const PulsePart = () => {
  const { state, self } = useSession()
  const { value: last } = useLastTime()
  const [asks, setAsks] = useState<'new' | 'close' | 'void' | null>(null)
  const ballot = pulseHere(state)
  const stopped = stoppedPulse(state)
  const waves = wavesOf(state, last)
  const onClose = (): void => setAsks(null)
  return (
    <section className={parts.inFocus} aria-labelledby="pulse-part">
      <h2 id="pulse-part">{m.pulse_title()}</h2>
      <p>{saysOf(ballot)}</p>
      {stopped && <p className={parts.quiet}>{m.pulse_console_stopped({ reason: stopped.reason ?? '' })}</p>}
      {!self.assists && (
        <p className={parts.wishes}>
          {!ballot && <Button onClick={() => setAsks('new')}>{m.pulse_console_ask()}</Button>}
          {ballot?.stage === 'open' && <Button onClick={() => setAsks('close')}>{m.pulse_console_close()}</Button>}
          {ballot && (
            <Button variant="quiet" onClick={() => setAsks('void')}>
              {m.pulse_console_void()}
            </Button>
          )}
        </p>
      )}
      <RemindPart ballot={ballot} />
      {waves.length > 0 && ballot?.stage !== 'open' && (
        <details className={parts.asList}>
          <summary>{m.pulse_console_read()}</summary>
          <PulseResult waves={waves} groups={state.session.groups} as="h3" />
        </details>
      )}
      {asks === 'new' && <PulseDialog onClose={onClose} />}
      <CloseBallotDialog open={asks === 'close'} onClose={onClose} ballot={ballot} />
      <VoidDialog open={asks === 'void'} onClose={onClose} ballot={ballot} />
    </section>
  )
}
