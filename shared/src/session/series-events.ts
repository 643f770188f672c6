import { ANSWERS } from './events.ts'
import type { Handlers } from './handlers.ts'
import { refuse, type Refused } from './refused.ts'
import type { SessionState } from './state.ts'
import { OUTCOMES } from './told.ts'

/** Why nothing can be told or typed in now: before the day, after it, in a circle, or when both groups signed the record. */
const closed = ({ phase, ended, record }: SessionState): Refused | null => {
  if (ended || phase.of === 'waiting' || phase.of === 'circle') return refuse('not-in-this-step')
  return record?.confirmed.a && record.confirmed.b ? refuse('record-signed') : null
}

export const seriesEvents: Pick<Handlers, 'last-told' | 'number-set'> = {
  'last-told': (state, { item: id, group, word, words, learned }) => {
    const refused = closed(state)
    if (refused) return refused
    const item = state.follows?.items.find((one) => one.id === id)
    if (!item || (item.by !== undefined && item.by !== group)) return refuse('nothing-there')
    // An ask has an answer, an agreement an outcome.
    const known: readonly string[] = item.by === undefined ? OUTCOMES : ANSWERS
    if (!known.includes(word) || (learned !== undefined && item.by !== undefined)) return refuse('nothing-there')
    const before = state.told.find((one) => one.item === id && one.group === group)
    if (before?.word === word && before.words === words && before.learned === learned) return refuse('already-so')
    const others = state.told.filter((one) => one !== before)
    const said = { ...(words === undefined ? {} : { words }), ...(learned === undefined ? {} : { learned }) }
    return { ...state, told: [...others, { item: id, group, word, ...said }] }
  },
  'number-set': (state, { place, number }) => {
    const refused = closed(state)
    if (refused) return refused
    const before = state.numbers.find((one) => one.place === place)
    const others = state.numbers.filter((one) => one !== before)
    if (number === null) return before ? { ...state, numbers: others } : refuse('nothing-there')
    const next = { place, ...number }
    const isSame =
      before?.value === next.value &&
      before.name === next.name &&
      before.unit === next.unit &&
      before.source === next.source
    return isSame
      ? refuse('already-so')
      : { ...state, numbers: [...others, next].toSorted((one, other) => one.place - other.place) }
  },
}
