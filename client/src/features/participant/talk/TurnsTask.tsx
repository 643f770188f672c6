import { turnToCome } from '@parley/shared/session/turn-plan'
import { m } from '../../../paraglide/messages.js'
import { useSession } from '../../../session/use-session.ts'
import { clockText } from '../../../ui/countdown.ts'
import { TimerText } from '../../../ui/TimerLine.tsx'
import { TurnSums } from '../../../ui/TurnSums.tsx'
import styles from '../Participant.module.css'
import { TaskHeading } from '../TaskHeading.tsx'
import { useTaskFocus } from '../use-task-focus.ts'
import { HeardNotes } from './HeardNotes.tsx'
import { HowDrawn } from './HowDrawn.tsx'
import { WishToSpeak } from './WishToSpeak.tsx'

/** Whose turn it is, from where one sits, as the heading of the page. */
const Heading = () => {
  const { state, self } = useSession()
  const { turns, session } = state
  if (!turns) return <TaskHeading title={m.turns_wait()}>{m.turns_wait_lead()}</TaskHeading>
  if (!turns.first) return <TaskHeading title={m.turns_sealed()}>{m.turns_sealed_lead()}</TaskHeading>
  const at = turnToCome(turns.plan)
  const turn = turns.plan[at]
  if (!turn) return <TaskHeading title={m.turns_over()}>{m.turns_over_lead()}</TaskHeading>
  const group = session.groups[turn.group].name
  const isOwn = self.role === 'participant' && self.group === turn.group
  if (!turns.now) {
    const lead = m.turns_next_lead({ at: at + 1, of: turns.plan.length, time: clockText(turn.seconds * 1000) })
    return <TaskHeading title={isOwn ? m.turns_next_own() : m.turns_next_other({ group })}>{lead}</TaskHeading>
  }
  if (self.turn.speaks) return <TaskHeading title={m.turns_now_you()}>{m.turns_now_you_lead()}</TaskHeading>
  const name = turns.speaker?.name
  const own = name ? m.turns_now_own_name({ name }) : m.turns_now_own()
  const other = name ? m.turns_now_other_name({ name, group }) : m.turns_now_other({ group })
  return <TaskHeading title={isOwn ? own : other}>{m.turns_now_lead()}</TaskHeading>
}

/** Talk turns: whose it is and how long, a quiet way to ask for one, and notes for oneself while others speak. */
export const TurnsTask = () => {
  const { state, self, clockOffset } = useSession()
  const { turns } = state
  const at = turns ? turnToCome(turns.plan) : -1
  useTaskFocus(`${turns?.id ?? 'none'}.${turns?.first ?? ''}.${at}.${turns?.now ? 'now' : 'next'}`, null)
  const isParticipant = self.role === 'participant'
  return (
    <>
      <Heading />
      {turns?.now && (
        <p className={styles.big}>
          <TimerText timer={state.timer} clockOffset={clockOffset} />
        </p>
      )}
      {isParticipant && turns && at !== -1 && <WishToSpeak />}
      {turns?.first && <TurnSums plan={turns.plan} groups={state.session.groups} />}
      {isParticipant && <HeardNotes />}
      {turns && <HowDrawn turns={turns} />}
    </>
  )
}
