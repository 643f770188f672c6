import type { Value } from '@parley/shared/axes/value'
import type { CardView } from '@parley/shared/documents/card-view'
import type { AxesItem } from '@parley/shared/scene/axes-scene'
import { useMemo } from 'react'
import { nameOf } from '../map/map-words.ts'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import type { AxesActions } from './axes-actions.ts'
import type { AxesModel } from './axes-model.ts'
import { MIDDLE, movedByKey } from './axes-moves.ts'
import type { AxesRights } from './axes-rights.ts'

/** Acts on a board with two axes as they are said: each tells what it did, or in a word why it did not. */
export type AxesActs = {
  readonly place: (item: AxesItem, value: Value | null) => void
  /** Moves by a key of an arrow; false for other keys. */
  readonly key: (item: AxesItem, key: string, isShift: boolean) => boolean
  /** Lays a card that waits in the middle, from where it is moved on. */
  readonly begin: (item: AxesItem) => void
  readonly remove: (card: CardView) => void
}

/** What people do on map and list, with the words that are said about it; `refuse` shows why something was not done. */
export const useAxesActs = (
  { names }: Pick<AxesModel, 'names'>,
  rights: AxesRights,
  actions: AxesActions | null,
  refuse: (words: string) => void,
): AxesActs =>
  useMemo(() => {
    const open = (): AxesActions | null => {
      if (actions && rights.isOpen) return actions
      if (rights.group) refuse(m.axes_refused_locked())
      return null
    }
    const place: AxesActs['place'] = ({ card, value: now, isByHand, rated }, value) => {
      // What nobody laid cannot be taken off: it waits, or lies where the ratings put it.
      if (value === null && (now === null || !isByHand)) return
      const on = open()
      if (!on) return
      on.place(card.id, value ?? undefined)
      const name = nameOf(card)
      announce(
        value
          ? m.axes_now_at({
              card: name,
              across: names.x,
              x: Math.round(value[0]),
              up: names.y,
              y: Math.round(value[1]),
            })
          : rated
            ? m.axes_now_rated({ card: name })
            : m.axes_now_waiting({ card: name }),
      )
    }
    return {
      place,
      key: (item, key, isShift) => {
        const next = movedByKey(item.value, key, isShift)
        if (next) place(item, next)
        return next !== undefined
      },
      begin: (item) => {
        const on = open()
        if (!on) return
        on.place(item.card.id, MIDDLE)
        announce(m.axes_placed_middle({ card: nameOf(item.card) }))
      },
      remove: (card) => {
        if (!rights.mayEdit(card)) return
        open()?.remove(card.id)
        announce(m.axes_deleted())
      },
    }
  }, [names, rights, actions, refuse])
