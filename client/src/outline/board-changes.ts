import type { CardView, DocumentView } from '@parley/shared/documents/card-view'

type Seen = Pick<DocumentView, 'cards'> & Partial<Pick<DocumentView, 'links' | 'strokes'>>

/** Ids by what happened to them. A card stands in one of the first four only. */
export type BoardChanges = {
  readonly added: ReadonlySet<string>
  readonly changed: ReadonlySet<string>
  readonly moved: ReadonlySet<string>
  readonly gone: ReadonlySet<string>
  /** Arrows; other links are told by the page that shows them. */
  readonly linked: ReadonlySet<string>
  readonly unlinked: ReadonlySet<string>
  readonly drawn: ReadonlySet<string>
  readonly erased: ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()
export const NO_CHANGES: BoardChanges = {
  added: NONE,
  changed: NONE,
  moved: NONE,
  gone: NONE,
  linked: NONE,
  unlinked: NONE,
  drawn: NONE,
  erased: NONE,
}

type Pair = readonly [number, number] | undefined
const isSame = (one: Pair, other: Pair): boolean => one?.[0] === other?.[0] && one?.[1] === other?.[1]

const isMoved = (one: CardView, other: CardView): boolean =>
  one.zone !== other.zone ||
  one.stack !== other.stack ||
  !isSame(one.at, other.at) ||
  !isSame(one.place, other.place) ||
  !isSame(one.value, other.value)

/** Ids that only the second list has, and those that only the first has. */
const comings = (
  before: readonly { readonly id: string }[] = [],
  after: readonly { readonly id: string }[] = [],
): { readonly come: ReadonlySet<string>; readonly gone: ReadonlySet<string> } => {
  if (before === after) return { come: NONE, gone: NONE }
  const old = new Set(before.map(({ id }) => id))
  const come = new Set(after.flatMap(({ id }) => (old.delete(id) ? [] : [id])))
  return { come, gone: old }
}

const arrowsOf = ({ links }: Seen): readonly { readonly id: string }[] =>
  (links ?? []).filter(({ kind }) => kind === 'arrow')

/** What changed between two views of a board. */
export const changesBetween = (before: Seen, after: Seen): BoardChanges => {
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
  const links = comings(arrowsOf(before), arrowsOf(after))
  const strokes = comings(before.strokes, after.strokes)
  return {
    added,
    changed,
    moved,
    gone: new Set(old.keys()),
    linked: links.come,
    unlinked: links.gone,
    drawn: strokes.come,
    erased: strokes.gone,
  }
}

/** What came and what went, of two sets of changes after each other: what did both is in neither. */
const after = (
  come: readonly [ReadonlySet<string>, ReadonlySet<string>],
  gone: readonly [ReadonlySet<string>, ReadonlySet<string>],
): readonly [come: ReadonlySet<string>, gone: ReadonlySet<string>] => [
  new Set([...come[0], ...come[1]].filter((id) => !gone[1].has(id))),
  new Set([...gone[0], ...gone[1]].filter((id) => !come[0].has(id) && !come[1].has(id))),
]

/** Two sets of changes after each other as one: what came and went in between is not worth a word. */
export const together = (first: BoardChanges, then: BoardChanges): BoardChanges => {
  const [added, gone] = after([first.added, then.added], [first.gone, then.gone])
  const [linked, unlinked] = after([first.linked, then.linked], [first.unlinked, then.unlinked])
  const [drawn, erased] = after([first.drawn, then.drawn], [first.erased, then.erased])
  const known = (id: string): boolean => added.has(id) || gone.has(id) || first.added.has(id)
  const changed = new Set([...first.changed, ...then.changed].filter((id) => !known(id)))
  const moved = new Set([...first.moved, ...then.moved].filter((id) => !known(id) && !changed.has(id)))
  return { added, changed, moved, gone, linked, unlinked, drawn, erased }
}

export const isQuiet = (changes: BoardChanges): boolean => Object.values(changes).every((ids) => ids.size === 0)
