import type { GroupId } from './agenda.ts'
import type { Handlers } from './handlers.ts'
import { parkingPossible } from './parking.ts'
import { refuse, type Refused } from './refused.ts'
import type { SessionState } from './state.ts'

/** Whether a group may propose to let this parked point go. That it is there is for the server to see. */
export const letGoPossible = (state: SessionState, group: GroupId, card: string | undefined): Refused | null => {
  if (card === undefined) return refuse('nothing-there')
  return state.parking.letGo[group].includes(card) ? refuse('already-so') : null
}

/** A group lets a point go; it is gone when both do (PL4). */
export const letGo = (state: SessionState, group: GroupId, card: string): SessionState => {
  const { parking } = state
  return {
    ...state,
    parking: { ...parking, letGo: { ...parking.letGo, [group]: [...parking.letGo[group], card] } },
  }
}

/** Whether both groups let this point go. */
export const isLetGo = ({ parking }: Pick<SessionState, 'parking'>, card: string): boolean =>
  parking.letGo.a.includes(card) && parking.letGo.b.includes(card)

export const parkingEvents: Pick<Handlers, 'parking-set' | 'parking-shown'> = {
  'parking-set': (state, { open }) => {
    if (!parkingPossible(state)) return refuse('not-in-this-step')
    if ((state.parking.open ?? true) === open) return refuse('already-so')
    return { ...state, parking: { ...state.parking, open } }
  },
  'parking-shown': (state, { on }) => {
    if (state.parking.shown === on) return refuse('already-so')
    return { ...state, parking: { ...state.parking, shown: on } }
  },
}
