import { isUnchanged, type BoardChanges, type CardChange } from '@parley/shared/changes/changes-since'
import type { CardView } from '@parley/shared/documents/card-view'
import type { Kind } from '@parley/shared/session/agenda'
import type { ReactNode } from 'react'
import { m } from '../paraglide/messages.js'
import { kindName, kindsName } from '../session/step-text.ts'
import { CardPaper } from '../ui/CardPaper.tsx'
import { linkKindWords, moveWords, type ChangeContext } from './change-words.ts'
import styles from './Changes.module.css'

type Changed = Extract<CardChange, { what: 'changed' }>
type New = Extract<CardChange, { what: 'new' }>

const changeNote = ({ card, reworded, moves }: Changed, context: ChangeContext): string =>
  // Where it lies in a stack, and in a place of the free area, is one move for whoever reads of it.
  [
    ...new Set([...(reworded ? [m.changes_reworded()] : []), ...moves.map((move) => moveWords(move, card, context))]),
  ].join(' ')

/** What a reworded card said before, where that is known. */
const before = ({ card, reworded }: Changed, was: ChangeListProps['was']): string | null => {
  const text = reworded ? was?.(card.id)?.text : undefined
  return text === undefined ? null : m.snaps_was({ text })
}

/** Whose something is stands in words as well: its edge has a colour only. */
const kindOf = ({ kind, group }: CardView, { groups }: ChangeContext): string =>
  group === undefined
    ? kindName(kind)
    : m.changes_kind_of({ kind: kindName(kind), owner: group === 'both' ? m.board_lane_shared() : groups[group].name })

const countByKind = (changes: readonly CardChange[]): readonly (readonly [Kind, number])[] => {
  const counts = new Map<Kind, number>()
  for (const change of changes) {
    if (change.what === 'gone') counts.set(change.was.kind, (counts.get(change.was.kind) ?? 0) + 1)
  }
  return [...counts]
}

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className={styles.part}>
    <h3>{title}</h3>
    <ul className={styles.list}>{children}</ul>
  </section>
)

type ChangeListProps = {
  readonly changes: BoardChanges
  readonly context: ChangeContext
  /** A card as it was before, where that is known: then words that went are told, too. */
  readonly was?: (card: string) => CardView | undefined
}

/** What changed, in words: what came, what was reworded or moved, what was linked, and how much went. */
export const ChangeList = ({ changes, context, was }: ChangeListProps) => {
  if (isUnchanged(changes)) return <p>{m.changes_none()}</p>
  const fresh = changes.cards.filter((change): change is New => change.what === 'new')
  const changed = changes.cards.filter((change): change is Changed => change.what === 'changed')
  const gone = countByKind(changes.cards)
  const went = was ? changes.cards.flatMap((change) => (change.what === 'gone' ? (was(change.was.id) ?? []) : [])) : []
  const links = [
    ...changes.linked.map((link) => ({ link, say: m.changes_link_new })),
    ...changes.unlinked.map((link) => ({ link, say: m.changes_link_gone })),
  ]
  return (
    <>
      {fresh.length > 0 && (
        <Part title={m.changes_new()}>
          {fresh.map(({ card }) => (
            <CardPaper
              key={card.id}
              as="li"
              text={card.text}
              {...(card.group && { group: card.group })}
              meta={kindOf(card, context)}
            />
          ))}
        </Part>
      )}
      {changed.length > 0 && (
        <Part title={m.changes_changed()}>
          {changed.map((change) => (
            <CardPaper
              key={change.card.id}
              as="li"
              text={change.card.text}
              {...(change.card.group && { group: change.card.group })}
              meta={[`${kindOf(change.card, context)}. ${changeNote(change, context)}`, before(change, was)]
                .filter(Boolean)
                .join(' ')}
            />
          ))}
        </Part>
      )}
      {links.length > 0 && (
        <Part title={m.changes_links()}>
          {links.map(({ link, say }) => (
            <li key={link.id} className={styles.line}>
              {say({
                from: context.nameOf(link.from),
                to: context.nameOf(link.to),
                kind: linkKindWords(link.kind),
              })}
            </li>
          ))}
        </Part>
      )}
      {went.length > 0 && (
        <Part title={m.changes_gone()}>
          {went.map((card) => (
            <CardPaper
              key={card.id}
              as="li"
              text={card.text}
              {...(card.group && { group: card.group })}
              meta={kindOf(card, context)}
            />
          ))}
        </Part>
      )}
      {gone.length > 0 && !was && (
        <Part title={m.changes_gone()}>
          {gone.map(([kind, count]) => (
            <li key={kind} className={styles.line}>
              {m.changes_gone_of({ kinds: kindsName(kind), count })}
            </li>
          ))}
        </Part>
      )}
    </>
  )
}
