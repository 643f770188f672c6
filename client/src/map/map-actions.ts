import type { CardView, LinkKind } from '@parley/shared/documents/card-view'
import {
  addCard,
  addLink,
  readCard,
  readDocument,
  removeCard,
  removeLink,
  setCard,
  setText,
  undoOf,
  type NewCard,
} from '@parley/shared/documents/cards'
import { ownCount } from '@parley/shared/documents/own-count'
import { LINKS_MOST, OWN_LINKS_MOST } from '@parley/shared/limits'
import { cycleOf } from '@parley/shared/map/cycle-of'
import type { Owner } from '@parley/shared/scene/scene'
import type { GroupId } from '@parley/shared/session/agenda'
import type { Doc } from 'yjs'
import type { ActHistory } from '../board/board-actions.ts'
import { carryOver } from '../board/carry-over.ts'
import { numbered, placeBetween } from '../board/order.ts'
import { randomId } from '../session/random.ts'

/** A milestone as a person puts it on the map. */
export type NewMilestone = {
  readonly text: string
  readonly group: Owner
  readonly week?: number | undefined
  readonly lane?: string | undefined
}

/** What became of a wish to link: the ring that it would have closed is named by its cards, and nothing was written. */
export type LinkAnswer =
  | { readonly is: 'linked' }
  | { readonly is: 'circle'; readonly ids: readonly string[] }
  | { readonly is: 'gone' }
  /** There can be no more links: so many are the most, for all or for one person. */
  | { readonly is: 'full'; readonly most: number }

/** All that a person can do to the map. Whether they may is asked elsewhere, before. */
export type MapActions = ActHistory & {
  readonly addGoals: (group: GroupId, texts: readonly string[]) => void
  readonly addMeaning: (group: GroupId, goal: string, text: string) => void
  readonly addLimit: (group: GroupId, text: string) => void
  readonly addLane: (text: string) => void
  /** Puts a lane so many places further down, or up. */
  readonly moveLane: (id: string, by: -1 | 1) => void
  readonly addMilestone: (milestone: NewMilestone) => string
  readonly setWeek: (id: string, week: number | undefined) => void
  readonly setLane: (id: string, lane: string | undefined) => void
  /** Week and lane together, as a drag sets them: taken back together, too. */
  readonly place: (id: string, week: number | undefined, lane: string | undefined) => void
  /** `base` is what the card read when the typing began: what others changed since then is kept. */
  readonly setText: (id: string, text: string, base?: string) => void
  /** Takes a card away with its links. Milestones keep the name of a lane that goes, so that Undo brings them back into it. */
  readonly remove: (id: string) => void
  readonly link: (kind: LinkKind, from: string, to: string) => LinkAnswer
  readonly unlink: (link: string) => void
}

/** The acts of one person on the map's document; Undo takes back these and nothing of others. */
export const mapActions = (doc: Doc): MapActions => {
  const origin = { by: 'map' }
  const history = undoOf(doc, origin)
  const watchers = new Set<() => void>()
  const tell = (): void => watchers.forEach((changed) => changed())
  for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const) history.on(event, tell)
  let lastTyped: string | undefined

  /** Runs one act that is undone as one. */
  const act = (what: () => void): void => {
    history.stopCapturing()
    doc.transact(what, origin)
    lastTyped = undefined
  }
  const of = (kind: CardView['kind']): readonly CardView[] =>
    readDocument(doc).cards.filter((card) => card.kind === kind)
  /** Puts cards of one kind behind all others of it. */
  const append = (cards: readonly Omit<NewCard, 'id' | 'at'>[]): readonly string[] => {
    const ids = cards.map(() => randomId())
    const [first] = cards
    if (!first) return ids
    let last = of(first.kind).at(-1)?.at
    act(() => {
      for (const [index, card] of cards.entries()) {
        last = placeBetween(last, undefined) ?? [0, 0]
        addCard(doc, { ...card, id: ids[index] ?? randomId(), at: last }, origin)
      }
    })
    return ids
  }
  const setKey = (id: string, key: 'week' | 'lane', value: string | number | undefined): void => {
    if (readCard(doc, id)?.[key] !== value) setCard(doc, id, key, value, origin)
  }

  return {
    addGoals: (group, texts) => void append(texts.map((text) => ({ kind: 'goal', group, zone: 'goals', text }))),
    addMeaning: (group, goal, text) => void append([{ kind: 'meaning', group, zone: 'goals', of: goal, text }]),
    addLimit: (group, text) => void append([{ kind: 'limit', group, zone: 'limits', text }]),
    addLane: (text) => void append([{ kind: 'lane', group: 'both', zone: 'map', text }]),
    moveLane: (id, by) => {
      const lanes = of('lane')
      const from = lanes.findIndex((lane) => lane.id === id)
      const others = lanes.filter((lane) => lane.id !== id)
      const to = from + by
      if (from < 0 || to < 0 || to > others.length) return
      const at = placeBetween(others[to - 1]?.at, others[to]?.at)
      const order = [...others.slice(0, to).map((lane) => lane.id), id, ...others.slice(to).map((lane) => lane.id)]
      act(() => {
        if (at) setCard(doc, id, 'at', [...at], origin)
        else
          for (const [place, fresh] of numbered(order.length).entries())
            setCard(doc, order[place] ?? id, 'at', [...fresh], origin)
      })
    },
    addMilestone: ({ text, group, week, lane }) => {
      const [id = ''] = append([
        {
          kind: 'milestone',
          group,
          zone: 'map',
          text,
          ...(week !== undefined && { week }),
          ...(lane !== undefined && { lane }),
        },
      ])
      return id
    },
    setWeek: (id, week) => act(() => setKey(id, 'week', week)),
    setLane: (id, lane) => act(() => setKey(id, 'lane', lane)),
    place: (id, week, lane) =>
      act(() => {
        setKey(id, 'week', week)
        setKey(id, 'lane', lane)
      }),
    setText: (id, text, base) => {
      const now = readCard(doc, id)?.text
      if (now === undefined) return
      // Letters typed in a row into one card are undone together; the manager's pause parts them.
      if (lastTyped !== id) history.stopCapturing()
      lastTyped = id
      setText(doc, id, base === undefined ? text : carryOver(base, text, now, 0).text, origin)
    },
    remove: (id) => act(() => removeCard(doc, id, origin)),
    link: (kind, from, to) => {
      const { links } = readDocument(doc)
      const ids = kind === 'depends-on' ? cycleOf(links, from, to) : null
      if (ids) return { is: 'circle', ids }
      if (links.some((link) => link.kind === kind && link.from === from && link.to === to)) return { is: 'linked' }
      if (links.length >= LINKS_MOST) return { is: 'full', most: LINKS_MOST }
      if (ownCount(doc, 'links') >= OWN_LINKS_MOST) return { is: 'full', most: OWN_LINKS_MOST }
      let isLinked = false
      act(() => {
        isLinked = addLink(doc, { id: randomId(), kind, from, to }, origin)
      })
      return { is: isLinked ? 'linked' : 'gone' }
    },
    unlink: (link) => act(() => removeLink(doc, link, origin)),
    undo: () => {
      history.undo()
      lastTyped = undefined
    },
    redo: () => {
      history.redo()
      lastTyped = undefined
    },
    canUndo: () => history.canUndo(),
    canRedo: () => history.canRedo(),
    watch: (changed) => {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
    close: () => {
      watchers.clear()
      history.destroy()
    },
  }
}
