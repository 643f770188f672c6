import type { StateView } from '@parley/shared/protocol/state-view'
import type { Presented } from './presented.ts'

/** What the groups told of earlier sessions, and the outcome numbers of this one, in words. */
export const checkInView = ({ state, profile }: Presented): Pick<StateView, 'checkIn'> => {
  if (state.told.length === 0 && state.numbers.length === 0) return {}
  const wordsOf = (hash: string): string => profile.contents.get(hash) ?? ''
  return {
    checkIn: {
      told: state.told.map(({ words, learned, ...one }) => ({
        ...one,
        ...(words ? { reason: wordsOf(words) } : {}),
        ...(learned ? { learned: wordsOf(learned) } : {}),
      })),
      numbers: state.numbers.map(({ place, value, name, unit, source }) => ({
        place,
        value,
        name: wordsOf(name),
        ...(unit ? { unit: wordsOf(unit) } : {}),
        source: wordsOf(source),
      })),
    },
  }
}
