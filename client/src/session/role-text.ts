import type { RoleLineView } from '@parley/shared/protocol/agree-views'
import type { StateView } from '@parley/shared/protocol/state-view'
import { ROLE_PARTS, type RolePart, type RoleParts } from '@parley/shared/roles/role-grid'
import { m } from '../paraglide/messages.js'

const PARTS: Readonly<Record<RolePart, () => string>> = {
  answers: m.roles_part_answers,
  does: m.roles_part_does,
  asked: m.roles_part_asked,
  told: m.roles_part_told,
}

/** "Answers for it". */
export const partName = (part: RolePart): string => PARTS[part]()

type Naming = Pick<StateView, 'roles' | 'session'>

/** What a party is called: a group by its name, a lane of the map by what it said when it was frozen. */
export const partyName = (party: string, { roles, session }: Naming): string => {
  if (party === 'a' || party === 'b') return session.groups[party].name
  return roles.parties.find(({ id }) => id === party)?.text || m.roles_hidden()
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** "Billing and Support", or "nobody". */
export const partiesText = (parties: readonly string[], naming: Naming): string =>
  parties.length === 0 ? m.roles_nobody() : list.format(parties.map((party) => partyName(party, naming)))

/** One reading in a sentence: "Answers for it: Billing. Does it: Billing and Support. …" */
export const rolesText = (parts: RoleParts, naming: Naming): string =>
  ROLE_PARTS.map((part) => `${m.roles_line({ part: partName(part), names: partiesText(parts[part], naming) })}.`).join(
    ' ',
  )

/** The milestones for which this audience has both readings. */
export const wholeLines = (
  lines: readonly RoleLineView[],
): readonly (RoleLineView & { readonly a: RoleParts; readonly b: RoleParts })[] =>
  lines.flatMap((line) => (line.fills.a && line.fills.b ? [{ ...line, a: line.fills.a, b: line.fills.b }] : []))
