import type { CardView } from '@parley/shared/documents/card-view'
import { conditionsOf, mayHaveCondition } from '@parley/shared/linked/conditions'
import { m } from '../../../paraglide/messages.js'
import { useSession } from '../../../session/use-session.ts'
import { GroupMark } from '../../../ui/GroupMark.tsx'
import { AddFolded } from '../agree/AddFolded.tsx'
import { EditableWords } from '../agree/EditableWords.tsx'
import { useBoardCards } from '../agree/use-board-cards.ts'
import { useWriter } from '../agree/use-writer.ts'
import cards from '../Cards.module.css'
import styles from '../Participant.module.css'

/** Under a concern that was heard, and only then: what would make it possible, from whoever likes to say it. */
export const Conditions = ({ card }: { readonly card: CardView }) => {
  const { state } = useSession()
  const { group, mayWrite } = useWriter()
  const board = useBoardCards()
  if (!mayHaveCondition(state.saidBack, card)) return null
  const hidden = new Set(state.hidden.map((one) => one.card))
  const said = conditionsOf(board, card.id).filter(({ id }) => !hidden.has(id))
  if (said.length === 0 && !mayWrite) return null
  return (
    <div className={`${styles.stack} ${cards.within}`}>
      {said.length > 0 && <h3>{m.kinds_condition_of()}</h3>}
      {said.map((one) => (
        <div key={one.id}>
          {one.group && (
            <GroupMark group={one.group} label={one.group === 'both' ? '' : state.session.groups[one.group].name} />
          )}
          <EditableWords
            card={one}
            doc={board.document.doc}
            label={m.kinds_condition_add()}
            mayWrite={mayWrite && one.group === group}
            onRemove={() => board.remove(one.id)}
          />
        </div>
      ))}
      {mayWrite && group && (
        <>
          <p className={styles.quiet}>{m.kinds_condition_note()}</p>
          <AddFolded
            field={`condition.${card.id}`}
            label={m.kinds_condition_add()}
            button={m.kinds_condition_do()}
            about={card.text}
            document={board.document}
            onAdd={(text) => board.add({ kind: 'condition', group, zone: 'conditions', of: card.id, text })}
          />
        </>
      )}
    </div>
  )
}
