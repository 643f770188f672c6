import { mixCounts } from '@parley/shared/marks/mix-counts'
import type { CallPlace, Mix, MixCounts } from '@parley/shared/protocol/interview-views'
import { votersOf } from '@parley/shared/session/state-reads'
import { keyed, seal, unseal } from '../secrets/sealed-box.ts'
import type { Row, Write } from '../store/store.ts'
import type { ActiveSession } from './active-session.ts'

/** A theme of one interview, or of several: who it comes from, and what each of them said to these words. */
export type Theme = {
  readonly id: string
  readonly text: string
  readonly people: readonly { readonly seat: string; readonly says: 'waiting' | 'approved' }[]
  /** Themes in whose place it will stand when all of its people have approved it. */
  readonly joins?: readonly string[]
}
export const isApproved = ({ people }: Theme): boolean => people.every(({ says }) => says === 'approved')

/** One thing that is prepared for the day. Each is a row of its own, sealed, under a keyed name. */
export type PreparedItem =
  | { readonly is: 'minutes'; readonly seat: string; readonly minutes: number }
  | { readonly is: 'theme'; readonly theme: Theme }
  /** The list for the room, in the order in which it is shown. */
  | { readonly is: 'listed'; readonly themes: readonly string[] }
  | { readonly is: 'mix'; readonly seat: string; readonly mix: Mix }
  /** The mix as the mediators see it, and how many said something since: it is counted anew by k of them (IN8). */
  | { readonly is: 'counted'; readonly mix: MixCounts; readonly since: number }
  | { readonly is: 'call'; readonly place: CallPlace; readonly url: string }

/** What the mediator and people prepare in private before the day: no event, since an event says when and about whom. */
export type Prepared = { readonly items: Map<string, PreparedItem> }
export const nothingPrepared = (): Prepared => ({ items: new Map() })

export const minutesName = (seat: string): string => `minutes:${seat}`
export const themeName = (theme: string): string => `theme:${theme}`
export const mixName = (seat: string): string => `mix:${seat}`
export const callName = (place: CallPlace): string => `call:${place}`
const LISTED = 'listed:'
const COUNTED = 'counted:'

const nameOf = (item: PreparedItem): string => {
  switch (item.is) {
    case 'minutes':
      return minutesName(item.seat)
    case 'theme':
      return themeName(item.theme.id)
    case 'listed':
      return LISTED
    case 'mix':
      return mixName(item.seat)
    case 'counted':
      return COUNTED
    case 'call':
      return callName(item.place)
  }
}

const itemsOf = <I extends PreparedItem['is']>(prepared: Prepared, is: I): Extract<PreparedItem, { is: I }>[] =>
  [...prepared.items.values()].filter((item): item is Extract<PreparedItem, { is: I }> => item.is === is)

/** All themes, by their words: an order that tells nothing. */
export const themesIn = (prepared: Prepared): readonly Theme[] =>
  itemsOf(prepared, 'theme')
    .map(({ theme }) => theme)
    .sort((one, other) => (one.text < other.text ? -1 : one.text > other.text ? 1 : one.id < other.id ? -1 : 1))
export const themeIn = (prepared: Prepared, id: string): Theme | undefined => {
  const item = prepared.items.get(themeName(id))
  return item?.is === 'theme' ? item.theme : undefined
}
/** The ids of the list for the room; null before it is made. */
export const listedIn = (prepared: Prepared): readonly string[] | null => itemsOf(prepared, 'listed')[0]?.themes ?? null
export const minutesIn = (prepared: Prepared): ReadonlyMap<string, number> =>
  new Map(itemsOf(prepared, 'minutes').map(({ seat, minutes }) => [seat, minutes]))
export const mixesIn = (prepared: Prepared): ReadonlyMap<string, Mix> =>
  new Map(itemsOf(prepared, 'mix').map(({ seat, mix }) => [seat, mix]))
export const callsIn = (prepared: Prepared): ReadonlyMap<CallPlace, string> =>
  new Map(itemsOf(prepared, 'call').map(({ place, url }) => [place, url]))

/** Themes that would stand in place of one of these: what they rest on is gone or reads otherwise. */
export const restingOn = (prepared: Prepared, themes: readonly string[]): readonly string[] =>
  themesIn(prepared)
    .filter(({ joins = [] }) => joins.some((one) => themes.includes(one)))
    .map(({ id }) => id)

/** Names of everything that hangs on one person: themes, the minutes talked, and what they said of themselves. */
export const belongingsOf = (prepared: Prepared, seat: string): readonly string[] => {
  const themes = themesIn(prepared)
    .filter(({ people }) => people.some((one) => one.seat === seat))
    .map(({ id }) => id)
  const all = [...new Set([...themes, ...restingOn(prepared, themes)])]
  return [...all.map(themeName), minutesName(seat), mixName(seat)].filter((name) => prepared.items.has(name))
}

/** The mix counted anew, among those who are here. */
const countMix = ({ state }: ActiveSession, mixes: ReadonlyMap<string, Mix>): MixCounts =>
  mixCounts(
    votersOf(state).flatMap(({ id, group }) => {
      const mix = mixes.get(id)
      return group && mix ? [{ group, mix }] : []
    }),
    state.k,
  )

/** The mix as the mediators see it. */
export const countedIn = (prepared: Prepared): { readonly mix: MixCounts; readonly since: number } =>
  itemsOf(prepared, 'counted')[0] ?? { mix: { role: [], site: [], shift: [] }, since: 0 }

/**
 * What is kept when a person says where they come from: the words, and the figures of the mediators. These stay as they
 * are until k people have said something since, also over a restart: one that moves at once would say whose word it was
 * (IN8).
 */
export const mixSaid = (session: ActiveSession, seat: string, mix: Mix): readonly PreparedItem[] => {
  const { prepared } = session.facts
  const mixes = mixesIn(prepared)
  const counted = countedIn(prepared)
  const since = counted.since + (mixes.has(seat) ? 0 : 1)
  const isDue = since >= session.state.k
  const figures = isDue ? { mix: countMix(session, new Map([...mixes, [seat, mix]])), since: 0 } : { ...counted, since }
  return [
    { is: 'mix', seat, mix },
    { ...figures, is: 'counted' },
  ]
}

const rowName = (session: ActiveSession, name: string): { session: string; key: string } => ({
  session: session.id,
  key: keyed(session.marksKey, `prepared:${name}`),
})

/** What puts things into the store and takes things out of it, and what then follows in memory. */
export const preparing = (
  session: ActiveSession,
  put: readonly PreparedItem[],
  drop: readonly string[] = [],
): { readonly writes: readonly Write[]; readonly after: () => void } => ({
  writes: [
    ...put.map((item) => ({
      do: 'prepared.put' as const,
      with: { ...rowName(session, nameOf(item)), body: seal(session.marksKey, item) },
    })),
    ...drop.map((name) => ({ do: 'prepared.drop' as const, with: rowName(session, name) })),
  ],
  after: () => {
    const { items } = session.facts.prepared
    for (const name of drop) items.delete(name)
    for (const item of put) items.set(nameOf(item), item)
  },
})

/** What stands in the store again, after a start. */
export const recallPrepared = (session: ActiveSession, rows: readonly Row[]): void => {
  if (session.state.ended) return
  for (const row of rows) {
    const item = unseal(session.marksKey, row['body'] as Uint8Array) as PreparedItem
    session.facts.prepared.items.set(nameOf(item), item)
  }
  const { items } = session.facts.prepared
  const mixes = mixesIn(session.facts.prepared)
  // A session of before has no figures stored: they are counted once, and kept with the next answer.
  if (mixes.size > 0 && !items.has(COUNTED))
    items.set(COUNTED, { is: 'counted', mix: countMix(session, mixes), since: 0 })
}
