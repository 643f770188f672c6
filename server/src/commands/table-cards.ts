import { addCard, readDocument, removeCard } from '@parley/shared/documents/cards'
import { shuffled } from '@parley/shared/lib/shuffled'
import { GROUPS, WRITTEN_KINDS, type GroupId } from '@parley/shared/session/agenda'
import { tableDocuments } from '@parley/shared/session/table-split'
import type { Draft } from '../rooms/draft.ts'
import { below, newId } from '../secrets/codes.ts'
import type { ActiveSession, Changes } from '../session/active-session.ts'
import type { Offer } from '../session/private-facts.ts'
import type { Write } from '../store/store.ts'

/** The smallest number of people whose cards come to an open table together, so that nobody is alone in a shuffle. */
export const BATCH_LEAST = 3

/** The last place that is taken at a table. */
export const lastPlace = (table: Draft): number =>
  Math.max(0, ...readDocument(table.doc).cards.map((card) => card.at[1]))

type Arrival = { readonly offer: Offer; readonly text: string; readonly id: string }

/** Offers of a group whose drafts may come to its table: of seats that sit there. */
export const offersOf = (session: ActiveSession, group: GroupId): readonly Offer[] =>
  session.facts.offers.filter((offer) => {
    const seat = session.state.seats[offer.seat]
    return seat?.group === group && seat.status === 'in' && seat.atTable
  })

/** The documents that bringing these offers to the tables touches. */
export const documentsOf = (offers: readonly Offer[]): readonly string[] =>
  [...new Set(offers.map((offer) => `desk:${offer.seat}`))].sort()

/** Where cards of each group come: its table, or the several at which it sits. */
export type TablesOf = Readonly<Record<GroupId, readonly string[]>>

/** Where both groups sit now. */
export const tablesNow = ({ state }: ActiveSession): TablesOf => ({
  a: tableDocuments(state, 'a'),
  b: tableDocuments(state, 'b'),
})

/**
 * Moves marked drafts from desks to tables: a copy by the server, shuffled, with new ids, without author and time;
 * the original is deleted and its desk collected in the same transaction (OF3, OF4). To several tables of a group the
 * shuffled cards are dealt kind by kind, whoever wrote them (TS4).
 * `drafts` has the desks and all these tables, held still.
 */
export const tableCards = (
  session: ActiveSession,
  offers: readonly Offer[],
  drafts: ReadonlyMap<string, Draft>,
  tables: TablesOf = tablesNow(session),
): Changes => {
  const writes: Write[] = []
  const counts = { a: 0, b: 0 }
  const moved: { hash: string; document: string; card: string }[] = []
  const touched = new Map<Draft, boolean>()
  for (const group of GROUPS) {
    const laid = tables[group].flatMap((name) => drafts.get(name) ?? [])
    if (laid.length === 0 || laid.length !== tables[group].length) continue
    const arrivals: Arrival[] = []
    for (const offer of offers) {
      if (session.state.seats[offer.seat]?.group !== group) continue
      const desk = drafts.get(`desk:${offer.seat}`)
      const text = (desk ? readDocument(desk.doc).cards : []).find((card) => card.id === offer.card)?.text ?? ''
      writes.push({ do: 'offer.drop-one', with: { session: session.id, seat: offer.seat, card: offer.card } })
      if (!desk || text.trim() === '') continue
      arrivals.push({ offer, text, id: newId() })
      removeCard(desk.stage(), offer.card)
      desk.tombstone(offer.card)
      touched.set(desk, true)
      writes.push({ do: 'used.add', with: { session: session.id, seat: offer.seat, kind: offer.kind, cards: 1 } })
    }
    const last = laid.map(lastPlace)
    // Which table gets the first of a kind is chance, too: what comes alone says nothing of where its author sits.
    const first = below(laid.length)
    const dealt = WRITTEN_KINDS.flatMap((kind) => shuffled(arrivals, below).filter((one) => one.offer.kind === kind))
    const places = shuffled(
      dealt.map((one, at) => ({ ...one, to: (first + at) % laid.length })),
      below,
    )
    places.forEach(({ offer, text, id, to }, at) => {
      const table = laid[to]
      if (!table) return
      addCard(table.stage(), { id, kind: offer.kind, at: [0, (last[to] ?? 0) + at + 1], text })
      moved.push({ hash: offer.hash, document: table.key.document, card: id })
      if (!touched.has(table)) touched.set(table, false)
    })
    counts[group] = arrivals.length
  }
  // Rows that name a secret's hash are written in the order of the hashes, which tells nothing.
  const owned = [...moved].sort((one, other) => (one.hash < other.hash ? -1 : 1))
  for (const { hash, document, card } of owned)
    writes.push({ do: 'own.add', with: { session: session.id, hash, name: document, card } })
  const gone = new Set(offers)
  return {
    events: counts.a + counts.b > 0 ? [{ type: 'cards-tabled', sealed: counts }] : [],
    writes,
    drafts: [...touched].map(([draft, collect]) => ({ draft, collect })),
    after: () => {
      for (const offer of offers) {
        if (!moved.some((one) => one.hash === offer.hash)) continue
        const used = session.facts.used.get(offer.seat) ?? {}
        session.facts.used.set(offer.seat, { ...used, [offer.kind]: (used[offer.kind] ?? 0) + 1 })
      }
      session.facts.offers = session.facts.offers.filter((offer) => !gone.has(offer))
      session.facts.owned.push(...owned)
    },
  }
}

/** Holds the given documents still and gives them by name. */
export const held = <T>(
  session: ActiveSession,
  documents: readonly string[],
  work: (drafts: ReadonlyMap<string, Draft>) => Promise<T>,
): Promise<T> => {
  const names = [...new Set(documents)].sort()
  return session.world.rooms.exclusive(
    names.map((name) => session.key(name)),
    (drafts) => work(new Map(drafts.map((draft) => [draft.key.document, draft]))),
  )
}
