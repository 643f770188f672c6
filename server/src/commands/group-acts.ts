import { readCard, setCard } from '@parley/shared/documents/cards'
import { tableVersion } from '@parley/shared/documents/table-version'
import { sha256Hex } from '@parley/shared/lib/hash'
import type { GroupId } from '@parley/shared/session/agenda'
import { STANDS_FOR } from '@parley/shared/session/table-events'
import { notFound, ParleyError } from '../errors.ts'
import { newId } from '../secrets/codes.ts'
import type { CommandContext, CommandHandler } from './command.ts'
import { held } from './table-cards.ts'

const groupOf = ({ seat }: CommandContext): GroupId => {
  if (!seat.group) throw notFound()
  return seat.group
}

/** Puts an act before the own group, unattributed; it holds after twenty seconds unless somebody says "Not yet". */
export const propose: CommandHandler<'propose'> = async (context, { act, answer }) => {
  const group = groupOf(context)
  const { session } = context
  const version = act === 'ready' ? tableVersion(await session.world.rooms.view(session.key(`table:${group}`))) : null
  const proposal = newId()
  await session.commit({
    events: [
      {
        type: 'proposed',
        proposal,
        group,
        act,
        holdsAt: session.world.now() + STANDS_FOR,
        ...(answer ? { answer } : {}),
        ...(version ? { sealed: { version } } : {}),
      },
    ],
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

const holdOrBring =
  (back: boolean) =>
  async (context: CommandContext, card: string): Promise<void> => {
    const group = groupOf(context)
    const { session } = context
    await held(session, [`table:${group}`], async (drafts) => {
      const draft = drafts.get(`table:${group}`)
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
    (one) => one.hash === hash && one.document === `table:${context.seat.group}`,
  )
  const named = card ?? own?.card
  if (named === undefined) throw notFound()
  return holdOrBring(false)(context, named)
}

/** Puts a held-back card among those to be shown again; what was called ready is cleared. */
export const bringBack: CommandHandler<'bring-back'> = (context, { card }) => holdOrBring(true)(context, card)
