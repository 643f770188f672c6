import type { GroupId } from '@parley/shared/session/agenda'
import { versionOf } from '@parley/shared/session/sheet-versions'
import { askedSince } from '@parley/shared/session/asked'
import { openAcceptance, votersOf } from '@parley/shared/session/state-reads'
import { acceptanceIsSafe, ACCEPTANCES, tallyAcceptance, type AcceptancePaper } from '@parley/shared/voting/acceptance'
import { notFound, notStored, ParleyError } from '../errors.ts'
import { newId } from '../secrets/codes.ts'
import { keyed, seal, unseal } from '../secrets/sealed-box.ts'
import type { ActiveSession } from '../session/active-session.ts'
import { destroyVotes, forgetVotes } from './ballot-commands.ts'
import type { CommandHandler } from './command.ts'

const keyName = (ballot: string): string => `ballot-${ballot}`

/** A paper as it is locked away: a number for what it says, so that all are equally long. */
type Locked = { readonly group: GroupId; readonly says: number }

/** The key of the round that is open; without it nothing is said or counted. */
const keyOfOpen = (session: ActiveSession, ballot: string): Buffer => {
  const key = openAcceptance(session.state)?.id === ballot ? session.world.keys.find(keyName(ballot)) : null
  if (!key) throw new ParleyError('not-now', 'This is not asked now.', { now: 'Look at the page again.' })
  return key
}

/** Asks both groups in secret whether they accept the mediator, under a key of its own outside the database (BL5). */
export const openAcceptanceCommand: CommandHandler<'open-acceptance'> = async ({ session }) => {
  const ballot = newId()
  if (votersOf(session.state).length === 0)
    throw new ParleyError('not-now', 'Nobody is here who could be asked.', { now: 'Wait for people to join.' })
  try {
    session.world.keys.keyOf(keyName(ballot))
  } catch (error) {
    throw notStored(error)
  }
  try {
    await session.commit({
      events: [{ type: 'acceptance-opened', ballot, version: versionOf(session.state, 'disclosure') }],
      after: () => session.facts.turnout.set(ballot, new Set()),
    })
  } catch (error) {
    // Nothing was asked, so nothing needs this key.
    session.world.keys.destroy(keyName(ballot))
    throw error
  }
  return { ballot }
}

/** Takes what a person says; saying it again replaces it. The row has a keyed name, no seat and no time. */
export const sayAcceptance: CommandHandler<'say-acceptance'> = async ({ session, seat }, { ballot, says }) => {
  const key = keyOfOpen(session, ballot)
  if (!seat.group) throw notFound()
  const row = keyed(key, `seat:${seat.id}`)
  const paper: Locked = { group: seat.group, says: ACCEPTANCES.indexOf(says) }
  await session.commit({
    writes: [{ do: 'vote.put', with: { ballot, key: row, choice: seal(key, paper) } }],
    after: () => session.facts.turnout.get(ballot)?.add(row),
  })
}

/** Closes the round: counts it, keeps the one word that may be told, and destroys the papers with their key (BL9). */
export const closeRound = async (session: ActiveSession, ballot: string): Promise<void> => {
  const key = keyOfOpen(session, ballot)
  const rows = await session.world.store.all('vote.all', { ballot })
  const papers = rows.flatMap((row): readonly AcceptancePaper[] => {
    const { group, says } = unseal(key, row['choice'] as Uint8Array) as Locked
    const word = ACCEPTANCES[says]
    return word === undefined ? [] : [{ group, says: word }]
  })
  const { k, acceptances } = session.state
  const asked = askedSince(session.state, openAcceptance(session.state)?.openedAt ?? 0)
    .map((seat) => seat.id)
    .sort()
  const before = acceptances.flatMap(({ closed }) => (closed ? [closed.asked] : []))
  await session.commit({
    events: [
      {
        type: 'acceptance-closed',
        ballot,
        result: tallyAcceptance(papers, k, acceptanceIsSafe(before, asked, k)),
        sealed: { asked },
      },
    ],
    writes: forgetVotes(ballot),
  })
  await destroyVotes(session, ballot)
}

export const closeAcceptance: CommandHandler<'close-acceptance'> = ({ session }, { ballot }) =>
  closeRound(session, ballot)
