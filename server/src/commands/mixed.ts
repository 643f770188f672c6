import { randomBytes } from 'node:crypto'
import { addCard, readDocument, removeCard } from '@parley/shared/documents/cards'
import { shuffled } from '@parley/shared/lib/shuffled'
import { commitmentTo } from '@parley/shared/session/lot'
import { mixedTables } from '@parley/shared/session/mixed-lot'
import {
  maySitMixed,
  mixedDocument,
  mixedNow,
  smallestTable,
  type MixedRound,
} from '@parley/shared/session/mixed-state'
import { ParleyError } from '../errors.ts'
import type { Draft } from '../rooms/draft.ts'
import { below, newId } from '../secrets/codes.ts'
import type { ActiveSession } from '../session/active-session.ts'
import { notNow } from '../session/not-now.ts'
import type { Owned } from '../session/private-facts.ts'
import type { CommandHandler } from './command.ts'
import { held } from './table-cards.ts'

/** The round of now, with its number. */
const roundOf = ({ state }: ActiveSession): { readonly number: number; readonly round: MixedRound } => {
  if (state.phase.of !== 'mixed') throw notNow('not-in-this-step')
  const now = mixedNow(state)
  if (!now) throw notNow('no-mixed-tables')
  return now
}

/**
 * Sets who is drawn to mixed tables. The seed is made now, and committed to before anybody presses "draw": whoever
 * chose the people cannot know where they will sit (MX1).
 */
export const setMixed: CommandHandler<'set-mixed'> = ({ session }, { size, seats }) => {
  const people = { a: [] as string[], b: [] as string[] }
  // In the order of their ids, which says nothing: neither who came first nor whom the mediator named first.
  for (const id of [...new Set(seats)].sort()) {
    const seat = Object.hasOwn(session.state.seats, id) ? session.state.seats[id] : undefined
    if (!maySitMixed(seat)) throw notNow(seat ? 'wrong-status' : 'unknown-seat')
    people[seat.group].push(id)
  }
  const seed = randomBytes(32).toString('hex')
  return session.commit({
    events: [
      {
        type: 'mixed-set',
        round: session.state.mixed.length + 1,
        size,
        people,
        commitment: commitmentTo(seed),
        sealed: { seed },
      },
    ],
  })
}

/** Draws the tables; each has a document of its own from now on. */
export const drawMixed: CommandHandler<'draw-mixed'> = async ({ session }) => {
  const { number, round } = roundOf(session)
  const { seed, people, size } = round
  await session.commit({
    events: [{ type: 'mixed-drawn', round: number, seed, tables: mixedTables(seed, people, size) }],
  })
}

/** Somebody who came late, or back, sits down at the smallest table; nobody else moves (MX6). */
export const seatMixed: CommandHandler<'seat-mixed'> = ({ session }, { seat: id }) => {
  const { number, round } = roundOf(session)
  const seat = Object.hasOwn(session.state.seats, id) ? session.state.seats[id] : undefined
  if (!maySitMixed(seat)) throw notNow(seat ? 'wrong-status' : 'unknown-seat')
  const table = smallestTable(round, session.state.seats, seat.group)
  return session.commit({ events: [{ type: 'mixed-seated', round: number, seat: id, table }] })
}

/**
 * Who can take a shown card back: whoever has the secret behind its hash. In the order of the hashes, which tells
 * nothing. A hash that stands on two cards, or is known from elsewhere, was copied from somebody, and opens neither.
 */
const ownersIn = (
  { facts }: ActiveSession,
  shown: readonly { readonly owned: string | undefined; readonly id: string }[],
): readonly Owned[] => {
  const taken = new Set([...facts.owned, ...facts.offers].map(({ hash }) => hash))
  return shown
    .flatMap(({ owned, id }): readonly Owned[] => {
      const isOnce = shown.filter((one) => one.owned === owned).length === 1
      return owned !== undefined && isOnce && !taken.has(owned) ? [{ hash: owned, document: 'board', card: id }] : []
    })
    .sort((one, other) => (one.hash < other.hash ? -1 : 1))
}

/**
 * Brings what all tables offer onto the joint board in one update: copied by the server under a client id of its own,
 * shuffled over all tables, with new ids, without author, table or time (MX5). What was not offered stays where it is.
 */
export const showMixed: CommandHandler<'show-mixed'> = async ({ session }) => {
  const { number, round } = roundOf(session)
  const documents = (round.tables ?? []).map((_table, at) => mixedDocument(number, at + 1))
  await held(session, ['board', ...documents], async (drafts) => {
    const board = drafts.get('board')
    const tables = documents.map((name) => drafts.get(name)).filter((draft): draft is Draft => draft !== undefined)
    if (!board || tables.length !== documents.length) throw new Error('A table was not held.')
    const { phase } = session.state
    const isAboutWords = phase.of === 'mixed' && phase.about === 'words'
    const standing = readDocument(board.doc).cards
    const terms = new Set(standing.filter(({ kind }) => kind === 'term').map(({ id }) => id))
    const shown: {
      readonly id: string
      readonly text: string
      readonly of?: string
      readonly owned: string | undefined
    }[] = []
    for (const table of tables) {
      for (const card of readDocument(table.doc).cards) {
        if (!card.offered || card.text.trim() === '') continue
        // What is about no term of the list stays where it is (MX10).
        if (isAboutWords && (card.of === undefined || !terms.has(card.of))) continue
        const of = isAboutWords && card.of !== undefined ? { of: card.of } : {}
        // A suggestion on the word list is deleted there by whoever likes; an option is its writer's to take back (MX11).
        shown.push({ id: newId(), text: card.text, ...of, owned: isAboutWords ? undefined : card.owned })
        removeCard(table.stage(), card.id)
        table.tombstone(card.id)
      }
    }
    if (shown.length === 0 && round.tables && round.shown === null) {
      throw new ParleyError('not-now', 'No table offers a card yet.', {
        now: 'Ask people to press “Offer to the room” under what they wrote.',
      })
    }
    const owned = ownersIn(session, shown)
    const zone = isAboutWords ? 'words' : 'options'
    const last = Math.max(0, ...standing.filter((card) => card.zone === zone).map(({ at }) => at[1]))
    shuffled(shown, below).forEach(({ owned: _owned, ...card }, at) =>
      addCard(board.stage(), {
        kind: isAboutWords ? 'rewrite' : 'option',
        group: 'both',
        zone,
        at: [0, last + at + 1],
        ...card,
      }),
    )
    await session.commit({
      events: [{ type: 'mixed-shown', round: number, cards: shown.length }],
      writes: owned.map(({ hash, card }) => ({
        do: 'own.add' as const,
        with: { session: session.id, hash, name: 'board', card },
      })),
      drafts: [{ draft: board }, ...tables.map((draft) => ({ draft, collect: true }))],
      after: () => {
        session.facts.owned.push(...owned)
        for (const document of documents) session.facts.mixed.delete(document)
      },
    })
  })
  for (const document of documents) await session.countMixed(document)
  session.onChange()
}
