import type { DocumentView } from '@parley/shared/documents/card-view'
import type { StateView } from '@parley/shared/protocol/state-view'
import { m } from '../../paraglide/messages.js'
import { CardPaper } from '../../ui/CardPaper.tsx'
import { Standing, StandingList } from './FactList.tsx'
import { saidText } from './focus-text.ts'
import styles from './StepPart.module.css'

type PartProps = { readonly state: StateView; readonly board: DocumentView }

/** The card in focus with what was answered so far, or the cards that were said back. */
export const SayBackPart = ({ state, board }: PartProps) => {
  const { focus, saidBack } = state
  const textOf = (id: string): string => board.cards.find((card) => card.id === id)?.text ?? m.console_card_gone()
  if (focus) {
    return (
      <div className={styles.inFocus}>
        <CardPaper group={focus.group} text={textOf(focus.card)} />
        <p>
          {m.console_focus_try({ count: focus.tries })}
          {focus.answers && (
            <>
              {' · '}
              <strong>
                {m.console_focus_answers({ heard: focus.answers.heard, again: focus.answers.again })}
              </strong>{' '}
              <span className={styles.quiet}>{m.console_focus_of({ count: focus.answers.asked })}</span>
            </>
          )}
        </p>
      </div>
    )
  }
  if (saidBack.length === 0) return null
  const cards = [...new Set(saidBack.map((one) => one.card))]
  return (
    <StandingList label={m.console_said_list()}>
      {cards.map((id) => (
        <Standing
          key={id}
          text={textOf(id)}
          status={saidText(state, id)}
          isDone={saidBack.findLast((one) => one.card === id)?.outcome === 'heard'}
        />
      ))}
    </StandingList>
  )
}
