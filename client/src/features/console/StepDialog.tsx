import type { StateView } from '@parley/shared/protocol/state-view'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { stepTitle } from '../../session/step-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { waitsForSayBack } from './plan-text.ts'
import { useAct } from './use-act.ts'

/** Why the step has to stay as it is, if it has to. */
export const heldHere = (state: StateView): string | null => {
  const { phase } = state
  if (phase.of === 'reveal' && phase.stage === 'silence') return m.console_go_silence()
  return state.ballots.some((ballot) => ballot.stage === 'open') ? m.console_go_ballot() : null
}

const meaning = (state: StateView, target: number): string => {
  const waits = waitsForSayBack(state, state.steps[target])
  if (waits) return m.agenda_vote_waits({ title: stepTitle(waits) })
  if (target === state.current) return m.agenda_again_more()
  if (target < state.current) return m.console_go_back()
  const skipped = state.steps.slice(state.current + 1, target).filter((step) => step.status !== 'done')
  return skipped.length > 0 ? m.console_go_skip({ titles: skipped.map(stepTitle).join(', ') }) : m.console_go_again()
}

type StepDialogProps = {
  readonly state: StateView
  /** Index of the step to go to; null while nobody asked. */
  readonly target: number | null
  readonly onClose: () => void
}

/**
 * Asks before the agenda is left: what is skipped, that the way goes back, that a step begins again, or that a vote would
 * come before cards were said back.
 */
export const StepDialog = ({ state, target, onClose }: StepDialogProps) => {
  const { send, busy, problem, forget } = useAct()
  const step = target === null ? undefined : state.steps[target]
  const held = heldHere(state)
  const isAgain = target !== null && target === state.current
  const waits = held ? undefined : waitsForSayBack(state, step)
  const go = (to: string): void => void send({ type: 'start-step', step: to }).then((done) => done && close())
  const close = (): void => {
    forget()
    onClose()
  }
  return (
    <Dialog
      open={step !== undefined}
      onClose={close}
      title={step && (isAgain ? m.agenda_again_title : m.console_go_title)({ title: stepTitle(step) })}
      description={target === null ? null : (held ?? meaning(state, target))}
      actions={
        <>
          <Button onClick={close}>{m.console_stay()}</Button>
          {waits && (
            <Button busy={busy} onClick={() => go(waits.id)}>
              {m.agenda_vote_first({ title: stepTitle(waits) })}
            </Button>
          )}
          {!held && step && (
            <Button variant="primary" busy={busy} onClick={() => go(step.id)}>
              {isAgain ? m.agenda_again_go() : m.console_go()}
            </Button>
          )}
        </>
      }
    >
      <ProblemNotice problem={problem} />
    </Dialog>
  )
}
