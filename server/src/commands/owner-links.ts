import { newSecret } from '../secrets/codes.ts'
import { notFound, ParleyError } from '../errors.ts'
import { storedLink } from '../keeping/owner-links.ts'
import { ownedIn } from '../session/owned.ts'
import type { CommandHandler } from './command.ts'

/**
 * Gives an owner the secret of a private link to the own agreements, once. It is no event: who keeps a link is nobody's
 * to know. A new one ends the one before (FT1).
 */
export const makeOwnerLink: CommandHandler<'make-owner-link'> = async ({ session, seat }) => {
  const { status, agreements } = await ownedIn(session, seat)
  if (status === 'none')
    throw new ParleyError('not-now', 'There is no record yet.', { now: 'A link can be made when there is one.' })
  if (agreements.length === 0) throw notFound()
  const secret = newSecret()
  await session.commit({
    writes: [
      // A seat has one row: it takes the place of the one before.
      {
        do: 'owner-link.put',
        with: { hash: storedLink(session.world, secret), session: session.id, seat: seat.id },
        changes: 1,
      },
    ],
  })
  return { secret }
}

/** Ends the link of this seat, if it has one; ending it twice is the same. */
export const endOwnerLink: CommandHandler<'end-owner-link'> = async ({ session, seat }) => {
  await session.commit({ writes: [{ do: 'owner-link.drop', with: { session: session.id, seat: seat.id } }] })
}
