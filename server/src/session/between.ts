import type { Row, Write } from '../store/store.ts'
import { seal, unseal } from '../secrets/sealed-box.ts'
import type { ActiveSession } from './active-session.ts'
import { betweenKey } from './mark-key.ts'
import { BETWEEN_TALK } from './private-facts.ts'

/** What stands in the store again, after a start: the figure, and what was offered. */
export const recallBetween = (session: ActiveSession, rows: readonly Row[]): void => {
  if (session.state.ended) return
  const talk = rows.find((row) => row['key'] === BETWEEN_TALK)
  if (talk) session.facts.betweenTalk = unseal(session.marksKey, talk['body'] as Uint8Array) as string
  if (session.facts.betweens.size > 0) session.countBetween()
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
