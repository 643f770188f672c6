/**
 * One snapshot of the board, without what is in it. `number` counts them from 1 and is never used again, `seq` is its
 * number in the log, `at` in milliseconds since 1970.
 */
export type SnapshotView = {
  readonly seq: number
  readonly number: number
  readonly at: number
  /** The step that began then; null for one that the mediator took. */
  readonly step: string | null
  /** What the mediator called it; only on those that the mediator took. */
  readonly title?: string
  readonly cards: number
  /** How many cards had been hidden for everybody by then, which the log says as well. */
  readonly hidden: number
  /** Cards were taken out of it since. How many would tell too much. */
  readonly struck?: true
  /** The board was too large to be kept: there is nothing to look at. */
  readonly tooLarge?: true
}
/** Answer of `GET /api/sessions/:id/snapshots`, oldest first; `…/snapshots/:seq` answers with a `BoardSnapshot`. */
export type SnapshotsView = { readonly snapshots: readonly SnapshotView[] }
