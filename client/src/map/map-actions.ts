import type { Doc } from 'yjs'
import type { ActHistory } from '../board/acting.ts'
import { cardActs, type CardActs } from './card-acts.ts'
import { dateActs, type DateActs } from './date-acts.ts'
import { linkActs, type LinkActs } from './link-acts.ts'
import { mapWriting } from './map-writing.ts'

/** All that a person can do to the map. Whether they may is asked elsewhere, before. */
export type MapActions = ActHistory & CardActs & DateActs & LinkActs

/** The acts of one person on the map's document; Undo takes back these and nothing of others. */
export const mapActions = (doc: Doc): MapActions => {
  const writing = mapWriting(doc)
  return { ...cardActs(writing), ...dateActs(writing), ...linkActs(writing), ...writing.history }
}
