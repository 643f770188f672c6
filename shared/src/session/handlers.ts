import type { EventOf, EventType } from './events.ts'
import type { Refused } from './refused.ts'
import type { SessionState } from './state.ts'

/** One pure handler for each event: the next state, or the named reason why this cannot happen now. */
export type Handlers = {
  readonly [T in EventType]: (state: SessionState, event: EventOf<T>, now: number) => SessionState | Refused
}
