import type { Handlers } from './handlers.ts'
import { refuse } from './refused.ts'

/** Lanes of the map are locked and opened by the mediator alone, one by one (MP13). */
export const laneEvents: Pick<Handlers, 'lane-locked' | 'lane-unlocked'> = {
  'lane-locked': (state, { lane }) =>
    state.lockedLanes.includes(lane) ? refuse('already-so') : { ...state, lockedLanes: [...state.lockedLanes, lane] },
  'lane-unlocked': (state, { lane }) =>
    state.lockedLanes.includes(lane)
      ? { ...state, lockedLanes: state.lockedLanes.filter((one) => one !== lane) }
      : refuse('already-so'),
}
