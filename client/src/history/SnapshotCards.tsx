import type { CardView, DocumentView } from '@parley/shared/documents/card-view'
import type { Kind } from '@parley/shared/session/agenda'
import { m } from '../paraglide/messages.js'
import { kindsName } from '../session/step-text.ts'
import { useSession } from '../session/use-session.ts'
import { CardPaper } from '../ui/CardPaper.tsx'
import styles from './History.module.css'
import { StrikeCard } from './StrikeCard.tsx'

/** Whose a card is and in which week it lay: its edge has a colour only. */
const useMeta = (view: DocumentView) => {
  const { groups } = useSession().state.session
  const stacks = new Map(view.cards.filter(({ kind }) => kind === 'stack').map(({ id, text }) => [id, text]))
  return ({ group, week, stack }: CardView): string =>
    [
      group && (group === 'both' ? m.board_lane_shared() : groups[group].name),
      week !== undefined && m.snaps_week({ week }),
      stack !== undefined && stacks.get(stack) && m.snaps_in_stack({ stack: stacks.get(stack) ?? '' }),
    ]
      .filter(Boolean)
      .join(' · ')
}

/** Every card of a snapshot, kind by kind in the order of the board: for a phone, and for the ear. */
export const SnapshotCards = ({ view, onStruck }: { readonly view: DocumentView; readonly onStruck: () => void }) => {
  const { self, state } = useSession()
  const metaOf = useMeta(view)
  const kinds = [...new Set(view.cards.map(({ kind }) => kind))].filter((kind): kind is Kind => kind !== 'stack')
  const mayStrike = ({ group }: CardView): boolean =>
    self.role === 'participant' && self.atTable && !state.ended && (group === 'both' || group === self.group)
  return (
    <>
      {kinds.map((kind) => (
        <section key={kind} className={styles.part}>
          <h4>{kindsName(kind)}</h4>
          <ul className={styles.cards}>
            {view.cards
              .filter((card) => card.kind === kind)
              .map((card) => (
                <CardPaper
                  key={card.id}
                  as="li"
                  text={card.text}
                  {...(card.group && { group: card.group })}
                  meta={metaOf(card)}
                  {...(mayStrike(card) && { actions: <StrikeCard card={card.id} onStruck={onStruck} /> })}
                />
              ))}
          </ul>
        </section>
      ))}
      {(view.strokes ?? []).length > 0 && <p className={styles.quiet}>{m.snaps_drawn()}</p>}
    </>
  )
}
