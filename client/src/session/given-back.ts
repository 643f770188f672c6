import { forget, kept, keysKept, type Place } from '../device/browser-storage.ts'
import type { DeskCopy } from './desk-copy.ts'
import type { Draft } from './not-placed.ts'
import type { Outbox } from './outbox.ts'
import { wordsOf } from './unplaced-words.ts'

type Seat = { readonly sessionId: string; readonly seat: string }

/** What was typed in a field and never became a card; the field's name is the end of its key. */
const typedWords = (seat: Seat, place: Place, reason: string): readonly Draft[] => {
  return keysKept(place, `parley.typing.${seat.sessionId}.${seat.seat}.`).flatMap((key): Draft[] => {
    const text = kept(place, key) ?? ''
    forget(place, key)
    return text.trim() ? [{ document: 'board', kind: 'note', text, reason }] : []
  })
}

/** Everything of a seat's own words on this device that never reached the server, when there is no way there any more. */
export const givenBack = async (
  seat: Seat,
  reason: string,
  outbox: Outbox,
  desk: Pick<DeskCopy, 'state'> | null,
): Promise<readonly Draft[]> => {
  const all = await outbox.everything()
  const name = `desk:${seat.seat}`
  const copy = all.some((one) => one.name === name) ? await desk?.state() : undefined
  const written = all.flatMap((one) => wordsOf(one, reason, one.name === name ? copy : undefined))
  return [...written, ...typedWords(seat, outbox.place, reason)]
}
