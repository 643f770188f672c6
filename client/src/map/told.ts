import type { ActHistory } from '../board/acting.ts'

/** The same acts, each of which calls `onAct` before it is done. */
export const told = <A extends ActHistory>(actions: A | null, onAct: () => void): A | null =>
  actions &&
  (Object.fromEntries(
    Object.entries(actions).map(([name, act]) => [
      name,
      name.startsWith('can') || name === 'watch' || name === 'close'
        ? act
        : (...given: unknown[]) => {
            onAct()
            return (act as (...given: unknown[]) => unknown)(...given)
          },
    ]),
  ) as A)
