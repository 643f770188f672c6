import type { Audience } from '../protocol/state-view.ts'
import type { GroupId } from '../session/agenda.ts'
import { documentOfTalk } from '../session/caucus-state.ts'
import { maySitMixed, mixedTableOf, parseMixed } from '../session/mixed-state.ts'
import { parseTable, splitTableOf } from '../session/table-split.ts'
import type { SeatState } from '../session/state-parts.ts'
import type { SessionState } from '../session/state.ts'
import { audienceOf } from './audience.ts'

/** A document of a session, from its name on the wire. */
export type DocumentName =
  | { readonly of: 'board' | 'notebook' }
  /** A group's table; with `part`, one of the several at which a large group sits, from 1. */
  | { readonly of: 'table'; readonly group: GroupId; readonly part?: number }
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
  const table = of === 'table' ? parseTable(rest) : null
  if (table) return { of: 'table', ...table }
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
      if (document.part !== undefined) {
        // Whoever sits there, and nobody else, the mediator neither: its door is the group's, not half a group's (TS3).
        const { split } = state.tables[document.group]
        return audience === document.group && seat.atTable && splitTableOf(split, seat.id) === document.part
      }
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

/**
 * Whether a seat may look through the snapshots of the board (SN4): whoever reads the board may, but the wall, which shows
 * what is and not what was.
 */
export const mayReadHistory = (state: SessionState, seat: SeatState): boolean =>
  audienceOf(seat) !== 'projector' && mayRead(state, seat, { of: 'board' })
