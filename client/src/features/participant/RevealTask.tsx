import type { PhaseView } from '@parley/shared/protocol/state-view'
import { DAY_KINDS } from '@parley/shared/session/agenda'
import { isMirrorKind, kindsOf } from '@parley/shared/session/written-kinds'
import { LensLine } from '../../lenses/LensLine.tsx'
import { m } from '../../paraglide/messages.js'
import { kindsNames } from '../../session/step-text.ts'
import { useDocument } from '../../session/use-document.ts'
import { useSession } from '../../session/use-session.ts'
import { TimerLine, TimerText } from '../../ui/TimerLine.tsx'
import { RingLine } from '../../ui/RingLine.tsx'
import styles from './Participant.module.css'
import { RevealLanes } from './RevealLanes.tsx'
import { WalkNow } from './talk/WalkNow.tsx'
import { TaskHeading } from './TaskHeading.tsx'

type RevealPhase = Extract<PhaseView, { readonly of: 'reveal' }>

/** A reveal: wait under the cover, read in silence and mark, then see what was marked. */
export const RevealTask = ({ phase }: { readonly phase: RevealPhase }) => {
  const { state, self, clockOffset } = useSession()
  const board = useDocument('board')
  const all = kindsOf(phase)
  const kinds = kindsNames(all)
  const isOne = all.length === 1 && DAY_KINDS.some((kind) => kind === phase.kind)
  const isMirror = all.every(isMirrorKind)
  const mayMark = self.role === 'participant'
  if (phase.stage === 'before') {
    return (
      <TaskHeading title={m.participant_reveal_before()}>
        {isOne ? m.participant_reveal_before_lead({ kinds }) : m.kinds_before_lead({ kinds })}
      </TaskHeading>
    )
  }
  const cards = board.view.cards.filter(
    (card) => all.some((kind) => card.zone?.startsWith(`${kind}:`)) && card.into === undefined,
  )
  const isSilent = phase.stage === 'silence'
  return (
    <>
      <TaskHeading
        title={
          isSilent
            ? m.participant_reveal_silence()
            : isOne
              ? m.participant_reveal_after({ kinds })
              : isMirror
                ? m.kinds_mirror_title()
                : m.kinds_after({ kinds })
        }
      >
        {isSilent
          ? mayMark
            ? m.participant_reveal_silence_lead()
            : m.participant_reveal_silence_read()
          : isMirror
            ? m.kinds_mirror_lead()
            : m.participant_reveal_after_lead()}
      </TaskHeading>
      {isSilent && phase.silence && (
        <div className={styles.stack}>
          <p className={styles.quiet}>
            {m.participant_silence_left()} <TimerText timer={phase.silence} clockOffset={clockOffset} />
          </p>
          <TimerLine timer={phase.silence} clockOffset={clockOffset} />
        </div>
      )}
      {mayMark && isSilent && <RingLine ring="counts">{m.participant_marks_ring()}</RingLine>}
      {!isSilent && state.boardOpen && <RingLine ring="room">{m.participant_board_open()}</RingLine>}
      {state.walk && !state.walk.over && <WalkNow walk={state.walk} kinds={all} cards={board.view.cards} />}
      <LensLine cards={board.view.cards} className={styles.quiet} />
      <RevealLanes
        cards={cards}
        kinds={all}
        front={state.walk && !state.walk.over ? (state.walk.had.at(-1)?.card ?? null) : null}
        silence={isSilent ? (phase.silence ?? null) : null}
        loaded={board.loaded}
      />
    </>
  )
}
