import type { CardView, DocumentView } from '@parley/shared/documents/card-view'

/** Ids of cards by what happened to them. A card stands in one of the four only. */
export type BoardChanges = {
  readonly added: ReadonlySet<string>
  readonly changed: ReadonlySet<string>
  readonly moved: ReadonlySet<string>
  readonly gone: ReadonlySet<string>
}

export const NO_CHANGES: BoardChanges = { added: new Set(), changed: new Set(), moved: new Set(), gone: new Set() }

const isMoved = (one: CardView, other: CardView): boolean =>
  one.zone !== other.zone || one.at[0] !== other.at[0] || one.at[1] !== other.at[1]

/** What changed between the cards of two views of a board. */
export const changesBetween = (
  before: Pick<DocumentView, 'cards'>,
  after: Pick<DocumentView, 'cards'>,
): BoardChanges => {
  const old = new Map(before.cards.map((card) => [card.id, card]))
  const added = new Set<string>()
  const changed = new Set<string>()
  const moved = new Set<string>()
  for (const card of after.cards) {
    const was = old.get(card.id)
    old.delete(card.id)
    if (!was) added.add(card.id)
    else if (was.text !== card.text) changed.add(card.id)
    else if (isMoved(was, card)) moved.add(card.id)
  }
  return { added, changed, moved, gone: new Set(old.keys()) }
}

/** Two sets of changes after each other as one: what came and went in between is not worth a word. */
export const together = (first: BoardChanges, then: BoardChanges): BoardChanges => {
  const added = new Set([...first.added, ...then.added].filter((id) => !then.gone.has(id)))
  const gone = new Set([...first.gone, ...then.gone].filter((id) => !first.added.has(id) && !then.added.has(id)))
  const known = (id: string): boolean => added.has(id) || gone.has(id) || first.added.has(id)
  const changed = new Set([...first.changed, ...then.changed].filter((id) => !known(id)))
  const moved = new Set([...first.moved, ...then.moved].filter((id) => !known(id) && !changed.has(id)))
  return { added, changed, moved, gone }
}

export const isQuiet = ({ added, changed, moved, gone }: BoardChanges): boolean =>
  added.size + changed.size + moved.size + gone.size === 0
