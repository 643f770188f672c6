import { HEARD_MARKS, type HeardMark } from '@parley/shared/protocol/state-view'
import type { FocusView } from '@parley/shared/protocol/talk-views'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { m } from '../../../paraglide/messages.js'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { Emphasis } from '../../../ui/Emphasis.tsx'
import { RingLine } from '../../../ui/RingLine.tsx'
import { markText } from '../mark-text.ts'
import { TaskActions } from '../TaskSlot.tsx'
import { useAct } from '../use-act.ts'
import talk from './Talk.module.css'

/** The two answers to what was said back, equally large. One takes the place of the other; a second press takes it back. */
export const HeardAnswer = ({ focus }: { readonly focus: FocusView }) => {
  const { state, self } = useSession()
  const { send, problem } = useAct()
  const mine = HEARD_MARKS.find((mark) => self.marks[focus.card]?.includes(mark)) ?? null
  const [wanted, setWanted] = useState<HeardMark | null | undefined>(undefined)
  const chosen = wanted === undefined ? mine : wanted
  const press = async (mark: HeardMark): Promise<void> => {
    const on = chosen !== mark
    // What was pressed shows at once; if the server did not take it, the buttons go back to what is true.
    setWanted(on ? mark : null)
    if (!(await send({ type: 'mark', card: focus.card, mark, on }))) setWanted(undefined)
  }
  return (
    <TaskActions>
      <ProblemNotice problem={problem} />
      <RingLine ring="counts">
        <Emphasis
          text={focus.answers ? m.participant_back_ring() : m.participant_back_ring_few({ count: state.session.k })}
        />
      </RingLine>
      <div className={talk.answers} role="group" aria-label={m.participant_back_yours()}>
        {HEARD_MARKS.map((mark) => (
          <button
            key={mark}
            type="button"
            className={talk.answer}
            aria-pressed={chosen === mark}
            onClick={() => void press(mark)}
          >
            <Check aria-hidden="true" />
            {markText(mark)}
          </button>
        ))}
      </div>
    </TaskActions>
  )
}
