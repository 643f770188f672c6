import type { CardView } from '@parley/shared/documents/card-view'
import { marksFor } from '@parley/shared/marks/marks-for'
import type { CardMark } from '@parley/shared/protocol/state-view'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import cards from './Cards.module.css'
import { markText } from './mark-text.ts'
import { useAct } from './use-act.ts'

/** Three marks on a card, each on or off; only counts ever leave, once the silence is over. */
export const MarkButtons = ({ card }: { readonly card: CardView }) => {
  const { self } = useSession()
  const { send, problem } = useAct()
  const [wanted, setWanted] = useState<Readonly<Partial<Record<CardMark, boolean>>>>({})
  const isOn = (mark: CardMark): boolean => wanted[mark] ?? self.marks[card.id]?.includes(mark) ?? false
  const press = async (mark: CardMark): Promise<void> => {
    const on = !isOn(mark)
    setWanted((before) => ({ ...before, [mark]: on }))
    // What was pressed shows at once; if the server did not take it, the button goes back to what is true.
    if (!(await send({ type: 'mark', card: card.id, mark, on }))) {
      setWanted(({ [mark]: _gone, ...rest }) => rest)
    }
  }
  return (
    <>
      <div className={cards.marks} role="group" aria-label={m.participant_marks_of({ card: card.text })}>
        {marksFor(card.kind).map((mark) => (
          <button
            key={mark}
            type="button"
            className={cards.mark}
            aria-pressed={isOn(mark)}
            onClick={() => void press(mark)}
          >
            {markText(mark)}
            {isOn(mark) && <Check aria-hidden="true" />}
          </button>
        ))}
      </div>
      <ProblemNotice problem={problem} />
    </>
  )
}
