import { sha256Hex } from '@parley/shared/lib/hash'
import { countMix, mixName, preparing } from '../session/prepared.ts'
import { ParleyError } from '../errors.ts'
import type { CommandHandler } from './command.ts'

/**
 * Keeps what a person says of where they come from. The mediators' figures stay as they are until k people have said
 * something since: a figure that moves at once would say whose word it was (IN8).
 */
export const sayMix: CommandHandler<'say-mix'> = async ({ session, seat }, { role, site, shift }) => {
  const { prepared } = session.facts
  if (session.state.phase.of !== 'waiting')
    throw new ParleyError('not-now', 'This is asked before the first step only.', {
      now: 'Say in the room who is missing.',
    })
  const { writes, after } = preparing(session, [{ is: 'mix', seat: seat.id, mix: { role, site, shift } }])
  const isNew = !prepared.items.has(mixName(seat.id))
  await session.commit({
    writes,
    after: () => {
      after()
      if (isNew) prepared.mixSince += 1
      if (prepared.mixSince >= session.state.k) countMix(session)
    },
  })
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
