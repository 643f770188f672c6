import type { SessionCreated } from '@parley/shared/protocol/answers'
import type { GroupId, WrittenKind } from '@parley/shared/session/agenda'
import { Seat } from './seat.ts'
import { until } from './until.ts'

/** A session with people in it, all let in and consenting. */
export type Gathering = {
  readonly mediator: Seat
  readonly created: SessionCreated
  readonly a: readonly Seat[]
  readonly b: readonly Seat[]
  readonly projector: Seat
  /** Participants of both groups. */
  readonly people: readonly Seat[]
  /** Everybody, the mediator and the screen too. */
  readonly everyone: readonly Seat[]
}

/** Gathers as many people in each group as asked for, with a mediator and a screen. */
export const gather = async (
  url: string,
  sizes: Readonly<Record<GroupId, number>>,
  settings: Record<string, unknown> = {},
): Promise<Gathering> => {
  const { mediator, created } = await Seat.creates(url, settings)
  const join = (group: GroupId, at: number): Promise<Seat> =>
    Seat.joins(url, { invite: created.invites[group], name: `Person ${group}${at}` })
  const of = (group: GroupId): Promise<Seat[]> =>
    Promise.all(Array.from({ length: sizes[group] }, (_, at) => join(group, at)))
  const [a, b, projector] = await Promise.all([
    of('a'),
    of('b'),
    Seat.joins(url, { invite: created.invites.projector, name: 'Screen' }, false),
  ])
  return { mediator, created, a, b, projector, people: [...a, ...b], everyone: [mediator, ...a, ...b, projector] }
}

/** Seat → the drafts that it wrote and offered, in the order of writing. */
export type Written = ReadonlyMap<Seat, readonly { readonly id: string; readonly text: string }[]>

/** Everybody writes so many drafts of a kind alone and shares them; then the tables open. */
export const writesAndTables = async (
  { mediator, people }: Gathering,
  kind: WrittenKind,
  words: (seat: number, card: number) => string,
  each = 1,
): Promise<Written> => {
  await mediator.does({ type: 'start-step', step: `write-${kind}s` })
  const written = new Map<Seat, { id: string; text: string }[]>()
  for (const [at, seat] of people.entries()) {
    const drafts: { id: string; text: string }[] = []
    for (let card = 0; card < each; card += 1) {
      const text = words(at, card)
      drafts.push({ id: await seat.writes(kind, text), text })
    }
    written.set(seat, drafts)
  }
  await mediator.stateWhere('every draft has arrived', (state) => (state.drafts?.cards ?? 0) >= people.length * each)
  for (const [seat, drafts] of written) await seat.offers(drafts.map((draft) => draft.id))
  await mediator.does({ type: 'start-step', step: 'table' })
  return written
}

/** Both groups say that they are ready, and the twenty seconds pass in which nobody says "Not yet". */
export const becomeReady = async ({ mediator, a, b }: Gathering): Promise<void> => {
  for (const [member] of [a, b]) await member?.does({ type: 'propose', act: 'ready' })
  await mediator.stateWhere('both groups are ready', (state) => state.ready.a && state.ready.b, 40_000)
}

/** Waits until a document of a seat shows so many cards, and gives them. */
export const cardsOf = (seat: Seat, document: string, count: number) =>
  until(`${count} cards in ${document}`, async () => {
    const { cards } = await seat.sees(document)
    return cards.length === count ? cards : null
  })
