import { readDocument } from '@parley/shared/documents/cards'
import { isCircleOnly } from '@parley/shared/session/agenda'
import { openBallot } from '@parley/shared/session/state-reads'
import { unshownWords } from './asks.ts'
import { namesAtEnd } from '../keeping/names-at-end.ts'
import type { ActiveSession } from '../session/active-session.ts'
import { nothingPrepared } from '../session/prepared.ts'
import { NOBODY_SPEAKS } from '../session/private-facts.ts'
import { endsOfTalks } from './caucus.ts'
import type { CommandHandler } from './command.ts'
import { endCircle } from './end-circle.ts'
import { carryOutOwnChanges } from './own-cards.ts'
import { forgetAnswers } from './say-back.ts'
import { recordAtEnd } from './record-commands.ts'
import { held } from './table-cards.ts'
import { turnEnded } from './turns.ts'

export const setTimer: CommandHandler<'set-timer'> = ({ session, now }, { seconds }) =>
  session.commit({ events: [{ type: 'timer-set', endsAt: seconds === 0 ? null : now + seconds * 1_000 }] })

/** A quiet wish for a little more time. The mediator sees how many wish it; nobody sees who. */
export const moreTime: CommandHandler<'more-time'> = async ({ session, seat }) => {
  session.facts.wishes.add(seat.id)
  session.onChange()
}

/** "I need a break", to the mediator, as a number without a seat. It is no event, and ends with the step. */
export const needBreak: CommandHandler<'need-break'> = async ({ session, seat }) => {
  session.facts.breaks.add(seat.id)
  session.onChange()
}

export const cover: CommandHandler<'cover'> = ({ session }) => session.commit({ events: [{ type: 'screen-covered' }] })
export const uncover: CommandHandler<'uncover'> = ({ session }) =>
  session.commit({ events: [{ type: 'screen-uncovered' }] })

/** Asks every device to come to the current step. */
export const summon: CommandHandler<'summon'> = async ({ session }) => {
  await session.commit({ events: [{ type: 'summoned' }] })
  session.onSummon()
}

export const renameGroup: CommandHandler<'rename-group'> = ({ session }, { group, name }) =>
  session.commit({
    events: [{ type: 'group-renamed', group }],
    writes: [{ do: group === 'a' ? 'session.rename-a' : 'session.rename-b', with: { id: session.id, name } }],
    after: () => {
      session.profile = { ...session.profile, groups: { ...session.profile.groups, [group]: name } }
    },
  })

/** Gives the screen that shows this code a seat of its own. */
export const pairScreen: CommandHandler<'pair-screen'> = async ({ session, screens }, { code }) => {
  await screens.pair(session, code)
}

/**
 * Ends the session. Desks, tables and what hung on them are deleted, and their bytes with them; the board,
 * the log and the record stay for their time, which is made now if there is none (RC4). Names become roles (KE4).
 * `unused` is for how many days nobody was there, where it ends by itself.
 */
export const endNow = async (session: ActiveSession, unused?: number): Promise<void> => {
  if (isCircleOnly(session.state.steps)) return endCircle(session)
  const now = session.world.now()
  const of = { session: session.id }
  // What authors asked for and were told "yes" to is done before the words stand for good.
  if (!openBallot(session.state)) await carryOutOwnChanges(session)
  const unshown = [...(await unshownWords(session)), ...session.state.wordings.map(({ words }) => words)]
  const forget = forgetAnswers(session)
  await held(session, ['board'], async (drafts) => {
    const board = drafts.get('board')
    const record = await recordAtEnd(session, board)
    const names = namesAtEnd(session, board ? readDocument(board.doc) : { cards: [], links: [] })
    await session.commit({
      events: [
        ...turnEnded(session),
        ...endsOfTalks(session, now),
        { type: 'session-ended', ...(unused === undefined ? {} : { unused }) },
        ...record.events,
      ],
      // The board stays, without what was deleted on it.
      drafts: [...drafts.values()].map((draft) => ({ draft, collect: true })),
      writes: [
        { do: 'session.end', with: { id: session.id, at: now } },
        { do: 'update.private-drop', with: of },
        { do: 'document.private-drop', with: of },
        { do: 'offer.end', with: of },
        { do: 'used.end', with: of },
        { do: 'own-change.drop', with: of },
        { do: 'owner.end', with: of },
        { do: 'trace.end', with: of },
        { do: 'snapshot.end', with: of },
        { do: 'last-time.end', with: of },
        { do: 'asking.end', with: of },
        // Secrets of notes that are gone own nothing any more.
        { do: 'own.end-caucus', with: of },
        { do: 'between.end', with: of },
        { do: 'prepared.end', with: of },
        ...forget.writes,
        // What a group would have answered, and nobody was shown, stays with nobody; nor do words that were suggested.
        ...unshown.map((hash) => ({ do: 'content.drop' as const, with: { ...of, hash } })),
        ...record.writes,
        ...names.writes,
      ],
      after: () => {
        names.after()
        session.facts.offers = []
        session.facts.ownChanges = []
        session.facts.asking.clear()
        session.facts.owned = session.facts.owned.filter((one) => !one.document.startsWith('caucus:'))
        session.facts.used.clear()
        session.facts.drafts.clear()
        session.facts.speaking = NOBODY_SPEAKS
        session.facts.betweens.clear()
        session.facts.shownBetween = null
        session.facts.betweenTalk = null
        session.facts.prepared = nothingPrepared()
        forget.after?.()
        session.forgetWords(unshown)
      },
    })
  })
  session.world.rooms.endSession(session.id)
  await session.world.store.scrub()
}

export const endSession: CommandHandler<'end-session'> = ({ session }) => endNow(session)
