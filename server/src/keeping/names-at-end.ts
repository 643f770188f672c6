import type { DocumentView } from '@parley/shared/documents/card-view'
import type { Role } from '@parley/shared/protocol/state-view'
import { acceptedOwners } from '@parley/shared/snapshot/record-parts'
import { m } from '../paraglide/messages.js'
import type { ActiveSession } from '../session/active-session.ts'
import type { Write } from '../store/store.ts'

/** What a seat is called that has no name of its own any more. */
const ROLES: Readonly<Record<Role, string>> = {
  participant: m.keeping_role_participant(),
  mediator: m.keeping_role_mediator(),
  scribe: m.keeping_role_scribe(),
  observer: m.keeping_role_observer(),
  sponsor: m.keeping_role_sponsor(),
  projector: m.keeping_role_projector(),
}

/** "Participant". */
export const roleName = (role: Role): string => ROLES[role]

/** The names of these seats become their roles, on disk and in memory (KE4). */
export const namesBecomeRoles = (
  session: ActiveSession,
  seats: readonly { readonly id: string; readonly role: Role }[],
): { readonly writes: readonly Write[]; readonly after: () => void } => ({
  writes: [
    ...seats.map(({ id, role }) => ({
      do: 'seat.rename' as const,
      with: { session: session.id, id, name: ROLES[role] },
    })),
    ...(seats.some(({ role }) => role === 'mediator')
      ? [{ do: 'session.unname' as const, with: { id: session.id, name: ROLES.mediator } }]
      : []),
  ],
  after: () => {
    const names = new Map(session.profile.names)
    for (const { id, role } of seats) names.set(id, ROLES[role])
    const isLed = seats.some(({ role }) => role === 'mediator')
    session.profile = { ...session.profile, names, ...(isLed ? { mediator: ROLES.mediator } : {}) }
  },
})

/** At the end every name becomes a role but those of owners of agreements, who said yes to standing there. */
export const namesAtEnd = (
  session: ActiveSession,
  board: DocumentView,
): { readonly writes: readonly Write[]; readonly after: () => void } => {
  const owners = acceptedOwners(board, session.state.accepted)
  const named = (id: string): boolean => (session.profile.names.get(id) ?? '') !== ''
  return namesBecomeRoles(
    session,
    Object.values(session.state.seats).filter(({ id }) => named(id) && !owners.has(id)),
  )
}
