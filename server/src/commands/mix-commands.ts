import { sha256Hex } from '@parley/shared/lib/hash'
import { mixName, mixSaid, preparing } from '../session/prepared.ts'
import { ParleyError } from '../errors.ts'
import type { CommandHandler } from './command.ts'

/** Keeps what a person says of where they come from, before the first step (IN8). */
export const sayMix: CommandHandler<'say-mix'> = async ({ session, seat }, { role, site, shift }) => {
  if (session.state.phase.of !== 'waiting')
    throw new ParleyError('not-now', 'This is asked before the first step only.', {
      now: 'Say in the room who is missing.',
    })
  const isNew = !session.facts.prepared.items.has(mixName(seat.id))
  await session.commit(preparing(session, mixSaid(session, seat.id, { role, site, shift })))
  if (!isNew) await session.world.store.scrub()
}

/** Keeps a place for who is missing, by a general name that everybody reads (IN9). */
export const setChairs: CommandHandler<'set-chairs'> = async ({ session }, { chairs }) => {
  const named = [...new Set(chairs)].map((body) => ({ body, hash: sha256Hex(body) }))
  await session.commit({
    events: [{ type: 'chairs-set', chairs: named.map(({ hash }) => hash) }],
    writes: named.map(({ body, hash }) => ({ do: 'content.add', with: { session: session.id, hash, body } })),
    after: () => named.forEach(({ body, hash }) => session.learnWords(hash, body)),
  })
}
