import type { StatementName } from '../store/statements.ts'
import type { Write } from '../store/store.ts'

/** What a session has in the database besides its record and its seats. */
const WITHOUT_RECORD = [
  'gone.invites',
  'gone.events',
  'gone.documents',
  'gone.updates',
  'gone.clients',
  'gone.tombstones',
  'gone.contents',
  'gone.offers',
  'gone.used',
  'gone.owners',
  'gone.own-changes',
  'gone.marks',
  'between.end',
  'prepared.end',
  'asking.end',
  'gone.traces',
  'snapshot.end',
  'gone.last-times',
  'gone.session',
] as const satisfies readonly StatementName[]

const deleted = (session: string, names: readonly StatementName[]): readonly Write[] =>
  names.map((name) => ({ do: name, with: { session } }))

/** The writes that delete a session but for its record and its seats. */
export const dropAllButRecord = (session: string): readonly Write[] => deleted(session, WITHOUT_RECORD)

/** The writes that delete everything that a session has in the database but its votes, which stand under their ballots. */
export const dropAll = (session: string): readonly Write[] =>
  deleted(session, [
    ...WITHOUT_RECORD,
    'gone.seats',
    'gone.records',
    'owner-link.drop-all',
    'reminder.drop-all',
    'kept.drop',
  ])
