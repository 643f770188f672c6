import { addLink, clearYeses, readCard, removeCard, setCard, setText } from '@parley/shared/documents/cards'
import type { Owner } from '@parley/shared/scene/scene'
import type { GroupId } from '@parley/shared/session/agenda'
import { carryOver } from '../board/carry-over.ts'
import { numbered, placeBetween } from '../board/order.ts'
import { randomId } from '../session/random.ts'
import { linksFull } from './link-acts.ts'
import type { MapWriting } from './map-writing.ts'

/** A milestone as a person puts it on the map. */
export type NewMilestone = {
  readonly text: string
  readonly group: Owner
  readonly week?: number | undefined
  readonly lane?: string | undefined
  /** The goal that it supports from its beginning. */
  readonly goal?: string | undefined
}

/** What a plan meets: something that it cannot change, or something that presses on those who carry it out. */
export type LimitKind = 'limit' | 'pressure'

/** What a person can do with the cards of the map and their words. */
export type CardActs = {
  readonly addGoals: (group: GroupId, texts: readonly string[]) => void
  readonly addMeaning: (group: GroupId, goal: string, text: string) => void
  readonly addLimit: (group: GroupId, text: string, kind?: LimitKind) => void
  /** What a group does about a limit or a pressure, of either group. */
  readonly addReply: (group: GroupId, limit: string, text: string) => void
  readonly addLane: (text: string) => void
  /** Puts a lane so many places further down, or up. */
  readonly moveLane: (id: string, by: -1 | 1) => void
  readonly addMilestone: (milestone: NewMilestone) => string
  /** `base` is what the card read when the typing began: what others changed since then is kept. */
  readonly setText: (id: string, text: string, base?: string) => void
  /** Takes a card away with its links. Milestones keep the name of a lane that goes, so that Undo brings them back into it. */
  readonly remove: (id: string) => void
}

export const cardActs = (writing: MapWriting): CardActs => {
  const { doc, origin, act, type, of, append } = writing
  return {
    addGoals: (group, texts) => void append(texts.map((text) => ({ kind: 'goal', group, zone: 'goals', text }))),
    addMeaning: (group, goal, text) => void append([{ kind: 'meaning', group, zone: 'goals', of: goal, text }]),
    addLimit: (group, text, kind = 'limit') => void append([{ kind, group, zone: 'limits', text }]),
    addReply: (group, limit, text) => void append([{ kind: 'reply', group, zone: 'limits', of: limit, text }]),
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
    addMilestone: ({ text, group, week, lane, goal }) => {
      const given = { ...(week !== undefined && { week }), ...(lane !== undefined && { lane }) }
      const [id = ''] = append([{ kind: 'milestone', group, zone: 'map', text, ...given }], ([fresh = '']) => {
        if (goal === undefined || linksFull(writing) !== null) return
        addLink(doc, { id: randomId(), kind: 'supports', from: fresh, to: goal }, origin)
      })
      return id
    },
    setText: (id, text, base) => {
      const now = readCard(doc, id)?.text
      if (now === undefined) return
      type(id, () => setText(doc, id, base === undefined ? text : carryOver(base, text, now, 0).text, origin))
    },
    remove: (id) => {
      clearYeses(doc, id)
      act(() => removeCard(doc, id, origin))
    },
  }
}
