import { shorter, type Lives } from '@parley/shared/keeping/lives'
import type { GroupId } from '@parley/shared/session/agenda'
import type { Row } from '../store/store.ts'

/** What people called things: kept beside the events, which carry no words. */
export type Profile = {
  readonly title: string
  readonly groups: Readonly<Record<GroupId, string>>
  readonly mediator: string
  readonly sponsor: string
  /** Seat id → display name. */
  readonly names: ReadonlyMap<string, string>
  /** How long things are kept. */
  readonly lives: Lives
  /** Hash → frozen words: options of ballots, reasons. */
  readonly contents: ReadonlyMap<string, string>
}

/** What was told of how long things are kept, when the session was made. */
export const toldLives = (session: Row): Lives => ({
  board: session['keep_board'] as number,
  record: session['keep_record'] as number,
  unused: session['keep_unused'] as number,
})

/** The profile from its rows; `now` is what the server is set to. */
export const profileOf = (session: Row, seats: readonly Row[], contents: readonly Row[], now: Lives): Profile => ({
  lives: shorter(toldLives(session), now),
  title: session['title'] as string,
  groups: { a: session['group_a'] as string, b: session['group_b'] as string },
  mediator: session['mediator'] as string,
  sponsor: session['sponsor'] as string,
  names: new Map(seats.map((row) => [row['id'] as string, row['name'] as string])),
  contents: new Map(contents.map((row) => [row['hash'] as string, row['body'] as string])),
})
