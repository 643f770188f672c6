import type { CardView, DocumentView } from '@parley/shared/documents/card-view'
import { dateState } from '@parley/shared/map/dates'
import { useMemo } from 'react'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import { linkWishes, type LinkWishes } from './link-wishes.ts'
import type { MapActions } from './map-actions.ts'
import type { GroupNames } from './map-labels.ts'
import type { MapRights } from './map-rights.ts'
import { moveWishes, type MoveWishes } from './move-wishes.ts'
import { yesesOf, type Asker, type Moving } from './moving.ts'

/** Acts on the map as they are said: each tells what it did, or in a word why it did not. */
export type MapActs = MoveWishes &
  LinkWishes & {
    readonly remove: (card: CardView) => void
    /** Says the own group's yes to the week in which a milestone lies, or takes it back. */
    readonly agree: (card: CardView, isYes: boolean) => void
    /** Why one may not change these words now; null where one may. */
    readonly whyNot: (card: CardView) => string | null
  }

type ActsSetting = {
  readonly view: DocumentView
  readonly names: GroupNames
  readonly rights: MapRights
  readonly actions: MapActions | null
  /** Shows why something was not done. */
  readonly refuse: (words: string) => void
  readonly moving: Moving
  readonly by: Asker
}

const mapActs = ({ view, names, rights, actions, refuse, moving, by }: ActsSetting): MapActs => {
  const open = (): MapActions | null => {
    if (actions && rights.isOpen) return actions
    if (rights.group) refuse(m.board_map_locked())
    return null
  }
  const whyNot = (card: CardView): string | null => {
    if (rights.mayEdit(card)) return null
    if (!rights.isOpen) return m.board_map_locked()
    if (rights.isLocked(card)) return m.lanes_refused()
    const group = names[card.group ?? 'both']
    return card.kind === 'milestone' ? m.board_map_not_yours({ group }) : m.board_map_not_yours_words({ group })
  }
  /** Says so where one of these stays as it is, or where a milestone would come into a lane that does. */
  const stays = (cards: readonly CardView[], lane?: string): boolean => {
    const isClosed = cards.some(rights.isLocked) || (lane !== undefined && rights.isLocked({ id: lane, kind: 'lane' }))
    if (isClosed) refuse(m.lanes_refused())
    return isClosed
  }
  return {
    whyNot,
    ...moveWishes({ view, names, moving, by, open, stays }),
    ...linkWishes(view, open, rights.isLocked),
    remove: (card) => {
      const why = whyNot(card)
      if (why) return refuse(why)
      // Its links go with it: what begins in a locked lane stays as it is.
      const rests = view.links.filter(({ to }) => to === card.id).map(({ from }) => from)
      if (view.cards.some((one) => rests.includes(one.id) && rights.isLocked(one)))
        return refuse(m.lanes_refused_rests())
      open()?.remove(card.id)
      announce(yesesOf(card).length > 0 ? m.mapping_deleted_yes() : m.board_map_deleted())
    },
    agree: (card, isYes) => {
      const { group } = rights
      const { week } = card
      if (stays([card])) return
      const on = open()
      if (!on || !group || week === undefined) return
      on.setYes(card.id, group, isYes)
      if (!isYes) return announce(m.mapping_yes_taken())
      const waited = dateState(card) === (group === 'a' ? 'waits-a' : 'waits-b')
      announce(waited ? m.mapping_yes_agreed({ week }) : m.mapping_yes_said({ week }))
    },
  }
}

/** What people do on map and list, with the words that are said about it. */
export const useMapActs = ({ view, names, rights, actions, refuse, moving, by }: ActsSetting): MapActs =>
  useMemo(
    () => mapActs({ view, names, rights, actions, refuse, moving, by }),
    [view, names, rights, actions, refuse, moving, by],
  )
