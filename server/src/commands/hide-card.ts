import type { CardView, DocumentView } from '@parley/shared/documents/card-view'
import { addCard, readCard, readDocument, removeCard } from '@parley/shared/documents/cards'
import { sha256Hex } from '@parley/shared/lib/hash'
import { joinEvent } from '@parley/shared/session/log-chain'
import { notFound } from '../errors.ts'
import { struckWrites } from '../session/snapshots.ts'
import { newId } from '../secrets/codes.ts'
import type { ActiveSession } from '../session/active-session.ts'
import { destroyVotes, forgetVotes } from './ballot-commands.ts'
import { blankWords } from './blank-words.ts'
import type { CommandHandler } from './command.ts'
import { forgetAnswers } from './say-back.ts'
import { renewRecord } from './record-commands.ts'
import { held } from './table-cards.ts'
import { forgetWordings } from './wording-commands.ts'

type Named = { readonly id: string; readonly hash: string }

/**
 * The names of everything that was ever frozen of a card: its words now, and those that the log names, as a proposal,
 * as an ask, or with a yes to it or to the plain words for it.
 */
const frozenOf = (session: ActiveSession, board: DocumentView, card: CardView): readonly string[] => {
  const ids = [
    card.id,
    ...board.cards.filter((one) => one.kind === 'rewrite' && one.of === card.id).map(({ id }) => id),
  ]
  // Plain words that were deleted meanwhile froze their term with them: its words end the canonical JSON of both.
  const explains = (hash: string): boolean =>
    session.profile.contents.get(hash)?.endsWith(`"term":${JSON.stringify(card.text.trim())}}`) === true
  const named = session.log.flatMap((entry): readonly string[] => {
    const event = joinEvent(entry.public, undefined)
    const some: readonly Named[] =
      event.type === 'options-frozen'
        ? event.options.filter((_one, at) => event.support?.proposal === card.id || event.rating?.cards[at] === card.id)
        : event.type === 'asks-frozen'
          ? event.asks.filter((ask) => ask.id === card.id)
          : event.type === 'roles-frozen'
            ? [...event.milestones, ...event.parties].flatMap(({ id, hash }) =>
                id === card.id && hash !== undefined ? [{ id, hash }] : [],
              )
            : event.type === 'accepted' && (ids.includes(event.card) || explains(event.hash))
              ? [{ id: event.card, hash: event.hash }]
              : []
    return some.map(({ hash }) => hash)
  })
  return [...new Set([sha256Hex(card.text.trim()), ...named])]
    .filter((hash) => session.profile.contents.has(hash))
    .sort()
}

const hide: CommandHandler<'hide-card'> = ({ session }, { card: id, reason }) =>
  held(session, ['board', 'table:a', 'table:b'], async (drafts) => {
    const board = drafts.get('board')
    const card = board && readCard(board.stage(), id)
    // A match has no words that could hurt: to take it away would be to unsay a group's yes (KI14).
    if (!board || !card || card.kind === 'match') throw notFound()
    const group = card.group ?? 'both'
    // Where no table was ever opened, as in a day that begins with asks, there is none to go back to.
    const kept = group === 'both' || !session.state.tablesOpened ? null : newId()
    const table = group === 'both' ? undefined : drafts.get(`table:${group}`)
    removeCard(board.stage(), id)
    board.tombstone(id)
    if (table && kept) addCard(table.stage(), { id: kept, kind: card.kind, at: [0, 0], text: card.text, held: true })
    const hash = sha256Hex(reason)
    // Frozen copies of the same words go too: a ballot that still stands on them is void, whatever else shows them has a blank.
    const frozen = frozenOf(session, readDocument(board.doc), card)
    const blank = blankWords(session, frozen)
    const standing = session.state.ballots.filter(
      (ballot) =>
        (ballot.stage === 'frozen' || ballot.stage === 'open') &&
        (ballot.support?.proposal === id ||
          ballot.rating?.cards.includes(id) ||
          ballot.options.some((option) => frozen.includes(option.hash))),
    )
    const focus = session.state.focus?.card === id ? session.state.focus : null
    const forget = focus ? forgetAnswers(session) : { writes: [] }
    const suggested = forgetWordings(
      session,
      session.state.wordings.filter((one) => one.card === id),
    )
    const struck = await struckWrites(session, [id])
    const moved = session.facts.owned.map((one) =>
      kept && one.document === 'board' && one.card === id ? { ...one, document: `table:${group}`, card: kept } : one,
    )
    await session.commit({
      events: [
        ...standing.map((ballot) => ({ type: 'ballot-voided' as const, ballot: ballot.id, reason: hash })),
        ...(focus ? [{ type: 'focus-ended' as const, focus: focus.id, outcome: 'left' as const }] : []),
        { type: 'card-hidden', reason: hash, sealed: { card: id, group, ...(kept ? { kept } : {}) } },
        ...(kept && group !== 'both' ? [{ type: 'card-held-back' as const, sealed: { group, card: kept } }] : []),
      ],
      writes: [
        { do: 'content.add', with: { session: session.id, hash, body: reason } },
        ...standing.flatMap((ballot) => forgetVotes(ballot.id)),
        ...forget.writes,
        ...blank.writes,
        ...suggested.writes,
        ...struck,
        ...moved
          .filter((one, at) => one !== session.facts.owned[at])
          .map((one) => ({
            do: 'own.move' as const,
            with: { session: session.id, hash: one.hash, name: one.document, card: one.card },
          })),
      ],
      drafts: [{ draft: board, collect: true }, ...(table ? [{ draft: table }] : [])],
      after: () => {
        session.facts.owned = moved
        session.learnWords(hash, reason)
        blank.after()
        suggested.after()
        forget.after?.()
      },
    })
    for (const ballot of standing) await destroyVotes(session, ballot.id)
  })

/**
 * Takes an unsafe card away from everyone in one act. A group's card goes back to its own table, held, where that group
 * reads why and can find other words; nobody else has it any more. A card of both is gone. A record that still waits
 * for the groups is made anew without it.
 */
export const hideCard: CommandHandler<'hide-card'> = async (context, command) => {
  await hide(context, command)
  await renewRecord(context.session)
}
