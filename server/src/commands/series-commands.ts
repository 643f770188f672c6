import { sha256Hex } from '@parley/shared/lib/hash'
import { notFound, ParleyError } from '../errors.ts'
import type { ActiveSession, Changes } from '../session/active-session.ts'
import type { CommandHandler } from './command.ts'
import { renewRecord } from './record-commands.ts'

/** What stores these words under their names, and knows them from then on. */
const keeping = (session: ActiveSession, bodies: readonly string[]): Pick<Changes, 'writes' | 'after'> => {
  const named = bodies.map((body) => ({ hash: sha256Hex(body), body }))
  return {
    writes: named.map(({ hash, body }) => ({ do: 'content.add', with: { session: session.id, hash, body } })),
    after: () => named.forEach(({ hash, body }) => session.learnWords(hash, body)),
  }
}

/**
 * A group tells what became of an agreement of before and what it learned, or answers an ask that waited; any member says it
 * for the group, and what was said last stands (SR1, SR4, SR11). A record that nobody has confirmed is made anew with it.
 */
export const tellLast: CommandHandler<'tell-last'> = async ({ session, seat }, { item, word, reason, learned }) => {
  if (!seat.group) throw notFound()
  const needs = word === 'changed' || word === 'late' || word === 'dropped' || word === 'not-ours'
  if (needs && reason === undefined)
    throw new ParleyError('invalid', 'Say in a line why, or where it goes.', { field: 'reason' })
  const said = {
    ...(reason === undefined ? {} : { words: sha256Hex(reason) }),
    ...(learned === undefined ? {} : { learned: sha256Hex(learned) }),
  }
  await session.commit({
    events: [{ type: 'last-told', item, group: seat.group, word, ...said }],
    ...keeping(
      session,
      [reason, learned].filter((line) => line !== undefined),
    ),
  })
  await renewRecord(session)
}

/** An outcome number is typed in, or taken away; it stands beside the agreements and says nothing of why (SR9). */
export const setNumber: CommandHandler<'set-number'> = async ({ session }, { place, number }) => {
  if (number === null) {
    await session.commit({ events: [{ type: 'number-set', place, number }] })
  } else {
    const { name, unit, source, value } = number
    const hashes = { name: sha256Hex(name), ...(unit ? { unit: sha256Hex(unit) } : {}), source: sha256Hex(source) }
    await session.commit({
      events: [{ type: 'number-set', place, number: { value, ...hashes } }],
      ...keeping(session, [name, ...(unit ? [unit] : []), source]),
    })
  }
  await renewRecord(session)
}
