import { mayRead, type DocumentName } from '@parley/shared/permissions/documents'
import type { Role, StateView } from '@parley/shared/protocol/state-view'
import type { MixedRound } from '@parley/shared/session/mixed-state'
import type { SeatState } from '@parley/shared/session/state-parts'
import { UNBORN, type SessionState } from '@parley/shared/session/state'
import { m } from '../paraglide/messages.js'
import type { Ring } from '../ui/RingLine.tsx'

/**
 * Those whom a sentence can name; `owner` wrote it and is of group a, `group` another member of it. A `tablemate` of
 * the other group sits at the owner's mixed table, a `neighbour` of the own at the owner's one of several tables.
 */
export const READERS = [
  'owner',
  'tablemate',
  'neighbour',
  'group',
  'others',
  'mediator',
  'helper',
  'scribe',
  'observer',
  'screen',
  'sponsor',
  'door',
] as const
export type Reader = (typeof READERS)[number]

const seat = (id: string, role: Role, group?: 'a' | 'b'): SeatState => ({
  id,
  role,
  status: 'in',
  consented: true,
  atTable: true,
  ...(group && { group }),
})
/** One seat of each sort, to ask the permission table with. */
export const SEATS: Readonly<Record<Reader, SeatState>> = {
  owner: seat('owner', 'participant', 'a'),
  tablemate: seat('tablemate', 'participant', 'b'),
  neighbour: seat('neighbour', 'participant', 'a'),
  group: seat('group', 'participant', 'a'),
  others: seat('others', 'participant', 'b'),
  mediator: seat('mediator', 'mediator'),
  helper: { ...seat('helper', 'mediator'), assists: true },
  scribe: seat('scribe', 'scribe'),
  observer: seat('observer', 'observer'),
  screen: seat('screen', 'projector'),
  sponsor: seat('sponsor', 'sponsor'),
  door: { ...seat('door', 'participant', 'a'), status: 'waiting', consented: false, atTable: false },
}

/** What there is to read in a session. A document of another sort does not compile before it has its sentence. */
export const PAPERS = ['desk', 'table', 'table-open', 'table-part', 'board', 'notebook', 'caucus', 'mixed'] as const
export type Paper = (typeof PAPERS)[number]

const DOCUMENTS: Readonly<Record<DocumentName['of'] | 'table-part', DocumentName>> = {
  desk: { of: 'desk', seat: 'owner' },
  table: { of: 'table', group: 'a' },
  'table-part': { of: 'table', group: 'a', part: 1 },
  board: { of: 'board' },
  notebook: { of: 'notebook' },
  caucus: { of: 'caucus', with: 'a' },
  mixed: { of: 'mixed', round: 1, table: 1 },
}
const RINGS: Readonly<Record<Paper, Ring>> = {
  desk: 'mine',
  table: 'group',
  'table-open': 'group',
  'table-part': 'mixed',
  board: 'room',
  notebook: 'mine',
  caucus: 'apart',
  mixed: 'mixed',
}

/** Two people of both groups were drawn to a mixed table. */
const DRAWN: MixedRound = {
  step: '',
  size: 2,
  begun: 0,
  people: { a: ['owner'], b: ['tablemate'] },
  commitment: '',
  seed: '',
  tables: [['owner', 'tablemate']],
  shown: null,
}

/** Who may read a paper, asked of the one permission table. */
export const readersOf = (paper: Paper, ended = false): readonly Reader[] => {
  const { a } = UNBORN.tables
  const state: SessionState = {
    ...UNBORN,
    ended,
    tables: {
      ...UNBORN.tables,
      a: { ...a, doorOpen: paper === 'table-open', split: [['owner', 'neighbour'], ['group']] },
    },
    // Notes are there from the first talk on.
    caucus: { ...UNBORN.caucus, talks: [{ id: 'talk', with: 'a', startedAt: 0, endsAt: 1, endedAt: 1 }] },
    mixed: [DRAWN],
  }
  const document = DOCUMENTS[paper === 'table-open' ? 'table' : paper]
  return READERS.filter((reader) => mayRead(state, SEATS[reader], document))
}

/**
 * From where a sentence is said: a participant is called "you"; the mediator who leads has a name, and so have those who
 * help, where there are any.
 */
export type Viewer = {
  readonly role: Role
  readonly mediator: string
  readonly helpers?: string
  /** Of a mediator who does not lead. */
  readonly assists?: boolean
}

const OWN: Readonly<Record<Reader, () => string>> = {
  owner: m.who_you,
  tablemate: m.mixed_who_tablemates,
  neighbour: m.tables_who,
  group: m.who_your_group,
  others: m.who_other_group,
  mediator: m.who_mediator,
  helper: m.who_helpers,
  scribe: m.who_scribes,
  observer: m.who_observers,
  screen: m.who_screen,
  sponsor: m.who_sponsor,
  door: m.who_door,
}
const ROLE_OF: Readonly<Partial<Record<Reader, Role>>> = {
  mediator: 'mediator',
  scribe: 'scribe',
  observer: 'observer',
  sponsor: 'sponsor',
}
const nameOf = (reader: Reader, { role, mediator, helpers, assists = false }: Viewer): string => {
  if (assists ? reader === 'helper' : ROLE_OF[reader] === role) return m.who_you()
  if (reader === 'mediator' && mediator) return mediator
  if (reader === 'helper' && helpers) return helpers
  if (role !== 'participant' && reader === 'owner') return m.who_writer()
  if (role !== 'participant' && reader === 'group') return m.who_its_group()
  return OWN[reader]()
}

const ROOM: readonly Reader[] = READERS.filter((one) => one !== 'sponsor' && one !== 'door' && one !== 'helper')
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** "only you", "your group", "everyone in the room", "nobody". */
export const readerNames = (all: readonly Reader[], viewer: Viewer): string => {
  const hasHelpers = viewer.assists === true || viewer.helpers !== undefined
  const isRoom = ROOM.every((one) => all.includes(one))
  // Those who help the mediator are of the room, and named where there are any.
  const readers = all.filter((one) => one !== 'helper' || (hasHelpers && !isRoom))
  if (readers.length === 0) return m.who_nobody()
  if (isRoom && readers.length === ROOM.length) return m.who_room()
  // Whoever wrote a card is one of the group, and whoever sits there from the other group one of that.
  const named = readers.filter(
    (one) =>
      !((one === 'owner' || one === 'neighbour') && readers.includes('group')) &&
      !(one === 'tablemate' && readers.includes('others')),
  )
  const names = list.format(named.map((one) => nameOf(one, viewer)))
  return named.length === 1 ? m.who_only({ names }) : names
}

const ofParticipant: Readonly<Record<Paper, () => string>> = {
  desk: m.who_desk_own,
  table: m.who_table_own,
  'table-open': m.who_table_open_own,
  'table-part': m.tables_paper,
  board: m.who_board,
  notebook: m.who_notebook,
  caucus: m.who_caucus,
  mixed: m.mixed_paper,
}
const ofOthers: Readonly<Record<Paper, () => string>> = {
  ...ofParticipant,
  desk: m.who_desk,
  table: m.who_table,
  'table-open': m.who_table_open,
  'table-part': m.tables_paper_other,
  mixed: m.mixed_paper_other,
}

export type WhoLine = { readonly key: string; readonly ring: Ring; readonly text: string }

/** One paper and who can read it, as a sentence: what matters stands between two stars. */
export const whoLine = (paper: Paper, viewer: Viewer, ended = false): WhoLine => {
  const readers = readersOf(paper, ended)
  const what = (viewer.role === 'participant' ? ofParticipant : ofOthers)[paper]()
  const names = readerNames(readers, viewer)
  const isFree = readers.length === 0 || readers.includes('mediator')
  const text = isFree
    ? m.who_line({ what, names })
    : m.who_line_without({ what, names, mediator: nameOf('mediator', viewer) })
  return { key: paper, ring: RINGS[paper], text }
}

/**
 * Everything there is to read; what nobody can read yet because it does not exist is not said. Several tables of a group
 * are few groups' affair: their line stands with what is on the page now.
 */
export const whoLines = (viewer: Viewer, ended = false): readonly WhoLine[] =>
  PAPERS.filter((paper) => paper !== 'table-part' && readersOf(paper).length > 0).map((paper) =>
    whoLine(paper, viewer, ended),
  )

type Now = Pick<
  StateView,
  'audience' | 'mixed' | 'split' | 'phase' | 'revealed' | 'table' | 'doorsOpen' | 'ended' | 'session'
>

/** The papers on a page now, and `votes` where votes are cast. */
export const papersNow = (state: Now, role: Role): readonly (Paper | 'votes')[] => {
  const { phase, ended } = state
  if (ended || role === 'sponsor') return []
  const writes = role === 'participant' || role === 'mediator'
  const isOpen = state.table?.doorOpen ?? (state.doorsOpen ?? []).length > 0
  const tables: readonly Paper[] = writes ? [isOpen ? 'table-open' : 'table'] : []
  switch (phase.of) {
    case 'alone':
      return writes ? ['desk'] : []
    case 'table': {
      const { split = {}, audience } = state
      if (audience === 'a' || audience === 'b') return split[audience] ? ['table-part'] : tables
      return split.a && split.b ? ['table-part'] : split.a || split.b ? [...tables, 'table-part'] : tables
    }
    case 'mixed':
      return state.mixed?.shown === null ? ['mixed'] : ['board']
    case 'reveal':
      return phase.stage === 'before' ? tables : ['board']
    case 'vote':
      return phase.stage === 'collect' ? ['board'] : ['votes']
    case 'waiting':
    case 'talk':
    case 'break':
    case 'ended':
      return state.revealed.length > 0 || state.session.follows ? ['board'] : []
    default:
      return ['board']
  }
}
