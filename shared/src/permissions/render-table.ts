import type { CommandType } from '../protocol/commands.ts'
import { NO_CAUCUS, type CaucusTalk } from '../session/caucus-state.ts'
import type { MixedRound } from '../session/mixed-state.ts'
import type { SeatState } from '../session/state-parts.ts'
import { UNBORN, type SessionState } from '../session/state.ts'
import { COMMAND_RULES, canCommand } from './commands.ts'
import { mayRead, type DocumentName } from './documents.ts'

const seat = (id: string, role: SeatState['role'], more: Partial<SeatState> = {}): SeatState => ({
  id,
  role,
  status: 'in',
  consented: true,
  atTable: false,
  ...more,
})

/** The kinds of seat that the page tells apart, each with a name and an example. */
export const SEAT_KINDS: readonly (readonly [name: string, seat: SeatState])[] = [
  ['mediator who leads', seat('mediator', 'mediator')],
  ['co-mediator', seat('co-mediator', 'mediator', { assists: true })],
  ['member of group A', seat('member-a', 'participant', { group: 'a', atTable: true })],
  ['of group A, waits for a yes', seat('new-a', 'participant', { group: 'a' })],
  ['member of group B', seat('member-b', 'participant', { group: 'b', atTable: true })],
  ['scribe', seat('scribe', 'scribe')],
  ['observer', seat('observer', 'observer')],
  ['projector', seat('projector', 'projector')],
  ['sponsor', seat('sponsor', 'sponsor')],
  ['at the door', seat('door', 'participant', { group: 'a', status: 'waiting', consented: false })],
]

type Row = readonly [name: string, documentOf: (seat: SeatState) => DocumentName]
const DOCUMENTS: readonly Row[] = [
  ['own desk', ({ id }) => ({ of: 'desk', seat: id })],
  ["somebody else's desk", () => ({ of: 'desk', seat: 'somebody-else' })],
  ['table of group A', () => ({ of: 'table', group: 'a' })],
  ['table of group B', () => ({ of: 'table', group: 'b' })],
  ['own one of several tables of group A', () => ({ of: 'table', group: 'a', part: 1 })],
  ['another of several tables of group A', () => ({ of: 'table', group: 'a', part: 2 })],
  ['joint board', () => ({ of: 'board' })],
  ['agreements of the last session', () => ({ of: 'board' })],
  ["mediator's notebook", () => ({ of: 'notebook' })],
  ['notes of talks with group A', () => ({ of: 'caucus', with: 'a' })],
  ['notes of talks with group B', () => ({ of: 'caucus', with: 'b' })],
  ['notes of talks with oneself', ({ id }) => ({ of: 'caucus', with: id })],
  ['notes of talks with a member of group A', () => ({ of: 'caucus', with: 'member-a' })],
  ['own mixed table', () => ({ of: 'mixed', round: 1, table: 1 })],
  ['another mixed table', () => ({ of: 'mixed', round: 1, table: 2 })],
]

const RUNNING: SessionState = { ...UNBORN, tablesOpened: true, roomDoorOpen: false }
const open = { ready: false, doorOpen: true, held: [] }
const DOORS_OPEN: SessionState = { ...RUNNING, tables: { a: open, b: open } }
const talk = (whom: string): CaucusTalk => {
  const times = { id: whom, startedAt: 0, endsAt: 1, endedAt: 1 }
  return whom === 'a' || whom === 'b' ? { ...times, with: whom } : { ...times, with: 'person', seat: whom }
}
/** A draw after which everybody, if that were possible, would sit at the first mixed table. */
const DRAWN: MixedRound = {
  step: 'mixed',
  size: 4,
  begun: 0,
  people: { a: ['member-a'], b: ['member-b'] },
  commitment: '',
  seed: '',
  tables: [SEAT_KINDS.map(([, { id }]) => id), ['somebody-else']],
  shown: null,
}
/** Everybody, if that were possible, sits at the first of several tables of group A. */
const SPLIT = [SEAT_KINDS.map(([, { id }]) => id), ['somebody-else']]
/** The mediator has talked with both groups apart, and with every single person; all tables there can be were drawn. */
const TALKED: SessionState = {
  ...RUNNING,
  caucus: { ...NO_CAUCUS, ruleShown: true, talks: ['a', 'b', ...SEAT_KINDS.map(([, { id }]) => id)].map(talk) },
  mixed: [DRAWN],
  tables: { ...RUNNING.tables, a: { ...RUNNING.tables.a, split: SPLIT } },
}
const ENDED: SessionState = { ...DOORS_OPEN, caucus: TALKED.caucus, mixed: [DRAWN], ended: true }

const NO = '–'
const readingOf = (one: SeatState, document: DocumentName): string => {
  if (mayRead(RUNNING, one, document)) return 'yes'
  if (mayRead(TALKED, one, document)) return 'once there was one'
  return mayRead(DOORS_OPEN, one, document) ? 'while its door is open' : NO
}

const table = (head: string, rows: readonly (readonly string[])[]): string =>
  [[head, ...SEAT_KINDS.map(([name]) => name)], ['---', ...SEAT_KINDS.map(() => '---')], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')

const afterTheEnd = (): string =>
  SEAT_KINDS.some(([, one]) => DOCUMENTS.some(([, documentOf]) => mayRead(ENDED, one, documentOf(one))))
    ? 'Some documents can still be read after the end of a session.'
    : 'After the end of a session nobody reads a document any more; the files remain.'

/**
 * The page "Who may do what" as Markdown. It asks the same functions as routes, sockets and buttons do,
 * so that the page cannot say anything else than the program.
 */
export const renderPermissions = (): string => {
  const reading = DOCUMENTS.map(([name, documentOf]) => [
    name,
    ...SEAT_KINDS.map(([, one]) => readingOf(one, documentOf(one))),
  ])
  const sending = (Object.keys(COMMAND_RULES) as CommandType[]).map((type) => [
    `\`${type}\``,
    ...SEAT_KINDS.map(([, one]) => (canCommand(one, type) ? 'yes' : NO)),
  ])
  return `# Who may do what

This page is rendered from the permission table in \`shared/src/permissions\`; a test fails when the two differ. Everything that stands nowhere as "yes" is refused.

## Who reads which document

Groups open the door of their table to the mediator by a group act, and any member closes it at once. Who came or moved after the tables opened waits for a yes from a member. What the last session agreed, where this one goes on from it, is read like the board; only whoever may create a session takes up a record, and nobody does so later. Notes of separate talks are read by whom the mediator talked with, and by the mediator who leads; nobody writes them but by commands. A mixed table is read by those whom the lot or the mediator's press seated there, from the draw on. A group of more than twelve sits at several tables of its own until they come together: each is read by whom the lot seated there, and by no mediator. ${afterTheEnd()}

${table('document', reading)}

## Who sends which command

Whether a command is possible now is for the session to say: \`transition\` refuses it by a named reason. A seat at the door waits to be let in, or has not consented yet.

${table('command', sending)}
`
}
