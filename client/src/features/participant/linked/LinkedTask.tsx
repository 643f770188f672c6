import { LINKED, linkedRows, type TreeBoard } from '@parley/shared/linked/linked-boards'
import { m } from '../../../paraglide/messages.js'
import { SavingText } from '../../../session/SavingText.tsx'
import { useSession } from '../../../session/use-session.ts'
import { Emphasis } from '../../../ui/Emphasis.tsx'
import { RingLine } from '../../../ui/RingLine.tsx'
import { AddCard } from '../agree/AddCard.tsx'
import agree from '../agree/Agree.module.css'
import { useBoardCards } from '../agree/use-board-cards.ts'
import { useWriter } from '../agree/use-writer.ts'
import participant from '../Participant.module.css'
import { TaskHeading } from '../TaskHeading.tsx'
import { LinkedCard } from './LinkedCard.tsx'
import { addWords } from './linked-words.ts'

const WORDS = {
  pairs: { title: m.kinds_do_pairs, lead: m.kinds_lead_pairs, none: m.kinds_none_pairs },
  tensions: { title: m.kinds_do_tensions, lead: m.kinds_lead_tensions, none: m.kinds_none_tensions },
} as const

/** A board of linked cards as lists and columns: the same for a phone, a laptop, the keyboard and the ear. */
export const LinkedTask = ({ board }: { readonly board: Exclude<TreeBoard, 'messages'> }) => {
  const { state } = useSession()
  const cards = useBoardCards()
  const { group, mayWrite } = useWriter()
  const hidden = new Set(state.hidden.map((one) => one.card))
  const rows = linkedRows({ cards: cards.cards.filter(({ id }) => !hidden.has(id)) }, board)
  const top = LINKED[board]
  const words = addWords(top.kind)
  return (
    <>
      <TaskHeading title={WORDS[board].title()}>
        {group ? WORDS[board].lead() : m.kinds_lead_linked_reader()}
      </TaskHeading>
      {/* Who writes has the ring at the field. */}
      {!(mayWrite && group) && (
        <RingLine ring="room" after={<SavingText document={cards.document} />}>
          <Emphasis text={m.kinds_ring_linked()} />
        </RingLine>
      )}
      {state.locked && <p className={participant.quiet}>{m.participant_locked()}</p>}
      {mayWrite && group && (
        <AddCard
          field={`linked.${board}`}
          label={words.label}
          button={words.button}
          document={cards.document}
          primary
          onAdd={(text) => cards.add({ kind: top.kind, group: top.by === 'both' ? 'both' : group, zone: board, text })}
        />
      )}
      {rows.length === 0 && <p className={participant.quiet}>{WORDS[board].none()}</p>}
      <ul className={agree.list}>
        {rows.map((row) => (
          <li key={row.card.id} className={agree.sheet} data-group={row.card.group}>
            <LinkedCard row={row} board={board} cards={cards} isTop />
          </li>
        ))}
      </ul>
    </>
  )
}
