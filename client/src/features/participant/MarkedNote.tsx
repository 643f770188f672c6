import type { WrittenKind } from '@parley/shared/session/agenda'
import { m } from '../../paraglide/messages.js'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import cards from './Cards.module.css'
import styles from './Participant.module.css'
import { TaskActions } from './TaskSlot.tsx'
import { TaskHeading } from './TaskHeading.tsx'
import type { Desk } from './use-desk.ts'

type MarkedNoteProps = {
  readonly desk: Desk
  readonly kind: WrittenKind
  readonly onChoose: () => void
  readonly onWrite: () => void
}

/** After sharing: the cards are marked, they have not moved, and everything can still be changed. */
export const MarkedNote = ({ desk, kind, onChoose, onWrite }: MarkedNoteProps) => {
  const { state, self } = useSession()
  const marked = desk.of(kind).filter((card) => self.offered.includes(card.id))
  const group = self.group ? state.session.groups[self.group].name : ''
  return (
    <>
      <TaskHeading title={marked.length > 0 ? m.participant_marked_title() : m.participant_marked_none_title()}>
        {marked.length > 0 ? m.participant_marked_lead({ group }) : m.participant_marked_none_lead()}
      </TaskHeading>
      {marked.length > 0 && (
        <ul className={cards.list} aria-label={m.participant_marked_list()}>
          {marked.map((card) => (
            <li key={card.id} className={cards.card} data-group={self.group}>
              <p className={cards.words} dir="auto">
                {card.text}
              </p>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.quiet}>{m.participant_marked_more()}</p>
      <TaskActions>
        <Button wide onClick={onWrite}>
          {m.participant_marked_write()}
        </Button>
        <Button variant="quiet" wide onClick={onChoose}>
          {m.participant_marked_choose()}
        </Button>
      </TaskActions>
    </>
  )
}
