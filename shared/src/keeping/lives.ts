/** A day, in milliseconds. */
export const DAY = 86_400_000

/** How long things are kept, in days; within the bounds of `LIVES`. */
export type Lives = {
  /** The joint board and the process log, after the end of the session. */
  readonly board: number
  /** The record, after the day on which the groups meet again, or after the end where none is planned. */
  readonly record: number
  /** A session that never ended, after the last day on which somebody was there. */
  readonly unused: number
}

/** What each life is unless somebody sets it, and what it may be set to: a record outlives its board. */
export const LIVES = {
  board: { usual: 14, least: 3, most: 30 },
  record: { usual: 90, least: 30, most: 365 },
  unused: { usual: 30, least: 7, most: 180 },
} as const satisfies Readonly<Record<keyof Lives, { usual: number; least: number; most: number }>>

/** The days after the end that a planned next day can put a record's life off, so that no date keeps it for ever. */
const NEXT_DAY_MOST = 366

/** The lives that hold: what people read when the session was made, or what the server was set to since, if shorter (KE2). */
export const shorter = (told: Lives, now: Lives): Lives => ({
  board: Math.min(told.board, now.board),
  record: Math.min(told.record, now.record),
  unused: Math.min(told.unused, now.unused),
})

/** When the board and the log go, in milliseconds since 1970. */
export const boardUntil = (endedAt: number, { board }: Pick<Lives, 'board'>): number => endedAt + board * DAY

/**
 * From when a record's life is counted, in milliseconds since 1970: the day on which the groups meet again, ISO 8601, or
 * the end of the session where none is planned or it lies before that (KE3).
 */
export const recordFrom = (endedAt: number, nextDay?: string): number => {
  const planned = nextDay === undefined ? Number.NaN : Date.parse(nextDay)
  return Number.isNaN(planned) ? endedAt : Math.min(Math.max(endedAt, planned), endedAt + NEXT_DAY_MOST * DAY)
}

/** A record that stands by itself, with the session before it in its series. */
export type KeptRecord = { readonly session: string; readonly until: number; readonly follows: string | null }
/** A session that has its board still, with the session that it goes on from. */
export type Following = { readonly session: string; readonly follows: string | null }

/** A session with all that go on from it, straight or through others. */
export const goingOn = (sessions: readonly Following[], first: string): ReadonlySet<string> => {
  const found = new Set([first])
  // What is added while the set is gone through is gone through, too.
  for (const one of found) for (const { session, follows } of sessions) if (follows === one) found.add(session)
  return found
}

/**
 * The sessions whose record goes now. The record of a session from which another goes on is kept as long as that one's:
 * so a series keeps its records until its last one's time is over (KE3).
 */
export const dueRecords = (
  kept: readonly KeptRecord[],
  following: readonly Following[],
  now: number,
): readonly string[] => {
  const next = new Map<string, string[]>()
  for (const { session, follows } of [...kept, ...following])
    if (follows !== null) next.set(follows, [...(next.get(follows) ?? []), session])
  const standing = new Set([
    ...following.map(({ session }) => session),
    ...kept.filter(({ until }) => until > now).map(({ session }) => session),
  ])
  const isHeld = (session: string, seen: ReadonlySet<string>): boolean =>
    !seen.has(session) &&
    (standing.has(session) || (next.get(session) ?? []).some((one) => isHeld(one, new Set([...seen, session]))))
  return kept.filter(({ session }) => !isHeld(session, new Set())).map(({ session }) => session)
}
