import { addCard } from '@parley/shared/documents/cards'
import { DAY_KINDS } from '@parley/shared/session/agenda'
import { newCardId } from '../driver/day.ts'
import { cardsOf, type Gathering } from '../driver/gather.ts'
import { ASSUMPTIONS, INTERESTS, pick, PROBLEMS } from './words.ts'

const WORDS = { interest: INTERESTS, frustration: PROBLEMS, assumption: ASSUMPTIONS } as const

/** Strategy writes and shares so many cards, all kinds alike; they lie at its table. */
export const fillTable = async (room: Gathering, count: number): Promise<void> => {
  const [reader] = room.a
  if (!reader) throw new Error('The room is too small.')
  let left = count
  for (const [turn, kind] of DAY_KINDS.entries()) {
    await room.mediator.does({ type: 'start-step', step: `write-${kind}s` })
    const share = Math.ceil(left / (DAY_KINDS.length - turn))
    left -= share
    const each = Math.ceil(share / room.a.length)
    for (const [index, seat] of room.a.entries()) {
      const from = index * each
      const ids = Array.from({ length: Math.max(0, Math.min(each, share - from)) }, newCardId)
      if (ids.length === 0) continue
      const doc = await seat.opens(`desk:${seat.id}`)
      doc.transact(() => {
        for (const [at, id] of ids.entries())
          addCard(doc, { id, kind, at: [0, at], text: pick(WORDS[kind], from + at) })
      })
      await seat.saved(`desk:${seat.id}`)
      await seat.offers(ids)
    }
  }
  await room.mediator.does({ type: 'start-step', step: 'table' })
  await cardsOf(reader, 'table:a', count)
}
