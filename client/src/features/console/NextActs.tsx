import type { DocumentView } from '@parley/shared/documents/card-view'
import type { Command } from '@parley/shared/protocol/commands'
import { useState } from 'react'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { signalsHere } from '../../signals/signals-now.ts'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { actText } from './act-text.ts'
import { CloseBallotDialog, VoidDialog } from './BallotDialogs.tsx'
import styles from './Console.module.css'
import { EndSessionDialog } from './EndSessionDialog.tsx'
import { FocusDialog } from './FocusDialog.tsx'
import { FreezeDialog } from './FreezeDialog.tsx'
import { MixedDialog } from './mixed/MixedDialog.tsx'
import { nextActs, type NextAct } from './next-act.ts'
import { waitsForSayBack } from './plan-text.ts'
import { ProposalDialog } from './ProposalDialog.tsx'
import { ratable, ratedNow } from './rating-facts.ts'
import { RatingDialog } from './RatingDialog.tsx'
import { RecordDialog } from './RecordDialog.tsx'
import { SignalsDialog } from './SignalsDialog.tsx'
import { StepDialog } from './StepDialog.tsx'
import { RolesDialog } from './RolesDialog.tsx'
import { TurnsDialog } from './TurnsDialog.tsx'
import { useAct } from './use-act.ts'
import { ballotNow } from './what-is.ts'

type Asking =
  | 'freeze'
  | 'void'
  | 'close-ballot'
  | 'end-session'
  | 'focus'
  | 'proposal'
  | 'second-round'
  | 'rated'
  | 'signals'
  | 'record'
  | 'roles'
  | 'turns'
  | 'mixed'

/** Whether an act asks a question first. Closing asks only while somebody could still vote. */
const asks = (act: NextAct, allIn: boolean): Asking | null => {
  switch (act.do) {
    case 'freeze':
    case 'refreeze':
    case 'again':
      return 'freeze'
    case 'void':
    case 'end-session':
    case 'focus':
    case 'second-round':
      return act.do
    case 'freeze-proposal':
    case 'next-proposal':
    case 'other-proposal':
      return 'proposal'
    case 'choose-rated':
    case 'other-rated':
    case 'rate-again':
      return 'rated'
    case 'choose-signals':
      return 'signals'
    case 'prepare-record':
    case 'prepare-again':
      return 'record'
    case 'freeze-roles':
    case 'other-roles':
      return 'roles'
    case 'set-turns':
    case 'set-turns-again':
      return 'turns'
    case 'set-mixed':
    case 'set-mixed-again':
      return 'mixed'
    case 'close-ballot':
      return allIn ? null : 'close-ballot'
    default:
      return null
  }
}

const commandOf = (act: NextAct): Command | null => {
  switch (act.do) {
    case 'start':
    case 'next':
    case 'back-to-table':
      return { type: 'start-step', step: act.step.id }
    case 'reveal':
      return { type: 'reveal', kind: act.kind }
    case 'end-silence':
      return { type: 'end-silence' }
    case 'share':
      // The server takes twenty at a time; the button then names the rest.
      return { type: 'share-lane', cards: act.cards.slice(0, 20) }
    case 'open-ballot':
    case 'close-ballot':
      return { type: act.do, ballot: act.ballot }
    case 'try-again':
      return { type: 'try-again', focus: act.focus }
    case 'heard':
      return { type: 'end-focus', focus: act.focus, outcome: 'heard' }
    case 'leave-card':
      return { type: 'end-focus', focus: act.focus, outcome: 'left' }
    case 'join-tables':
      return { type: 'join-tables', group: act.group }
    case 'draw-mixed':
    case 'show-mixed':
      return { type: act.do }
    case 'set-walk':
    case 'draw-walk':
    case 'walk-on':
    case 'walk-back':
    case 'end-walk':
    case 'draw-turns':
    case 'begin-turn':
    case 'end-turn':
    case 'pass-turn':
      return { type: act.do }
    case 'freeze-asks':
    case 'ask-again':
      return { type: 'freeze-asks' }
    default:
      return null
  }
}

const keyOf = (act: NextAct): string =>
  'step' in act ? `${act.do} ${act.step.id}` : 'group' in act ? `${act.do} ${act.group}` : act.do

/** The next act as one large button, and beside it what else could be right. */
export const NextActs = ({ board }: { readonly board: DocumentView }) => {
  const { state } = useSession()
  const { send, busy, problem } = useAct()
  const [asking, setAsking] = useState<Asking | null>(null)
  const [target, setTarget] = useState<number | null>(null)
  const { primary, others } = nextActs(state, board)
  const ballot = ballotNow(state)
  const again = [primary, ...others].find((act) => act?.do === 'second-round')
  const method = state.phase.of === 'vote' ? state.phase.method : 'approve'
  const rated = ratedNow(state)
  const allIn = ballot?.turnout !== undefined && ballot.turnout.in >= ballot.turnout.asked

  const press = (act: NextAct): void => {
    if ('asleep' in act && act.asleep) return
    // A vote that would come before cards were said back is asked about first (AD7).
    if ('step' in act && waitsForSayBack(state, act.step)) return setTarget(state.steps.indexOf(act.step))
    const question = asks(act, allIn)
    const command = commandOf(act)
    if (question) setAsking(question)
    else if (command) void send(command)
  }
  const close = (): void => setAsking(null)
  return (
    <>
      <div className={styles.acts}>
        {primary && (
          <div className={styles.next}>
            {/* The same button through every phase, so that the focus stays on it when the step changes. */}
            <Button
              variant="primary"
              large
              busy={busy || ('asleep' in primary && primary.asleep)}
              onClick={() => press(primary)}
              data-next-act={primary.do}
            >
              {actText(primary, method)}
            </Button>
          </div>
        )}
        {others.map((act) => (
          <Button key={keyOf(act)} busy={busy || ('asleep' in act && act.asleep)} onClick={() => press(act)}>
            {actText(act, method)}
          </Button>
        ))}
      </div>
      <ProblemNotice problem={problem} />
      <FreezeDialog open={asking === 'freeze'} onClose={close} cards={board.cards} />
      <VoidDialog open={asking === 'void'} onClose={close} ballot={ballot ?? signalsHere(state)} />
      <CloseBallotDialog open={asking === 'close-ballot'} onClose={close} ballot={ballot} />
      <FocusDialog open={asking === 'focus'} onClose={close} board={board} />
      <ProposalDialog
        open={asking === 'proposal' || asking === 'second-round'}
        onClose={close}
        board={board}
        again={asking === 'second-round' && again?.do === 'second-round' ? again.proposal : null}
      />
      {rated && <RatingDialog open={asking === 'rated'} onClose={close} of={rated} cards={ratable(state, board)} />}
      <SignalsDialog open={asking === 'signals'} onClose={close} board={board} />
      <RolesDialog open={asking === 'roles'} onClose={close} board={board} />
      <RecordDialog open={asking === 'record'} onClose={close} />
      <StepDialog state={state} target={target} onClose={() => setTarget(null)} />
      <MixedDialog open={asking === 'mixed'} onClose={close} />
      <TurnsDialog open={asking === 'turns'} onClose={close} />
      <EndSessionDialog open={asking === 'end-session'} onClose={close} />
    </>
  )
}
