import { createContext, useContext } from 'react'

/** Hands this device on to the next person; null where the seat has no place with a code here. */
export const HandOn = createContext<(() => void) | null>(null)
export const useHandOn = (): (() => void) | null => useContext(HandOn)

/** After this time without a sign of the person the page asks, and after the second it is put away; in milliseconds. */
export const ASKS_AFTER = 90_000
export const GOES_AFTER = 120_000

/** What a page in a private step does after `idle` milliseconds in which nobody touched it. */
export const idleStage = (idle: number): 'here' | 'asks' | 'goes' =>
  idle >= GOES_AFTER ? 'goes' : idle >= ASKS_AFTER ? 'asks' : 'here'
