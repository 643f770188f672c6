import type { LinkedPart, LinkedRow, TreeBoard } from '@parley/shared/linked/linked-boards'
import { mayTouch } from '@parley/shared/permissions/edits'
import type { GroupId } from '@parley/shared/session/agenda'
import { m } from '../../../paraglide/messages.js'
import { kindsName } from '../../../session/step-text.ts'
import { useSession } from '../../../session/use-session.ts'
import { GroupName } from '../../../ui/GroupMark.tsx'
import { AddFolded } from '../agree/AddFolded.tsx'
import agree from '../agree/Agree.module.css'
import { DeleteCard } from '../agree/DeleteCard.tsx'
import { EditableWords } from '../agree/EditableWords.tsx'
import type { BoardCards } from '../agree/use-board-cards.ts'
import { useWriter } from '../agree/use-writer.ts'
import participant from '../Participant.module.css'
import { Fits } from './Fits.tsx'
import { addWords, saidBy } from './linked-words.ts'

type LinkedCardProps = {
  readonly row: LinkedRow
  readonly board: Exclude<TreeBoard, 'messages'>
  readonly cards: BoardCards
  /** Stands on the board by itself, and names what belongs to it. */
  readonly isTop?: boolean
}

/** Whose a new part is, or null where this group adds none: what was heard is said by the other group. */
const ownerOfNew = (part: LinkedPart, row: LinkedRow, group: GroupId): GroupId | 'both' | null => {
  if (part.most !== undefined && row.parts.some((one) => one.part === part && one.rows.length >= (part.most ?? 0)))
    return null
  if (part.by === 'both') return 'both'
  return (part.by === 'own') === (row.card.group === group) ? group : null
}

/** A card with what belongs to it, side by side where there is room; each part can be added, changed and deleted in place. */
export const LinkedCard = ({ row, board, cards, isTop = false }: LinkedCardProps) => {
  const { state } = useSession()
  const { group, mayWrite } = useWriter()
  const { card, parts } = row
  const isOwn = mayWrite && group !== undefined && mayTouch(group, card)
  const by = saidBy(card, state.session.groups)
  const words = addWords(card.kind)
  const remove = (): void => cards.remove(card.id)
  return (
    <>
      {by !== null && card.group && (
        <p className={participant.quiet}>
          <GroupName group={card.group} name={by} />
        </p>
      )}
      <EditableWords
        card={card}
        doc={cards.document.doc}
        label={words.label}
        mayWrite={isOwn}
        as={isTop ? 'h3' : 'p'}
        {...(!isTop && parts.length === 0 && { onRemove: remove })}
      />
      {parts.length > 0 && (
        <div className={agree.columns}>
          {parts.map(({ part, rows }) => {
            const owner = mayWrite && group ? ownerOfNew(part, row, group) : null
            const add = addWords(part.kind)
            return (
              <section
                key={part.kind}
                className={agree.column}
                aria-label={m.kinds_part_of({ kinds: kindsName(part.kind), text: card.text })}
              >
                {part.kind !== 'heard' && <h4>{kindsName(part.kind)}</h4>}
                {rows.map((below) => (
                  <div key={below.card.id} className={part.parts.length > 0 ? agree.sheet : agree.column}>
                    <LinkedCard row={below} board={board} cards={cards} />
                    {below.card.kind === 'heard' && <Fits meant={card} heard={below.card} cards={cards} />}
                  </div>
                ))}
                {rows.length === 0 && owner === null && <p className={participant.quiet}>{m.kinds_part_none()}</p>}
                {owner !== null && (
                  <AddFolded
                    field={`linked.${card.id}.${part.kind}`}
                    label={add.label}
                    button={add.button}
                    about={card.text}
                    document={cards.document}
                    onAdd={(text) => cards.add({ kind: part.kind, group: owner, zone: board, of: card.id, text })}
                  />
                )}
              </section>
            )
          })}
        </div>
      )}
      {isOwn && (isTop || parts.length > 0) && (
        <div className={agree.tools}>
          <DeleteCard text={card.text} title={m.kinds_delete_title()} more={m.kinds_delete_more()} onDelete={remove} />
        </div>
      )}
    </>
  )
}
