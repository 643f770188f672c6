import type { CardView } from '@parley/shared/documents/card-view'
import { m } from '../../../paraglide/messages.js'
import { useSession } from '../../../session/use-session.ts'
import { ExplainedText } from '../../../ui/ExplainedText.tsx'
import cards from '../Cards.module.css'
import styles from '../Participant.module.css'
import { Conditions } from './Conditions.tsx'

/** Cards that were said back, the latest first, with how each ended and after how many tries (SB3). */
export const SaidBack = ({ cards: board }: { readonly cards: readonly CardView[] }) => {
  const { saidBack, hidden } = useSession().state
  if (saidBack.length === 0) return null
  const isHidden = new Set(hidden.map((one) => one.card))
  return (
    <section className={styles.section}>
      <h2>{m.participant_back_list()}</h2>
      <ul className={cards.list}>
        {saidBack.toReversed().map((one, index) => {
          const card = isHidden.has(one.card) ? undefined : board.find(({ id }) => id === one.card)
          const text = card?.text
          // A card that came into focus twice has what would make it possible where it stands first.
          const isFirst = saidBack.toReversed().findIndex((other) => other.card === one.card) === index
          return (
            <li key={saidBack.length - index} className={cards.card} data-group={one.group}>
              <div className={cards.column}>
                <p className={cards.words} dir="auto">
                  {text === undefined ? m.participant_back_gone() : <ExplainedText text={text} />}
                </p>
                <p className={cards.counts}>
                  {one.outcome === 'heard'
                    ? m.participant_back_heard({ count: one.tries })
                    : m.participant_back_left({ count: one.tries })}
                </p>
                {card && isFirst && <Conditions card={card} />}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
