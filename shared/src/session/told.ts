import type { GroupId } from './agenda.ts'
import type { Answer } from './events.ts'

/** What became of an agreement of an earlier session, as a group tells it (SR1). */
export const OUTCOMES = ['kept', 'changed', 'late', 'dropped'] as const
export type Outcome = (typeof OUTCOMES)[number]

/**
 * Something of earlier sessions that waits to be told about, by an id that the server gave it. Of an agreement both
 * groups tell; `by` is the only group that does, which is the one that an ask was put to.
 */
export type ToldItem = { readonly id: string; readonly by?: GroupId }

/** What a group told of an item; `words` is the hash of its reason, `learned` that of what it learned from it. */
export type ToldState = {
  readonly item: string
  readonly group: GroupId
  readonly word: Outcome | Answer
  readonly words?: string
  readonly learned?: string
}

/** How many outcome numbers a session may have: more is a dashboard, and nobody talks about it (measures.md 4.6). */
export const NUMBER_PLACES = [1, 2, 3] as const
export type NumberPlace = (typeof NUMBER_PLACES)[number]

/** An outcome number that was typed in: its value, and the hashes of its name, unit and source. */
export type NumberState = {
  readonly place: NumberPlace
  readonly value: number
  readonly name: string
  readonly unit?: string
  readonly source: string
}
