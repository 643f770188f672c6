import { OFFER_MOST, STEP_MINUTES_MOST, TURN_MOST, TURNS_MOST } from '../limits.ts'
import { canonicalJson } from '../lib/canonical-json.ts'
import { MIXED_SIZES } from './mixed-lot.ts'
import { DAY_KINDS, WRITTEN_KINDS, type NewStep, type Step, type WrittenKind } from './agenda.ts'

/** Kinds that are no single things, so that they have no more than one form. */
const WHOLE: readonly WrittenKind[] = ['us-by-us', 'them-by-us', 'us-by-them', 'helped']
const many = (kind: WrittenKind): string => (WHOLE.includes(kind) ? kind : `${kind}s`)

/**
 * Every step that an agenda can be made of, with the minutes that it usually takes. The name is what its id on an agenda
 * begins with; it never changes, because stored agendas have it. A new kind of step needs one line here.
 */
export const LIBRARY: Readonly<Record<string, NewStep>> = {
  open: { act: 'talk', mode: 'open', minutes: 10 },
  ...Object.fromEntries(
    WRITTEN_KINDS.map((kind) => [`write-${many(kind)}`, { act: 'write', mode: 'alone', kind, minutes: 6 } as const]),
  ),
  table: { act: 'write', mode: 'table', kinds: DAY_KINDS, minutes: 20 },
  mixed: { act: 'write', mode: 'mixed', size: 4, minutes: 20 },
  'mixed-words': { act: 'write', mode: 'mixed', about: 'words', size: 4, minutes: 10 },
  ...Object.fromEntries(
    WRITTEN_KINDS.map((kind) => [`reveal-${many(kind)}`, { act: 'reveal', kind, minutes: 10 } as const]),
  ),
  // Kinds that are read beside each other, revealed at the same moment.
  'reveal-pressures-and-limits': { act: 'reveal', kind: 'pressure', also: ['limit'], minutes: 12 },
  'reveal-mirror': { act: 'reveal', kind: 'us-by-us', also: ['them-by-us', 'us-by-them'], minutes: 15 },
  'reveal-risks-and-signs': { act: 'reveal', kind: 'risk', also: ['sign'], minutes: 10 },
  'say-back': { act: 'talk', mode: 'say-back', minutes: 25 },
  words: { act: 'talk', mode: 'words', minutes: 15 },
  stories: { act: 'talk', mode: 'turns', turn: 4, each: 4, minutes: 35 },
  circle: { act: 'talk', mode: 'circle', minutes: 50 },
  priorities: { act: 'vote', method: 'approve', kind: 'problem', cap: 4, minutes: 10 },
  dots: { act: 'vote', method: 'approve', kind: 'problem', cap: 5, dots: true, minutes: 10 },
  'rate-assumptions': { act: 'vote', method: 'rate', of: 'assumption', axes: ['importance', 'evidence'], minutes: 8 },
  'rate-milestones': { act: 'vote', method: 'rate', of: 'milestone', axes: ['confidence'], minutes: 10 },
  signals: { act: 'vote', method: 'signals', minutes: 2 },
  support: { act: 'vote', method: 'support', kind: 'proposal', minutes: 20 },
  map: { act: 'map', minutes: 40 },
  assumptions: { act: 'map', board: 'assumptions', minutes: 15 },
  'two-by-two': { act: 'map', board: 'two-by-two', minutes: 40 },
  pairs: { act: 'map', board: 'pairs', minutes: 15 },
  tensions: { act: 'map', board: 'tensions', minutes: 25 },
  messages: { act: 'map', board: 'messages', minutes: 20 },
  matches: { act: 'map', board: 'matches', minutes: 10 },
  moves: { act: 'map', board: 'moves', minutes: 15 },
  asks: { act: 'agree', mode: 'asks', minutes: 25 },
  roles: { act: 'agree', mode: 'roles', minutes: 20 },
  agreements: { act: 'agree', mode: 'agreements', minutes: 15 },
  close: { act: 'agree', mode: 'close', minutes: 15 },
  break: { act: 'break', minutes: 15 },
}

const isWhole = (value: unknown, least: number, most: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most

/** What a mediator may choose of a step that has it; everything else is as it stands in the library. */
const CHOICES: Readonly<Record<string, (value: unknown) => boolean>> = {
  minutes: (value) => isWhole(value, 1, STEP_MINUTES_MOST),
  cap: (value) => isWhole(value, 1, OFFER_MOST),
  turn: (value) => isWhole(value, 1, TURN_MOST / 60),
  each: (value) => isWhole(value, 1, TURNS_MOST),
  size: (value) => MIXED_SIZES.some((size) => size === value),
  kinds: (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    new Set(value).size === value.length &&
    value.every((one) => WRITTEN_KINDS.some((kind) => kind === one)),
}
const isChoice = (key: string): boolean => Object.hasOwn(CHOICES, key)

/** Whether a step is made of exactly what an entry of the library is made of; an id beside it does not matter. */
const isMadeOf = (entry: NewStep, given: Readonly<Record<string, unknown>>): boolean => {
  const wanted = Object.entries(entry)
  const keys = Object.keys(given).filter((key) => key !== 'id')
  return (
    keys.length === wanted.length &&
    wanted.every(
      ([key, value]) =>
        Object.hasOwn(given, key) &&
        (isChoice(key) || canonicalJson(given[key] ?? null) === canonicalJson(value ?? null)),
    )
  )
}

const entryOf = (given: Readonly<Record<string, unknown>>): readonly [name: string, step: NewStep] | undefined =>
  Object.entries(LIBRARY).find(([, entry]) => isMadeOf(entry, given))

/** What a step is called in the library; `step` for one that is not in it. */
export const libraryName = (step: NewStep | Step): string => entryOf(step)?.[0] ?? 'step'

/**
 * A step of the library out of what came from elsewhere, with nothing in it that no step has: an id beside it is left
 * out. Null where it is none, or where minutes, picks or kinds are not as they may be.
 */
export const stepFrom = (value: unknown): NewStep | null => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const given = value as Readonly<Record<string, unknown>>
  const entry = entryOf(given)?.[1]
  if (!entry) return null
  const parts = Object.entries(entry).map(([key, own]): readonly [string, unknown] => [
    key,
    isChoice(key) ? given[key] : own,
  ])
  if (parts.some(([key, own]) => isChoice(key) && !CHOICES[key]?.(own))) return null
  return Object.fromEntries(parts) as NewStep
}

/** Breaks are counted from the first one on; of other steps the second one of a name is. */
const idAt = (name: string, at: number): string => (at === 1 && name !== 'break' ? name : `${name}-${at}`)

/** An id for a step that comes to an agenda, made of its name in the library and of nothing else. */
const newId = (step: NewStep, taken: ReadonlySet<string>): string => {
  const name = libraryName(step)
  for (let at = 1; ; at += 1) if (!taken.has(idAt(name, at))) return idAt(name, at)
}

/** The steps of an agenda: those that have an id keep it, the others get one that is not taken. */
export const withIds = (steps: readonly (NewStep & { readonly id?: string | undefined })[]): readonly Step[] => {
  const taken = new Set(steps.flatMap(({ id }) => (id === undefined ? [] : [id])))
  return steps.map((step) => {
    const id = step.id ?? newId(step, taken)
    taken.add(id)
    return { ...step, id }
  })
}
