import { futuresOf, type FutureSign, type Move } from '@parley/shared/axes/moves'
import { twoByTwoBoard } from '@parley/shared/axes/two-by-two-board'
import type { CardView } from '@parley/shared/documents/card-view'
import { m } from '../../../paraglide/messages.js'
import { SavingText } from '../../../session/SavingText.tsx'
import { useSession } from '../../../session/use-session.ts'
import { Emphasis } from '../../../ui/Emphasis.tsx'
import { RingLine } from '../../../ui/RingLine.tsx'
import { AddCard } from '../agree/AddCard.tsx'
import agree from '../agree/Agree.module.css'
import { EditableWords } from '../agree/EditableWords.tsx'
import { useBoardCards } from '../agree/use-board-cards.ts'
import { useWriter } from '../agree/use-writer.ts'
import participant from '../Participant.module.css'
import { TaskHeading } from '../TaskHeading.tsx'
import { SignShows, WorksIn } from './FutureFields.tsx'

/** Moves for the futures of a two-by-two, and what would show early which of them comes: lists that both groups write. */
export const MovesTask = () => {
  const { state } = useSession()
  const board = useBoardCards()
  const { group, mayWrite } = useWriter()
  const hidden = new Set(state.hidden.map(({ card }) => card))
  const view = { cards: board.cards.filter(({ id }) => !hidden.has(id)) }
  const { moves, signs } = futuresOf(view)
  const futures = twoByTwoBoard(view)
  const isWriter = mayWrite && group !== undefined
  const words = (card: CardView, label: string) => (
    <EditableWords
      card={card}
      doc={board.document.doc}
      label={label}
      mayWrite={isWriter}
      onRemove={() => board.remove(card.id)}
    />
  )
  const adds = (kind: 'move' | 'tell', label: string, button: string) =>
    isWriter && (
      <AddCard
        field={`linked.moves.${kind}`}
        label={label}
        button={button}
        document={board.document}
        primary={kind === 'move'}
        onAdd={(text) => board.add({ kind, group: 'both', zone: 'moves', text })}
      />
    )
  const move = (one: Move) => (
    <li key={one.card.id} className={agree.sheet} data-group="both" data-whole={one.reach === 'robust' || undefined}>
      {words(one.card, m.moves_field())}
      <WorksIn move={one} futures={futures} board={board} mayWrite={isWriter} />
    </li>
  )
  const sign = (one: FutureSign) => (
    <li key={one.card.id} className={agree.sheet} data-group="both">
      {words(one.card, m.moves_sign_field())}
      <SignShows sign={one} futures={futures} board={board} mayWrite={isWriter} />
    </li>
  )
  return (
    <>
      <TaskHeading title={m.moves_do()}>{group ? m.moves_lead() : m.kinds_lead_linked_reader()}</TaskHeading>
      {!isWriter && (
        <RingLine ring="room" after={<SavingText document={board.document} />}>
          <Emphasis text={m.kinds_ring_linked()} />
        </RingLine>
      )}
      {state.locked && <p className={participant.quiet}>{m.participant_locked()}</p>}
      <section className={participant.section}>
        <h2>{m.moves_many()}</h2>
        {adds('move', m.moves_field(), m.moves_add())}
        {moves.length === 0 && <p className={participant.quiet}>{m.moves_none()}</p>}
        <ul className={agree.list}>{moves.map(move)}</ul>
      </section>
      <section className={participant.section}>
        <h2>{m.moves_sign_many()}</h2>
        {adds('tell', m.moves_sign_field(), m.moves_sign_add())}
        {signs.length === 0 && <p className={participant.quiet}>{m.moves_sign_none()}</p>}
        <ul className={agree.list}>{signs.map(sign)}</ul>
      </section>
    </>
  )
}
