import type { CardView, DocumentView } from '@parley/shared/documents/card-view'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import { linkBetween, type Joint } from './link-between.ts'
import { linkedWords, unlinkedWords } from './link-words.ts'
import type { MapActions } from './map-actions.ts'
import { circleWords, namesIn } from './map-words.ts'

/** Links as they are said: each answers with null when it was done, else with why not. */
export type LinkWishes = {
  /** Links, or takes the link away where it stands. */
  readonly toggle: (card: CardView, target: CardView) => string | null
  readonly join: (joint: Joint) => string | null
  readonly part: (joint: Joint) => string | null
}

/** `open` gives the acts, or null after it has said why there are none. */
export const linkWishes = (
  view: DocumentView,
  open: () => MapActions | null,
  isLocked: (card: CardView) => boolean,
): LinkWishes => {
  const stays = ({ from }: Joint): boolean => view.cards.some((card) => card.id === from && isLocked(card))
  const named = namesIn(view)
  const standing = (joint: Joint): readonly string[] =>
    view.links.flatMap(({ id, kind, from, to }) =>
      kind === joint.kind && from === joint.from && to === joint.to ? id : [],
    )
  const join = (joint: Joint): string | null => {
    const on = open()
    if (!on) return m.board_map_locked()
    if (stays(joint)) return m.lanes_refused()
    const answer = on.link(joint.kind, joint.from, joint.to)
    if (answer.is === 'circle') return circleWords(answer.ids.map(named))
    if (answer.is === 'full') return m.interface_links_full({ most: answer.most })
    if (answer.is === 'gone') return m.board_map_link_refused_other({ one: named(joint.from), other: named(joint.to) })
    announce(linkedWords(joint, named))
    return null
  }
  const part = (joint: Joint): string | null => {
    const on = open()
    if (!on) return m.board_map_locked()
    if (stays(joint)) return m.lanes_refused()
    for (const id of standing(joint)) on.unlink(id)
    announce(unlinkedWords(joint, named))
    return null
  }
  return {
    join,
    part,
    toggle: (card, target) => {
      const joint = linkBetween(card, target)
      if (!joint) return m.mapping_linking_wrong()
      return standing(joint).length > 0 ? part(joint) : join(joint)
    },
  }
}
