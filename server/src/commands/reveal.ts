import { addCard, readDocument, removeCard, setCard } from '@parley/shared/documents/cards'
import { isJoined, isSameVersion, releasable, tableVersion } from '@parley/shared/documents/table-version'
import { shuffled } from '@parley/shared/lib/shuffled'
import { silenceSeconds } from '@parley/shared/reveal/silence'
import { GROUPS, type GroupId, type WrittenKind } from '@parley/shared/session/agenda'
import { kindsOf } from '@parley/shared/session/written-kinds'
import { ParleyError } from '../errors.ts'
import type { Draft } from '../rooms/draft.ts'
import { below, newId } from '../secrets/codes.ts'
import type { Write } from '../store/store.ts'
import { notNow } from '../session/not-now.ts'
import type { CommandHandler } from './command.ts'
import { carryOutOwnChanges } from './own-cards.ts'
import { held } from './table-cards.ts'

const draftOf = (drafts: ReadonlyMap<string, Draft>, name: string): Draft => {
  const draft = drafts.get(name)
  if (!draft) throw new Error(`The document ${name} was not held.`)
  return draft
}

/**
 * Brings both groups' cards of a kind, and of those that its step reveals with it, onto the joint board in one update: frozen, copied by the server under a client id
 * of its own, shuffled, with new ids, without author or time (RV2, RV3). Held-back cards stay where they are.
 * The room then reads in silence for as long as the words need.
 */
export const reveal: CommandHandler<'reveal'> = async ({ session, now }, { kind }) => {
  const { phase, revealed } = session.state
  const also = phase.of === 'reveal' && phase.kind === kind ? phase.also : undefined
  const kinds = kindsOf({ kind, also }).filter((one) => !revealed.includes(one))
  // Who took a card back a moment ago must not find it on the board.
  await carryOutOwnChanges(session)
  await held(session, ['board', 'table:a', 'table:b'], async (drafts) => {
    const board = draftOf(drafts, 'board')
    const counts = { a: 0, b: 0 }
    const texts: string[] = []
    const moves: { group: GroupId; kind: WrittenKind; from: string; id: string; text: string }[] = []
    for (const group of GROUPS) {
      const table = draftOf(drafts, `table:${group}`)
      const view = readDocument(table.doc)
      const { ready, version } = session.state.tables[group]
      // What the group called ready is what leaves: a change that nobody has read yet keeps the reveal waiting.
      const now = tableVersion(view)
      if (ready && version && kinds.some((one) => !isSameVersion(version, now, one))) throw notNow('not-ready')
      const cards = kinds.flatMap((one) => releasable(view, one).map((card) => ({ ...card, kind: one })))
      counts[group] = cards.length
      for (const card of cards) {
        moves.push({ group, kind: card.kind, from: card.id, id: newId(), text: card.text })
        texts.push(card.text)
      }
      const gone = new Set(cards.map((card) => card.id))
      for (const card of view.cards) {
        if (gone.has(card.id)) {
          removeCard(table.stage(), card.id)
          table.tombstone(card.id)
        } else if (isJoined(view, card) && gone.has(card.into ?? '')) {
          // A duplicate was joined into a card that leaves: its own words stay with the group, and with their author.
          setCard(table.stage(), card.id, 'into', undefined)
          setCard(table.stage(), card.id, 'held', true)
        }
      }
    }
    if (moves.length === 0)
      throw new ParleyError('not-now', 'Neither group has a card of this kind to show.', {
        now: 'Go to the next step, or back to the table.',
      })
    shuffled(moves, below).forEach(({ group, kind: of, id, text }, at) =>
      addCard(board.stage(), { id, kind: of, group, zone: `${of}:${group}`, at: [0, at + 1], text }),
    )
    const homes = new Map(moves.map((move) => [`table:${move.group} ${move.from}`, move.id]))
    const owned = session.facts.owned.map((one) => {
      const card = homes.get(`${one.document} ${one.card}`)
      return card === undefined ? one : { ...one, document: 'board', card }
    })
    const writes: Write[] = owned
      .filter((one, at) => one !== session.facts.owned[at])
      .map((one) => ({
        do: 'own.move',
        with: { session: session.id, hash: one.hash, name: one.document, card: one.card },
      }))
    await session.commit({
      events: [
        { type: 'revealed', kind, ...(also && { also }), cards: counts, endsAt: now + silenceSeconds(texts) * 1_000 },
      ],
      writes,
      drafts: [
        { draft: board },
        ...GROUPS.map((group) => ({ draft: draftOf(drafts, `table:${group}`), collect: true })),
      ],
      after: () => {
        session.facts.owned = owned
      },
    })
  })
  await session.countMarks()
}

/** Ends the silence: what people marked meanwhile is shown, once, to all. */
export const endSilence: CommandHandler<'end-silence'> = async ({ session }) => {
  const { phase } = session.state
  const kind = phase.of === 'reveal' ? phase.kind : 'interest'
  await session.commit({ events: [{ type: 'silence-ended', kind }] })
  await session.countMarks()
}
