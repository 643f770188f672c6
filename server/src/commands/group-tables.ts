import { randomBytes } from 'node:crypto'
import { addCard, readDocument, removeCard, setCard } from '@parley/shared/documents/cards'
import { GROUPS, type GroupId } from '@parley/shared/session/agenda'
import type { SessionEvent } from '@parley/shared/session/events'
import { commitmentTo } from '@parley/shared/session/lot'
import { tablesByLot, type Tables } from '@parley/shared/session/table-lot'
import {
  isLargeGroup,
  sitsDown,
  sittersOf,
  splitDocument,
  tableDocuments,
  tablesAhead,
  tableToCome,
} from '@parley/shared/session/table-split'
import type { Draft } from '../rooms/draft.ts'
import type { ActiveSession, Changes } from '../session/active-session.ts'
import { notNow } from '../session/not-now.ts'
import type { CommandHandler } from './command.ts'
import { held, lastPlace, type TablesOf } from './table-cards.ts'

/** The mediator chooses one table for a group, or several again; it counts from the next table step on. */
export const setTables: CommandHandler<'set-tables'> = ({ session }, { group, one }) =>
  session.commit({ events: [{ type: 'tables-set', group, one }] })

/** How the groups sit down when a step begins, with the events that say so. */
export type Seating = {
  /** The lot is sealed, where a step with large groups comes and none is. */
  readonly sealed: readonly SessionEvent[]
  readonly drawn: readonly SessionEvent[]
  /** Where cards of each group come in that step. */
  readonly tables: TablesOf
}

/**
 * Who sits where when a step begins. The lot is sealed when any step begins before the tables, so that its seal stands
 * in the log while nobody knows yet who will be there; at the latest it stands right before the draw (TS2).
 */
export const seatingFor = ({ state }: ActiveSession, step: string): Seating => {
  const one = { a: ['table:a'], b: ['table:b'] }
  const stays = { a: tableDocuments(state, 'a'), b: tableDocuments(state, 'b') }
  if (state.steps[state.current]?.id === step) return { sealed: [], drawn: [], tables: stays }
  if (!tableToCome(state, step) || !GROUPS.some((group) => isLargeGroup(state, group)))
    return { sealed: [], drawn: [], tables: one }
  const seed = state.tableSeal?.seed ?? randomBytes(32).toString('hex')
  const sealed: SessionEvent[] = state.tableSeal
    ? []
    : [{ type: 'tables-sealed', commitment: commitmentTo(seed), sealed: { seed } }]
  const several = sitsDown(state, step) ? GROUPS.filter((group) => tablesAhead(state, group) > 1) : []
  if (several.length === 0) return { sealed, drawn: [], tables: one }
  const tables: Partial<Record<GroupId, Tables>> = {}
  for (const group of several) tables[group] = tablesByLot(seed, sittersOf(state, group), state.k)
  const documents = (group: GroupId) => tables[group]?.map((_table, at) => splitDocument(group, at + 1)) ?? one[group]
  return {
    sealed,
    drawn: [{ type: 'tables-drawn', seed, tables }],
    tables: { a: documents('a'), b: documents('b') },
  }
}

/** The documents that bringing the tables of these groups together touches. */
export const apartDocuments = ({ state }: ActiveSession, groups: readonly GroupId[]): readonly string[] =>
  groups.flatMap((group) => (state.tables[group].split ? [`table:${group}`, ...tableDocuments(state, group)] : []))

/**
 * Brings what lies at the several tables of these groups to the one of each, table by table, in the order that each gave
 * it: with its id, so that holding back, joining and the author's secret still mean it. Nothing stays behind (TS6).
 */
export const joined = (
  session: ActiveSession,
  groups: readonly GroupId[],
  drafts: ReadonlyMap<string, Draft>,
): Required<Pick<Changes, 'writes' | 'after'>> & {
  readonly events: readonly SessionEvent[]
  readonly drafts: readonly { readonly draft: Draft; readonly collect: boolean }[]
} => {
  const events: SessionEvent[] = []
  const staged: { draft: Draft; collect: boolean }[] = []
  const homes = new Map<string, string>()
  for (const group of groups) {
    const table = drafts.get(`table:${group}`)
    if (!session.state.tables[group].split || !table) continue
    events.push({ type: 'tables-joined', group })
    staged.push({ draft: table, collect: false })
    for (const name of tableDocuments(session.state, group)) {
      const part = drafts.get(name)
      if (!part) throw new Error(`The document ${name} was not held.`)
      const { cards } = readDocument(part.doc)
      const last = lastPlace(table)
      cards.forEach(({ into: _into, ...card }, at) => addCard(table.stage(), { ...card, at: [0, last + at + 1] }))
      for (const { id, into } of cards) {
        if (into !== undefined) setCard(table.stage(), id, 'into', into)
        removeCard(part.stage(), id)
        part.tombstone(id)
      }
      homes.set(name, `table:${group}`)
      staged.push({ draft: part, collect: true })
    }
  }
  const { facts } = session
  const owned = facts.owned.map((one) => ({ ...one, document: homes.get(one.document) ?? one.document }))
  return {
    events,
    writes: owned
      .filter((one, at) => one.document !== facts.owned[at]?.document)
      .map(({ hash, document, card }) => ({
        do: 'own.move' as const,
        with: { session: session.id, hash, name: document, card },
      })),
    drafts: staged,
    after: () => {
      facts.owned = owned
    },
  }
}

/** Brings the several tables of a group together, with what lies there; whoever types meanwhile finds it again. */
export const joinTables: CommandHandler<'join-tables'> = async ({ session }, { group }) => {
  if (!session.state.tables[group].split) throw notNow('already-so')
  await held(session, apartDocuments(session, [group]), (drafts) => session.commit(joined(session, [group], drafts)))
  session.world.rooms.recheck(session.id)
}
