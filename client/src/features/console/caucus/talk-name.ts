import type { CaucusTalkView } from '@parley/shared/protocol/talk-views'
import type { StateView } from '@parley/shared/protocol/state-view'
import { m } from '../../../paraglide/messages.js'

/** With whom a talk is, for the mediator: the group, or the person by name. */
export const talkName = (talk: Pick<CaucusTalkView, 'with' | 'seat'>, { session, roster }: StateView): string =>
  talk.with === 'person'
    ? (roster.find((seat) => seat.id === talk.seat)?.name ?? m.interface_log_someone())
    : session.groups[talk.with].name
