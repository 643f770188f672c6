import { ticksOf, versionOf } from '@parley/shared/session/sheet-versions'
import { markKey } from '../session/mark-key.ts'
import { notNow } from '../session/not-now.ts'
import { frozenSheet } from '../session/sheets.ts'
import { readKey } from '../session/sponsor-reads.ts'
import type { CommandContext, CommandHandler } from './command.ts'

/** Writes a sheet anew. What somebody said to have read stays frozen under its own hash. */
export const writeSheet: CommandHandler<'write-sheet'> = async ({ session }, { written: { sheet, words } }) => {
  const { hash, body } = frozenSheet(words)
  const version = versionOf(session.state, sheet) + 1
  await session.commit({
    events: [{ type: 'sheet-written', sheet, version, words: hash }],
    writes: [{ do: 'content.add', with: { session: session.id, hash, body } }],
    after: () => session.learnWords(hash, body),
  })
  return { version }
}

/** A member has read the sponsor's words. No event: a read mark is counted, and order would tell whose it is (BF6). */
const readSponsor = async ({ session, seat }: CommandContext, version: number): Promise<void> => {
  if (version !== versionOf(session.state, 'sponsor')) throw notNow('other-version')
  const { group } = seat
  // Who does not belong to a group is not asked, and counts in nothing.
  if (!group) return
  const card = readKey(session.state)
  const key = markKey(session.marksKey, seat.id, card, 'read')
  await session.commit({
    writes: [{ do: 'mark.add', with: { session: session.id, key, card, mark: 'read', group } }],
    after: () => session.facts.marks.set(key, { key, card, mark: 'read', group }),
  })
}

/** A person has read a sheet as it stands: says yes to the rules, or sets a read mark on the sponsor's words. */
export const tick: CommandHandler<'tick'> = (context, { sheet, version }) => {
  if (sheet === 'sponsor') return readSponsor(context, version)
  const { session, seat } = context
  const { count, of } = ticksOf(session.state)
  const isCounted = seat.role === 'participant' && seat.group !== undefined
  return session.commit({
    events: [{ type: 'rules-ticked', version, count: count + (isCounted ? 1 : 0), of, sealed: { seat: seat.id } }],
  })
}
