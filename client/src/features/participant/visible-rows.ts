import { mayRead, type DocumentName } from '@parley/shared/permissions/documents'
import type { Role } from '@parley/shared/protocol/state-view'
import { UNBORN, type SeatState, type SessionState } from '@parley/shared/session/state'
import { m } from '../../paraglide/messages.js'

type Reader = 'you' | 'group' | 'others' | 'mediator' | 'observers' | 'screen' | 'sponsor'
const READERS: readonly Reader[] = ['you', 'group', 'others', 'mediator', 'observers', 'screen', 'sponsor']

const seat = (id: string, role: Role, group?: 'a' | 'b'): SeatState => ({
  id,
  role,
  status: 'in',
  consented: true,
  atTable: true,
  ...(group && { group }),
})
const SEATS: Readonly<Record<Reader, SeatState>> = {
  you: seat('you', 'participant', 'a'),
  group: seat('group', 'participant', 'a'),
  others: seat('others', 'participant', 'b'),
  mediator: seat('mediator', 'mediator'),
  observers: seat('observers', 'observer'),
  screen: seat('screen', 'projector'),
  sponsor: seat('sponsor', 'sponsor'),
}
const WITH_DOOR: SessionState = { ...UNBORN, tables: { ...UNBORN.tables, a: { ...UNBORN.tables.a, doorOpen: true } } }

const readersOf = (state: SessionState, document: DocumentName): readonly Reader[] =>
  READERS.filter((reader) => mayRead(state, SEATS[reader], document))

export type VisibleRow = { readonly what: string; readonly readers: readonly Reader[] }

/** What there is to read in a session and who can, asked of the one permission table with one seat of each kind. */
export const visibleRows = (): readonly VisibleRow[] => [
  { what: m.participant_who_desk(), readers: readersOf(UNBORN, { of: 'desk', seat: 'you' }) },
  { what: m.participant_who_table(), readers: readersOf(UNBORN, { of: 'table', group: 'a' }) },
  { what: m.participant_who_table_door(), readers: readersOf(WITH_DOOR, { of: 'table', group: 'a' }) },
  { what: m.participant_who_board(), readers: readersOf(UNBORN, { of: 'board' }) },
]

const NAMES: Readonly<Record<Reader, () => string>> = {
  you: m.participant_reader_you,
  group: m.participant_reader_group,
  others: m.participant_reader_others,
  mediator: m.participant_reader_mediator,
  observers: m.participant_reader_observers,
  screen: m.participant_reader_screen,
  sponsor: m.participant_reader_sponsor,
}

/** "you, your group"; a mediator is named. */
export const audienceNames = (readers: readonly Reader[], mediator: string): string => {
  const names = readers.map((reader) => (reader === 'mediator' && mediator ? mediator : NAMES[reader]()))
  if (readers.length === 1 && readers[0] === 'you') return m.participant_reader_only_you()
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names)
}
