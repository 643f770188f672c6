import type { CardView, DocumentView } from '@parley/shared/documents/card-view'
import { mapRows } from '@parley/shared/map/map-rows'
import { useMemo } from 'react'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import type { MapActions } from './map-actions.ts'
import type { GroupNames } from './map-labels.ts'
import { laneBeside, weekBeside, type Place } from './map-moves.ts'
import type { MapRights } from './map-rights.ts'
import { circleWords, nameOf, namesIn, weekWords } from './map-words.ts'

/** Acts on the map as they are said: each tells what it did, or in a word why it did not. */
export type MapActs = {
  readonly week: (card: CardView, by: -1 | 1) => void
  readonly lane: (card: CardView, by: -1 | 1) => void
  readonly place: (card: CardView, place: Place) => void
  readonly remove: (card: CardView) => void
  /** Links, or takes the link away where it stands. Null when it was done, else why not. */
  readonly toggle: (card: CardView, target: CardView) => string | null
  /** Why one may not change these words now; null where one may. */
  readonly whyNot: (card: CardView) => string | null
}

/** What people do on map and list, with the words that are said about it; `refuse` shows why something was not done. */
export const useMapActs = (
  view: DocumentView,
  names: GroupNames,
  rights: MapRights,
  actions: MapActions | null,
  refuse: (words: string) => void,
): MapActs =>
  useMemo(() => {
    const { lanes } = mapRows(view)
    const laneCards = lanes.flatMap(({ lane }) => lane ?? [])
    const laneName = (id: string | undefined): string => {
      const lane = laneCards.find((one) => one.id === id)
      return lane ? nameOf(lane) : m.board_map_no_lane()
    }
    const open = (): MapActions | null => {
      if (actions && rights.isOpen) return actions
      if (rights.group) refuse(m.board_map_locked())
      return null
    }
    const whyNot = (card: CardView): string | null => {
      if (rights.mayEdit(card)) return null
      if (!rights.isOpen) return m.board_map_locked()
      const group = names[card.group ?? 'both']
      return card.kind === 'milestone' ? m.board_map_not_yours({ group }) : m.board_map_not_yours_words({ group })
    }
    return {
      whyNot,
      week: (card, by) => {
        const week = weekBeside(card.week, by)
        if (week === card.week) return
        const on = open()
        if (!on) return
        on.setWeek(card.id, week)
        announce(m.board_map_now_week({ milestone: nameOf(card), week: weekWords(week) }))
      },
      lane: (card, by) => {
        const known = laneCards.some(({ id }) => id === card.lane) ? card.lane : undefined
        const lane = laneBeside(laneCards, known, by)
        if (lane === null) return
        const on = open()
        if (!on) return
        on.setLane(card.id, lane)
        announce(m.board_map_now_lane({ milestone: nameOf(card), lane: laneName(lane) }))
      },
      place: (card, { week, lane }) => {
        if (card.week === week && card.lane === lane) return
        const on = open()
        if (!on) return
        on.place(card.id, week, lane)
        const said = `${laneName(lane)}, ${weekWords(week)}`
        announce(m.board_map_now_lane({ milestone: nameOf(card), lane: said }))
      },
      remove: (card) => {
        const why = whyNot(card)
        if (why) return refuse(why)
        open()?.remove(card.id)
        announce(m.board_map_deleted())
      },
      toggle: (card, target) => {
        const isLimit = card.kind === 'limit'
        if (target.kind !== 'milestone' || target.id === card.id) return m.board_map_linking_wrong()
        const on = open()
        if (!on) return m.board_map_locked()
        const kind = isLimit ? 'limits' : 'depends-on'
        const standing = view.links.filter(
          (link) => link.kind === kind && link.from === card.id && link.to === target.id,
        )
        const [one, other] = [nameOf(card), nameOf(target)]
        if (standing.length > 0) {
          for (const { id } of standing) on.unlink(id)
          announce(isLimit ? m.board_map_detached({ milestone: other }) : m.board_map_unlinked({ one, other }))
          return null
        }
        const answer = on.link(kind, card.id, target.id)
        if (answer.is === 'circle') return circleWords(answer.ids.map(namesIn(view)))
        if (answer.is === 'full') return m.interface_links_full({ most: answer.most })
        if (answer.is === 'gone') return m.board_map_link_refused_other({ one, other })
        announce(isLimit ? m.board_map_attached({ milestone: other }) : m.board_map_linked({ one, other }))
        return null
      },
    }
  }, [view, names, rights, actions, refuse])
