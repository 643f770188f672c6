import type { InvitesView } from '@parley/shared/protocol/answers'
import type { StateView } from '@parley/shared/protocol/state-view'
import type { GroupId } from '@parley/shared/session/agenda'
import { m } from '../../../paraglide/messages.js'
import { doorAddress } from '../../../projection/door-address.ts'

/** A whole invitation to copy into a message: where to go, what this is, who sees what, and that a no needs no reason. */
export const inviteText = (session: StateView['session'], view: InvitesView, group: GroupId): string => {
  const { title, groups, mediator, address, operator } = session
  return m.before_invite_body({
    title,
    mediator,
    groupA: groups.a.name,
    groupB: groups.b.name,
    group: groups[group].name,
    link: `${address}/join#invite=${view.invites[group]}`,
    code: view.roomCode ? m.before_invite_code({ address: doorAddress(address), code: view.roomCode }) : '',
    operator: operator ? m.before_disclosure_server({ operator }) : m.before_disclosure_server_none(),
    check: `${address}/check`,
  })
}
