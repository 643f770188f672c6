import {
  AGREED_SEATS_MOST,
  AGREEMENT_LINE_MOST,
  CARD_TEXT_MOST,
  CARD_WIDTH_LEAST,
  CARD_WIDTH_MOST,
  FRICTION_MINUTES_MOST,
  TERM_MOST,
  WEEK_MOST,
  WHEN_MOST,
} from '../limits.ts'
import { LENSES } from '../session/agenda.ts'
import { MENTIONS } from '../session/caucus-state.ts'
import { AGREEMENT_KEYS, AGREEMENT_LINES, AGREEMENT_SEATS } from './agreement-fields.ts'
import { AGREEMENT_SORTS, ASKED, AXIS_CORNERS, AXIS_ENDS, MOVE_KEYS } from './card-view.ts'

const ID = /^[A-Za-z0-9_-]{1,64}$/
const FAR = 1e7

/** Ids are also used as keys of plain objects, so names that every object has are no ids. */
export const isCardId = (id: string): boolean => ID.test(id) && !(id in {})

const isId = (value: unknown): boolean => typeof value === 'string' && isCardId(value)
const isShort = (value: unknown, most: number): boolean =>
  typeof value === 'string' && value.length > 0 && value.length <= most
const isNear = (value: unknown): boolean =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= FAR
const isPlace = (value: unknown): boolean => Array.isArray(value) && value.length === 2 && value.every(isNear)
const isCount = (value: unknown, most: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most
const isWeek = (value: unknown): boolean => isCount(value, WEEK_MOST)
const isLine = (value: unknown): boolean => isShort(value, AGREEMENT_LINE_MOST)
const isSeatCount = (value: unknown): boolean => isCount(value, AGREED_SEATS_MOST)

const isWidth = (value: unknown): boolean =>
  typeof value === 'number' && Number.isFinite(value) && value >= CARD_WIDTH_LEAST && value <= CARD_WIDTH_MOST
const isShare = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 100
const isValue = (value: unknown): boolean => Array.isArray(value) && value.length === 2 && value.every(isShare)

const isAsked = (value: unknown): boolean => (ASKED as readonly unknown[]).includes(value)

/** A day that the calendar has, written `2027-01-31`. */
const isDay = (value: unknown): boolean => {
  const [, year, month, day] = (typeof value === 'string' && /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)) || []
  if (year === undefined || month === undefined || day === undefined) return false
  // A day that does not exist, such as 31 February, comes out as another one.
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return Number(year) >= 1000 && date.toISOString().slice(0, 10) === value
}

/** Keys that a card may have, with the form of their values. Whether a client may write one is for the rules to say. */
const VALUES: ReadonlyMap<string, (value: unknown) => boolean> = new Map<string, (value: unknown) => boolean>([
  ['kind', (value) => isShort(value, 64)],
  ['group', (value) => isShort(value, 64)],
  ['zone', (value) => isShort(value, 64)],
  ['into', (value) => isShort(value, 64)],
  ['at', isPlace],
  ['held', (value) => typeof value === 'boolean'],
  ['of', isId],
  ['week', isWeek],
  ['lane', isId],
  ['sort', (value) => (AGREEMENT_SORTS as readonly unknown[]).includes(value)],
  ['due', isDay],
  ['when', (value) => isShort(value, WHEN_MOST)],
  ['ownerA', isId],
  ['ownerB', isId],
  ['needs', isId],
  ['place', isPlace],
  ['width', isWidth],
  ['stack', isId],
  ['value', isValue],
  ['end', (value) => ([...AXIS_ENDS, ...AXIS_CORNERS] as readonly unknown[]).includes(value)],
  ['promised', isWeek],
  ['safe', isWeek],
  ['yesA', isWeek],
  ['yesB', isWeek],
  ['askedA', isAsked],
  ['askedB', isAsked],
  ['fits', (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)],
  ['lens', (value) => (LENSES as readonly unknown[]).includes(value)],
  ['taken', (value) => typeof value === 'boolean'],
  ['mention', (value) => (MENTIONS as readonly unknown[]).includes(value)],
  ['offered', (value) => value === true],
  ['owned', (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)],
  ['from', isId],
  ['meets', isId],
  ['minutes', (value) => isCount(value, FRICTION_MINUTES_MOST)],
  ...MOVE_KEYS.map((key) => [key, (value: unknown) => value === true] as const),
  ['asPurpose', (value) => value === true],
  ...AGREEMENT_LINES.map((key) => [key, isLine] as const),
  ...AGREEMENT_SEATS.map((key) => [key, isSeatCount] as const),
  ['until', isDay],
])

/** Keys that only some cards have, as everything above the documents reads them. */
export const OPTIONAL_KEYS = [
  'group',
  'zone',
  'held',
  'into',
  'of',
  'week',
  'lane',
  'sort',
  'due',
  'when',
  'ownerA',
  'ownerB',
  'needs',
  'place',
  'width',
  'stack',
  'value',
  'end',
  'promised',
  'safe',
  'yesA',
  'yesB',
  'askedA',
  'askedB',
  'fits',
  'lens',
  'taken',
  'mention',
  'offered',
  'owned',
  'from',
  'meets',
  'minutes',
  ...MOVE_KEYS,
  'asPurpose',
  ...AGREEMENT_KEYS,
] as const

/** How long the text of a card of this kind may be, in UTF-16 units. */
export const textMostOf = (kind: unknown): number => (kind === 'term' ? TERM_MOST : CARD_TEXT_MOST)

export const isKey = (key: string): boolean => key === 'text' || VALUES.has(key)

/** Whether a value has the form that its key asks for. A `text` is a type of its own and no value. */
export const isCardValue = (key: string, value: unknown): boolean => VALUES.get(key)?.(value) ?? false
