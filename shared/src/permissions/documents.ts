import type { Audience } from '../protocol/state-view.ts'
import type { GroupId } from '../session/agenda.ts'
import { documentOfTalk } from '../session/caucus-state.ts'
import { maySitMixed, mixedTableOf, parseMixed } from '../session/mixed-state.ts'
import type { SeatState } from '../session/state-parts.ts'
import type { SessionState } from '../session/state.ts'
import { audienceOf } from './audience.ts'

/** A document of a session, from its name on the wire. */
export type DocumentName =
  | { readonly of: 'board' | 'notebook' }
  | { readonly of: 'table'; readonly group: GroupId }
  /** Notes of separate talks: with a group, `a` or `b`, or with the seat of that id. */
  | { readonly of: 'caucus'; readonly with: string }
  /** A table of people of both groups, drawn by lot; round and table count from 1. */
  | { readonly of: 'mixed'; readonly round: number; readonly table: number }
  | { readonly of: 'desk'; readonly seat: string }

/** Reads a document's name; null for a name that no document has. */
export const parseDocument = (name: string): DocumentName | null => {
  if (name === 'board' || name === 'notebook') return { of: name }
  const [of, rest, more] = name.split(':')
  if (more !== undefined || !rest) return null
  if (of === 'table' && (rest === 'a' || rest === 'b')) return { of, group: rest }
  if (of === 'caucus') return { of, with: rest }
  const mixed = of === 'mixed' ? parseMixed(rest) : null
  if (mixed) return { of: 'mixed', ...mixed }
  return of === 'desk' ? { of, seat: rest } : null
}

const ROOM: readonly Audience[] = ['mediator', 'a', 'b', 'observer', 'projector']

/**
 * Whether a seat may read a document now: the rings, in one place (VR1 to VR6). Denied by default.
 * Notes of separate talks are there from the first talk with that group or person on (CA3).
 */
export const mayRead = (state: SessionState, seat: SeatState, document: DocumentName): boolean => {
  const audience = audienceOf(seat)
  if (audience === 'door' || state.ended) return false
  switch (document.of) {
    case 'desk':
      return seat.id === document.seat && seat.role === 'participant'
    case 'table':
      if (audience === 'mediator') return state.tables[document.group].doorOpen
      return audience === document.group && seat.atTable
    case 'board':
      return ROOM.includes(audience)
    case 'notebook':
      return audience === 'mediator'
    case 'caucus': {
      const { with: whom } = document
      if (!state.caucus.talks.some((talk) => documentOfTalk(talk) === `caucus:${whom}`)) return false
      // People were told a name: whoever leads, and no mediator beside them (CA3).
      if (audience === 'mediator') return seat.assists !== true
      if (whom === 'a' || whom === 'b') return audience === whom && seat.atTable
      return seat.id === whom && seat.role === 'participant'
    }
    case 'mixed': {
      // Whoever sits there, and nobody else: no mediator, no wall, not the rest of the own group (MX3).
      const round = state.mixed[document.round - 1]
      return round !== undefined && maySitMixed(seat) && mixedTableOf(round, seat.id) === document.table
    }
  }
}
