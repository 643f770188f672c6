import type { ActHistory } from '../board/acting.ts'

/** One's own acts, told apart from those of others, so that only these are announced. */
export const told = <A extends ActHistory>(actions: A | null, isOwn: () => void): A | null =>
  actions &&
  (Object.fromEntries(
    Object.entries(actions).map(([name, act]) => [
      name,
      name.startsWith('can') || name === 'watch' || name === 'close'
        ? act
        : (...given: unknown[]) => {
            isOwn()
            return (act as (...given: unknown[]) => unknown)(...given)
          },
    ]),
  ) as A)
