import type { Row, Write } from '../store/store.ts'
import { seal, unseal } from '../secrets/sealed-box.ts'
import { votersOf } from '@parley/shared/session/state-reads'
import type { ActiveSession, Changes } from './active-session.ts'
import { betweenKey } from './mark-key.ts'
import { BETWEEN_SHOWN, BETWEEN_TALK } from './private-facts.ts'

/** What stands in the store again, after a start: the figure, and what was offered. */
export const recallBetween = (session: ActiveSession, rows: readonly Row[]): void => {
  if (session.state.ended) return
  const body = (key: string): unknown => {
    const row = rows.find((one) => one['key'] === key)
    return row && unseal(session.marksKey, row['body'] as Uint8Array)
  }
  session.facts.betweenTalk = (body(BETWEEN_TALK) as string | undefined) ?? null
  const shown = body(BETWEEN_SHOWN) as readonly string[] | undefined
  session.facts.shownBetween = shown ? new Set(shown) : null
}

/**
 * Counts anew who stands between, when a step begins. Shown from k on; and once a number is shown it changes only when k
 * people or more have come or gone since, for the difference of two numbers would tell of whoever left (PE11).
 */
export const countedBetween = (session: ActiveSession): Pick<Changes, 'writes' | 'after'> => {
  const { state, facts, id } = session
  // Where nobody ever stood between there is nothing to count, and no key to make for it.
  if (facts.betweens.size === 0 && !facts.shownBetween) return {}
  const { marksKey } = session
  const keys = votersOf(state).map((seat) => betweenKey(marksKey, seat.id))
  const now = new Set(keys.filter((key) => facts.betweens.has(key)))
  const before = facts.shownBetween
  const changed = before
    ? [...before].filter((key) => !now.has(key)).length + [...now].filter((key) => !before.has(key)).length
    : 0
  if (before && changed < state.k) return {}
  const shown = now.size >= state.k ? now : null
  if (!before && !shown) return {}
  const row = { session: id, key: BETWEEN_SHOWN }
  return {
    writes: [
      shown
        ? { do: 'between.put', with: { ...row, body: seal(marksKey, [...shown].sort()) } }
        : { do: 'between.drop', with: row },
    ],
    after: () => (facts.shownBetween = shown),
  }
}

/** Keeps that a seat stands between the groups, or no longer does. By a keyed name: the database alone tells nobody who. */
export const betweenWrite = (session: ActiveSession, seat: string, on: boolean): Write => {
  const row = { session: session.id, key: betweenKey(session.marksKey, seat) }
  return on ? { do: 'between.put', with: { ...row, body: null } } : { do: 'between.drop', with: row }
}

/** Keeps what is offered to those who stand between, sealed. */
export const betweenTalkWrite = (session: ActiveSession, line: string): Write => ({
  do: 'between.put',
  with: { session: session.id, key: BETWEEN_TALK, body: seal(session.marksKey, line) },
})
