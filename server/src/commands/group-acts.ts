import { readCard, setCard } from '@parley/shared/documents/cards'
import { tableVersion } from '@parley/shared/documents/table-version'
import { sha256Hex } from '@parley/shared/lib/hash'
import type { CommandOf } from '@parley/shared/protocol/commands'
import type { GroupId } from '@parley/shared/session/agenda'
import { ownTable } from '@parley/shared/session/table-split'
import { DELETION_STANDS, isDeletion } from '@parley/shared/session/deletion-events'
import type { EventOf } from '@parley/shared/session/events'
import { notFound, ParleyError } from '../errors.ts'
import { newId } from '../secrets/codes.ts'
import type { ActiveSession, Changes } from '../session/active-session.ts'
import { answerIn } from './asks.ts'
import { parkedPoint } from './parking-commands.ts'
import { fillIn } from './roles.ts'
import type { CommandContext, CommandHandler } from './command.ts'
import { isOfGroup } from './own-cards.ts'
import { held } from './table-cards.ts'

const groupOf = ({ seat }: CommandContext): GroupId => {
  if (!seat.group) throw notFound()
  return seat.group
}

/** What an act brings along: the words at the table that are called ready, an answer to an ask, a reading of a milestone, or a
 * record's hash. */
const broughtBy = async (
  session: ActiveSession,
  group: GroupId,
  command: CommandOf<'propose'>,
): Promise<
  Pick<Changes, 'writes' | 'after'> & Partial<Pick<EventOf<'proposed'>, 'answer' | 'record' | 'card' | 'sealed'>>
> => {
  switch (command.act) {
    case 'ready':
      return { sealed: { version: tableVersion(await session.world.rooms.view(session.key(`table:${group}`))) } }
    case 'answer':
      return answerIn(session, command)
    case 'fill-roles':
      return { sealed: fillIn(command) }
    case 'confirm-record':
      if (command.record === undefined)
        throw new ParleyError('invalid', 'Which record is confirmed?', { field: 'record' })
      return { record: command.record }
    case 'let-go':
      return { card: await parkedPoint(session, command.card) }
    case 'delete-held':
      return command.card === undefined ? {} : { card: command.card }
    default:
      return command.answer ? { answer: command.answer } : {}
  }
}

/** How long an act stands before its group, in milliseconds. */
const standsFor = ({ state, world }: ActiveSession, act: CommandOf<'propose'>['act']): number =>
  isDeletion(act) && state.ended ? DELETION_STANDS : world.config.actSeconds * 1_000

/** Puts an act before the own group, unattributed; it holds after a while unless somebody says "Not yet". */
export const propose: CommandHandler<'propose'> = async (context, command) => {
  const group = groupOf(context)
  const { session } = context
  const { writes = [], after = () => {}, ...brought } = await broughtBy(session, group, command)
  const proposal = newId()
  await session.commit({
    events: [
      {
        type: 'proposed',
        proposal,
        group,
        act: command.act,
        holdsAt: session.world.now() + standsFor(session, command.act),
        ...brought,
      },
    ],
    writes,
    after,
  })
  return { proposal }
}

export const notYet: CommandHandler<'not-yet'> = (context, { proposal }) =>
  context.session.commit({ events: [{ type: 'not-yet', proposal, group: groupOf(context) }] })

/** Any member closes the table's door to the mediator at once. */
export const closeDoor: CommandHandler<'close-door'> = async (context) => {
  await context.session.commit({ events: [{ type: 'door-closed', group: groupOf(context) }] })
  context.session.world.rooms.recheck(context.session.id)
}

/** Where a member works now: the group's table, or the own one of its several. */
const tableOf = (context: CommandContext): string =>
  ownTable(context.session.state, { id: context.seat.id, group: groupOf(context) })

const holdOrBring =
  (back: boolean) =>
  async (context: CommandContext, card: string, document = tableOf(context)): Promise<void> => {
    const group = groupOf(context)
    const { session } = context
    await held(session, [document], async (drafts) => {
      const draft = drafts.get(document)
      const found = draft && readCard(draft.doc, card)
      if (!draft || !found) throw notFound()
      if (back && (session.state.revealed as readonly string[]).includes(found.kind)) {
        throw new ParleyError('not-now', 'This kind was revealed already.', {
          now: 'Write it anew on the joint board.',
        })
      }
      setCard(draft.stage(), card, 'held', back ? undefined : true)
      await session.commit({
        events: [{ type: back ? 'card-brought-back' : 'card-held-back', sealed: { group, card } }],
        drafts: [{ draft }],
      })
    })
  }

/** Any member keeps a card back at once; it stays at the table and never leaves it. */
export const holdBack: CommandHandler<'hold-back'> = (context, { card, secret }) => {
  const hash = secret === undefined ? null : sha256Hex(secret)
  const own = context.session.facts.owned.find(
    (one) => one.hash === hash && isOfGroup(one.document, context.seat.group),
  )
  // Whoever names a card names one of the own table; whoever has its secret reaches it wherever its group sits.
  if (card !== undefined) return holdOrBring(false)(context, card)
  if (own === undefined) throw notFound()
  return holdOrBring(false)(context, own.card, own.document)
}

/** Puts a held-back card among those to be shown again; what was called ready is cleared. */
export const bringBack: CommandHandler<'bring-back'> = (context, { card }) => holdOrBring(true)(context, card)
