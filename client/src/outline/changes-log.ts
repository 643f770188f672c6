import type { CardView, DocumentView, LinkView, ZoneId } from '@parley/shared/documents/card-view'
import { zoneOf } from '@parley/shared/scene/lanes'
import type { Kind } from '@parley/shared/session/agenda'
import { changesBetween } from './board-changes.ts'

/**
 * One thing that others did. It holds no words: whoever lists it reads them from the board as it stands, so that a card
 * that was deleted or hidden is told without what it said.
 */
export type ChangeLine =
  | {
      readonly what: 'added' | 'changed' | 'moved' | 'gone'
      readonly id: string
      readonly kind: Kind
      readonly zone: ZoneId
    }
  | { readonly what: 'arrow'; readonly id: string; readonly from: string; readonly to: string }
  | { readonly what: 'unarrow'; readonly id: string }
  | { readonly what: 'drawn'; readonly id: string }
  | { readonly what: 'erased'; readonly id: string }

/** So many lines are kept. */
export const LINES_MOST = 40

/** What changed between two views, as lines: cards first, in the order of the board. */
export const linesBetween = (before: DocumentView, after: DocumentView): readonly ChangeLine[] => {
  const changes = changesBetween(before, after)
  const line =
    (what: 'added' | 'changed' | 'moved' | 'gone') =>
    (card: CardView): ChangeLine => ({ what, id: card.id, kind: card.kind, zone: zoneOf(card) })
  const of = (cards: readonly CardView[], ids: ReadonlySet<string>): readonly CardView[] =>
    ids.size === 0 ? [] : cards.filter(({ id }) => ids.has(id))
  const arrow = ({ id, from, to }: LinkView): ChangeLine => ({ what: 'arrow', id, from, to })
  return [
    ...of(after.cards, changes.added).map(line('added')),
    ...of(after.cards, changes.changed).map(line('changed')),
    ...of(after.cards, changes.moved).map(line('moved')),
    ...of(before.cards, changes.gone).map(line('gone')),
    ...(changes.linked.size > 0 ? after.links.filter(({ id }) => changes.linked.has(id)).map(arrow) : []),
    ...[...changes.unlinked].map((id) => ({ what: 'unarrow', id }) as const),
    ...[...changes.drawn].map((id) => ({ what: 'drawn', id }) as const),
    ...[...changes.erased].map((id) => ({ what: 'erased', id }) as const),
  ]
}

/**
 * New lines before the old ones. A thing stands in the log once, with the last that happened to it: but what came and
 * was then changed or moved is still new.
 */
export const logged = (log: readonly ChangeLine[], lines: readonly ChangeLine[]): readonly ChangeLine[] => {
  if (lines.length === 0) return log
  const was = new Map(log.map((line) => [line.id, line.what]))
  const fresh = lines.map((line): ChangeLine => {
    const isStillNew = was.get(line.id) === 'added' && (line.what === 'changed' || line.what === 'moved')
    return isStillNew ? { ...line, what: 'added' } : line
  })
  const ids = new Set(fresh.map(({ id }) => id))
  return [...fresh, ...log.filter(({ id }) => !ids.has(id))].slice(0, LINES_MOST)
}

/** The last changes of others, kept while a page is open; `watch` and `lines` fit `useSyncExternalStore`. */
export type ChangesLog = {
  readonly add: (before: DocumentView, after: DocumentView) => void
  readonly lines: () => readonly ChangeLine[]
  readonly watch: (changed: () => void) => () => void
}

/** An empty log. */
export const changesLog = (): ChangesLog => {
  let lines: readonly ChangeLine[] = []
  const watchers = new Set<() => void>()
  return {
    add: (before, after) => {
      lines = logged(lines, linesBetween(before, after))
      for (const changed of watchers) changed()
    },
    lines: () => lines,
    watch: (changed) => {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
  }
}
