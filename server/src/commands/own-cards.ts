import { removeCard, setText } from '@parley/shared/documents/cards'
import { sha256Hex } from '@parley/shared/lib/hash'
import { parseDocument } from '@parley/shared/permissions/documents'
import type { GroupId } from '@parley/shared/session/agenda'
import type { OwnCard } from '@parley/shared/protocol/answers'
import { notFound, ParleyError } from '../errors.ts'
import type { ActiveSession } from '../session/active-session.ts'
import { struckWrites } from '../session/snapshots.ts'
import type { CommandContext, CommandHandler } from './command.ts'
import { held } from './table-cards.ts'
import { forgetWordingsOf } from './wording-commands.ts'

/** Whether an author of this group still reaches a card there: what lies at a table is that group's, whoever wrote it. */
const isReached = (document: string, group: GroupId | undefined): boolean =>
  document === 'board' || isOfGroup(document, group)

/** Whether a document is the table of a group, or one of the several at which it sits. */
export const isOfGroup = (document: string, group: GroupId | undefined): boolean => {
  const table = parseDocument(document)
  return table?.of === 'table' && table.group === group
}

/**
 * Where the cards of these secrets are now, with what they say. Secrets without a card are left out, and so is what lies
 * at the table of a group that the author has left for the other one (VR2).
 */
export const findOwn = async (
  session: ActiveSession,
  secrets: readonly string[],
  group: GroupId | undefined,
): Promise<readonly OwnCard[]> => {
  const found: OwnCard[] = []
  for (const secret of secrets) {
    const one = session.facts.owned.find((owned) => owned.hash === sha256Hex(secret))
    // Notes of separate talks are in no list but their own, and in no file.
    if (!one || !isReached(one.document, group)) continue
    const view = await session.world.rooms.view(session.key(one.document))
    const card = view.cards.find((candidate) => candidate.id === one.card)
    if (card)
      found.push({
        secret,
        where: one.document === 'board' ? 'board' : 'table',
        card: card.id,
        text: card.text,
        held: card.held === true,
        ...(card.kind === 'option' ? { together: true as const } : {}),
      })
  }
  return found
}

/** Notes what an author asked for; the next batch carries it out, under the server's own client id. */
const note = async ({ session, seat }: CommandContext, secret: string, text: string | null): Promise<void> => {
  const hash = sha256Hex(secret)
  // Words at a table are changed by its own group only; to take a card back, its author needs no place there.
  const owned = session.facts.owned.find(
    (one) =>
      one.hash === hash && (text === null ? !one.document.startsWith('caucus:') : isReached(one.document, seat.group)),
  )
  const view = owned && (await session.world.rooms.view(session.key(owned.document)))
  const card = view?.cards.find(({ id }) => id === owned?.card)
  if (!card) throw notFound()
  if (card.kind === 'option' && text !== null)
    throw new ParleyError('not-allowed', 'A card that was written together keeps its words. You can take it back.')
  await session.commit({
    writes: [{ do: 'own-change.put', with: { session: session.id, hash, text } }],
    after: () => {
      session.facts.ownChanges = [...session.facts.ownChanges.filter((change) => change.hash !== hash), { hash, text }]
    },
  })
  session.ownChangesWait()
}

/** Changes the words of one's own shared card, by the secret that its author's browser holds. */
export const editOwn: CommandHandler<'edit-own'> = (context, { secret, text }) => note(context, secret, text)

/** Takes one's own shared card back for good. */
export const withdraw: CommandHandler<'withdraw'> = (context, { secret }) => note(context, secret, null)

/**
 * Carries out, in one update a document, everything that authors asked for since the last batch (OW3).
 * The documents are collected: who rewords a card does so, often enough, because of what the old words told.
 */
export const carryOutOwnChanges = async (session: ActiveSession): Promise<void> => {
  const changes = session.facts.ownChanges
  if (changes.length === 0) return
  const at = changes.map((change) => ({ change, owned: session.facts.owned.find((one) => one.hash === change.hash) }))
  const documents = [...new Set(at.flatMap(({ owned }) => (owned ? [owned.document] : [])))]
  await held(session, documents, async (drafts) => {
    for (const { change, owned } of at) {
      const draft = owned && drafts.get(owned.document)
      if (!owned || !draft) continue
      if (change.text === null) {
        removeCard(draft.stage(), owned.card)
        draft.tombstone(owned.card)
      } else setText(draft.stage(), owned.card, change.text)
    }
    const gone = new Set(changes.filter((change) => change.text === null).map((change) => change.hash))
    const cards = at.flatMap(({ change, owned }) => (owned && change.text === null ? [owned.card] : []))
    const wordings = forgetWordingsOf(session, new Set(cards))
    // The words of before are in no snapshot either (SN5).
    const struck = await struckWrites(
      session,
      at.flatMap(({ owned }) => (owned?.document === 'board' ? [owned.card] : [])),
    )
    await session.commit({
      writes: [
        ...struck,
        { do: 'own-change.drop', with: { session: session.id } },
        ...[...gone].sort().map((hash) => ({ do: 'own.drop' as const, with: { session: session.id, hash } })),
        ...wordings.writes,
      ],
      drafts: [...drafts.values()].map((draft) => ({ draft, collect: true })),
      after: () => {
        wordings.after()
        session.facts.ownChanges = []
        session.facts.owned = session.facts.owned.filter((owned) => !gone.has(owned.hash))
      },
    })
  })
}
