import type { CardView, ZoneId } from '@parley/shared/documents/card-view'
import type { Scene } from '@parley/shared/scene/scene'
import { useMemo } from 'react'
import type { BoardActions } from '../board/board-actions.ts'
import { newKindIn } from '../board/board-rights.ts'
import { downFrom } from '../board/free-spots.ts'
import { stepped } from '../board/resize-card.ts'
import type { Lens } from '@parley/shared/session/agenda'
import { lensName } from '../lenses/lens-words.ts'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import { allRows, type OutlineRow, type OutlineZone } from './outline-model.ts'
import { shortOf, stackName } from './outline-words.ts'
import { nudged, placeBeside, type Side } from './place-beside.ts'

/** Acts of the outline: each is undone as one, and said in a sentence when it is done. */
export type OutlineActs = {
  readonly order: (row: OutlineRow, by: -1 | 1) => void
  readonly move: (ids: readonly string[], zone: ZoneId) => void
  readonly remove: (ids: readonly string[]) => void
  /** Tags a card with a lens; undefined takes it off. */
  readonly lens: (card: string, lens: Lens | undefined) => void
  readonly duplicate: (ids: readonly string[]) => void
  /** Puts cards of one zone into a new stack; says its id, or null where nothing could be. */
  readonly stack: (ids: readonly string[], title: string) => string | null
  /** Puts cards into a stack of their zone, or with null out of the one in which they lie. */
  readonly intoStack: (ids: readonly string[], stack: string | null) => void
  readonly unstack: (stack: OutlineRow) => void
  readonly arrow: (from: string, to: string, label: string) => void
  readonly relabel: (link: string, label: string) => void
  readonly unarrow: (link: string) => void
  readonly placeBeside: (card: string, other: string, side: Side) => void
  readonly nudge: (card: string, side: Side) => void
  readonly widen: (card: string, by: 1 | -1) => void
  readonly erase: (strokes: readonly string[]) => void
  readonly addAll: (zone: ZoneId, texts: readonly string[]) => void
}

const PLACED: Readonly<Record<Side, (words: { card: string }) => string>> = {
  right: m.outline_placed_right,
  left: m.outline_placed_left,
  below: m.outline_placed_below,
  above: m.outline_placed_above,
}

type Given = {
  readonly actions: BoardActions | null
  readonly scene: Scene
  readonly zones: readonly OutlineZone[]
  readonly card: (id: string) => CardView | undefined
  readonly zoneName: (zone: ZoneId) => string
  /** Told before each act, so that it is not announced as somebody else's. */
  readonly isOwn: () => void
}

/** The acts on an outline as it stands now. */
export const outlineActs = ({ actions, scene, zones, card, zoneName, isOwn }: Given): OutlineActs => {
  const rows = new Map(zones.flatMap((zone) => allRows(zone.rows).map((row) => [row.id, row])))
  const drawn = (id: string) => scene.cards.find((one) => one.id === id)
  const words = (id: string): string => shortOf(rows.get(id)?.text ?? card(id)?.text ?? '')
  const zoneOf = (id: ZoneId) => scene.zones.find((zone) => zone.id === id)
  /** Runs an act, and says what came of it. */
  const does = (what: (actions: BoardActions) => string | null): void => {
    if (!actions) return
    isOwn()
    const said = what(actions)
    if (said) announce(said)
  }
  /** Where cards lie that come out of a stack of the free area: under each other beside it. */
  const spotsBeside = (stack: OutlineRow | undefined, ids: readonly string[]) => {
    const lies = stack && drawn(stack.id)
    const zone = stack && zoneOf(stack.zone)
    if (!lies || zone?.lies !== 'free') return []
    const corner = [lies.rect.x - zone.flow.x, lies.rect.y - zone.flow.y] as const
    return downFrom(
      corner,
      ids.map((id) => ({ id, height: drawn(id)?.rect.height ?? lies.rect.height })),
    )
  }
  return {
    order: (row, by) => {
      const inside = row.within === null ? null : rows.get(row.within)
      const list = inside ? inside.members : (zones.find(({ zone }) => zone.id === row.zone)?.rows ?? [])
      const index = list.findIndex(({ id }) => id === row.id)
      const to = index + by
      if (index < 0 || to < 0 || to >= list.length) return
      does((board) => {
        board.move(row.id, row.zone, (by < 0 ? list[to] : list[to + 1])?.id ?? null)
        return m.board_outline_moved_in_lane({ place: to + 1, count: list.length })
      })
    },
    move: (ids, zone) =>
      does((board) => {
        board.moveAll(ids, zone, null)
        return ids.length === 1
          ? m.board_outline_moved({ zone: zoneName(zone) })
          : m.outline_ticked_moved({ count: ids.length, zone: zoneName(zone) })
      }),
    remove: (ids) =>
      does((board) => {
        board.removeAll(ids)
        return ids.length === 1 ? m.board_outline_deleted() : m.outline_ticked_deleted({ count: ids.length })
      }),
    lens: (id, lens) =>
      does((board) => {
        board.setLens([id], lens)
        return lens ? m.words_lens_set({ lens: lensName(lens) }) : m.words_lens_off()
      }),
    duplicate: (ids) =>
      does((board) => {
        const space = board.space(ids.length)
        if (space.isFull) return space.line
        return m.outline_duplicated({ count: board.duplicate(ids).length })
      }),
    stack: (ids, title) => {
      let made: string | null = null
      does((board) => {
        const [first] = ids
        const lies = first === undefined ? undefined : drawn(first)
        const zone = lies && zoneOf(lies.zone)
        const place =
          lies && zone?.lies === 'free' ? ([lies.rect.x - zone.flow.x, lies.rect.y - zone.flow.y] as const) : undefined
        made = board.stack(ids, title, place)
        return made === null ? null : m.outline_stack_made({ title: stackName(title), count: ids.length })
      })
      return made
    },
    intoStack: (ids, stack) =>
      does((board) => {
        if (stack !== null) {
          board.addToStack(stack, ids)
          return m.outline_stack_in({ title: stackName(rows.get(stack)?.text ?? '') })
        }
        const from = rows.get(rows.get(ids[0] ?? '')?.within ?? '')
        board.takeOut(ids, spotsBeside(from, ids))
        return m.outline_stack_out_done({ title: stackName(from?.text ?? '') })
      }),
    unstack: (stack) =>
      does((board) => {
        const ids = stack.members.map(({ id }) => id)
        board.unstack(stack.id, spotsBeside(stack, ids))
        return m.outline_stack_apart_done({ count: ids.length })
      }),
    arrow: (from, to, label) =>
      does((board) => (board.arrow(from, to, label) === null ? null : m.outline_arrow_added({ card: words(to) }))),
    relabel: (link, label) => does((board) => (board.relabel(link, label) === null ? null : m.outline_arrow_renamed())),
    unarrow: (link) =>
      does((board) => {
        board.unarrow(link)
        return m.outline_arrow_removed()
      }),
    placeBeside: (id, other, side) => {
      const [one, beside] = [drawn(id), drawn(other)]
      const zone = one && zoneOf(one.zone)
      if (!one || !beside || !zone) return
      const at = placeBeside(one, beside, side, scene.cards, zone)
      if (!at) return announce(m.outline_place_no_room({ card: words(other) }))
      does((board) => {
        board.place([{ id, x: at[0], y: at[1] }])
        return PLACED[side]({ card: words(other) })
      })
    },
    nudge: (id, side) => {
      const one = drawn(id)
      const zone = one && zoneOf(one.zone)
      const at = one && zone && nudged(one, side, zone)
      if (!at) return announce(m.outline_place_end())
      does((board) => {
        board.place([{ id, x: at[0], y: at[1] }])
        return m.outline_nudged({ x: at[0], y: at[1] })
      })
    },
    widen: (id, by) => {
      const one = drawn(id)
      if (!one) return
      const { width } = stepped(one.rect, by)
      if (width === one.rect.width) return announce(m.outline_width_end())
      does((board) => {
        board.resize(id, width)
        return m.outline_width_now({ width })
      })
    },
    erase: (strokes) =>
      does((board) => {
        board.erase(strokes)
        return strokes.length === 1
          ? m.outline_drawing_removed()
          : m.outline_drawings_removed({ count: strokes.length })
      }),
    addAll: (zone, texts) =>
      does((board) => {
        board.addAll(
          zone,
          texts.map((text) => ({ kind: newKindIn(zone), text })),
        )
        return m.outline_pasted({ count: texts.length, zone: zoneName(zone) })
      }),
  }
}

/** The acts of the outline, made anew with the board. */
export const useOutlineActs = ({ actions, scene, zones, card, zoneName, isOwn }: Given): OutlineActs =>
  useMemo(
    () => outlineActs({ actions, scene, zones, card, zoneName, isOwn }),
    [actions, scene, zones, card, zoneName, isOwn],
  )
