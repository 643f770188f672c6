/** Keys that a card may have. Whether a client may write one of them is for the rules to say. */
const KEYS: ReadonlySet<string> = new Set(['kind', 'group', 'zone', 'at', 'text', 'held', 'into'])

const ID = /^[A-Za-z0-9_-]{1,64}$/
const FAR = 1e7

/** Ids are also used as keys of plain objects, so names that every object has are no ids. */
export const isCardId = (id: string): boolean => ID.test(id) && !(id in {})

export const isKey = (key: string): boolean => KEYS.has(key)

/** Whether a value has the form that its key asks for: `at` two finite numbers, `held` a boolean, others short. */
export const isCardValue = (key: string, value: unknown): boolean => {
  if (key === 'at') return Array.isArray(value) && value.length === 2 && value.every(isNear)
  if (key === 'held') return typeof value === 'boolean'
  return typeof value === 'string' && value.length > 0 && value.length <= 64
}
const isNear = (value: unknown): boolean =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= FAR
