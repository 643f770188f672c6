import { AGENDA_STEPS_MOST, OFFER_MOST, STEP_MINUTES_MOST, TURN_MOST, TURNS_MOST } from '@parley/shared/limits'
import type { NewStep, Step, WrittenKind } from '@parley/shared/session/agenda'
import type { MixedSize } from '@parley/shared/session/mixed-lot'

/** A step as it is being arranged. Figures are text until they are sent, so that a field can be empty for a moment. */
export type DraftStep = {
  readonly key: string
  /** The step's id on the agenda of a session; new ones get theirs from the server. */
  readonly id?: string
  readonly step: NewStep
  readonly minutes: string
  readonly cap?: string
  /** Talk turns: minutes of each, and how many for each group. */
  readonly turn?: string
  readonly each?: string
}
/** An agenda as it is being arranged. `start` is minutes since midnight, null where none was set. */
export type Draft = { readonly steps: readonly DraftStep[]; readonly start: number | null }

let made = 0
const newKey = (): string => `new-${(made += 1)}`

const row = (step: NewStep, id?: string): DraftStep => ({
  key: id ?? newKey(),
  ...(id === undefined ? {} : { id }),
  step,
  minutes: String(step.minutes),
  ...('cap' in step ? { cap: String(step.cap) } : {}),
  ...('turn' in step ? { turn: String(step.turn), each: String(step.each) } : {}),
})

/** A draft of steps that nobody has used yet: those of a template, or of a file. */
export const draftOf = (steps: readonly NewStep[], start: number | null): Draft => ({
  steps: steps.map((step) => row(step)),
  start,
})

/** A draft of the agenda of a session, whose steps keep their ids. */
export const draftOfSession = (steps: readonly Step[], start: number | null): Draft => ({
  steps: steps.map(({ id, ...step }) => row(step as NewStep, id)),
  start,
})

const figure = (text: string, most: number): number | null => {
  const value = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0
  return value >= 1 && value <= most ? value : null
}
/** The minutes of a row, or null while they are none. */
export const minutesIn = ({ minutes }: DraftStep): number | null => figure(minutes, STEP_MINUTES_MOST)
/** The picks of a row, or null while they are none; undefined where a step has none. */
export const capIn = ({ cap }: DraftStep): number | null | undefined =>
  cap === undefined ? undefined : figure(cap, OFFER_MOST)

/** The longest turn, in minutes. */
export const TURN_MINUTES_MOST = TURN_MOST / 60
/** The minutes of a turn in a row, and the turns of each group: null while they are none, undefined where a step has none. */
export const turnIn = ({ turn }: DraftStep): number | null | undefined =>
  turn === undefined ? undefined : figure(turn, TURN_MINUTES_MOST)
export const eachIn = ({ each }: DraftStep): number | null | undefined =>
  each === undefined ? undefined : figure(each, TURNS_MOST)

/** The step that a row stands for; while a figure is being typed, with the last one that was right. */
export const stepIn = (one: DraftStep): NewStep => {
  const [minutes, cap] = [minutesIn(one) ?? one.step.minutes, capIn(one)]
  const [turn, each] = [turnIn(one), eachIn(one)]
  return { ...one.step, minutes, ...(cap ? { cap } : {}), ...(turn ? { turn } : {}), ...(each ? { each } : {}) }
}

/** Every row as it is sent; null while a figure is none or nothing is left. */
export const stepsOfDraft = ({ steps }: Draft): (NewStep & { readonly id?: string })[] | null => {
  const isRight = steps.every((one) => [minutesIn, capIn, turnIn, eachIn].every((figureIn) => figureIn(one) !== null))
  if (!isRight || steps.length === 0 || steps.length > AGENDA_STEPS_MOST) return null
  return steps.map((one) => ({ ...stepIn(one), ...(one.id === undefined ? {} : { id: one.id }) }))
}

/** Steps by id that have begun: they stay where and what they are (AD2). */
export type Begun = ReadonlySet<string>
export const hasBegun = ({ id }: DraftStep, begun: Begun): boolean => id !== undefined && begun.has(id)

/** Whether a row can go up or down: past a step that has begun nothing goes up, and what has begun stays. */
export const mayMove = ({ steps }: Draft, at: number, by: -1 | 1, begun: Begun): boolean => {
  const [one, other] = [steps[at], steps[at + by]]
  if (!one || !other || hasBegun(one, begun)) return false
  return by === 1 || !hasBegun(other, begun)
}

const isTable = ({ step }: DraftStep): boolean => step.act === 'write' && step.mode === 'table'

/** Why a row stays on the agenda; null where it can be taken away. */
export const whyStays = ({ steps }: Draft, at: number, begun: Begun): 'begun' | 'needed' | 'last' | null => {
  const one = steps[at]
  if (!one || hasBegun(one, begun)) return 'begun'
  if (steps.length === 1) return 'last'
  const hasWritten = steps.some(
    (other) => hasBegun(other, begun) && other.step.act === 'write' && other.step.mode === 'alone',
  )
  return hasWritten && isTable(one) && steps.filter(isTable).length === 1 ? 'needed' : null
}

/** The draft with a row one place up or down. */
export const moved = (draft: Draft, at: number, by: -1 | 1): Draft => {
  const steps = draft.steps.slice()
  const [one] = steps.splice(at, 1)
  if (one) steps.splice(at + by, 0, one)
  return { ...draft, steps }
}

/** The draft without a row. */
export const without = (draft: Draft, key: string): Draft => ({
  ...draft,
  steps: draft.steps.filter((one) => one.key !== key),
})

/** The draft with a step of the library after the row at `after`; -1 puts it first. Also the key of the new row. */
export const withStep = (
  draft: Draft,
  step: NewStep,
  after: number,
): { readonly draft: Draft; readonly key: string } => {
  const fresh = row(step)
  return {
    draft: { ...draft, steps: [...draft.steps.slice(0, after + 1), fresh, ...draft.steps.slice(after + 1)] },
    key: fresh.key,
  }
}

/** The draft with other figures, kinds or people at a table in one row. */
export const withChange = (
  draft: Draft,
  key: string,
  change: {
    readonly minutes?: string
    readonly cap?: string
    readonly turn?: string
    readonly each?: string
    readonly kinds?: readonly WrittenKind[]
    readonly size?: MixedSize
  },
): Draft => ({
  ...draft,
  steps: draft.steps.map((one) => {
    if (one.key !== key) return one
    const { kinds, size, ...figures } = change
    const sized = size && 'size' in one.step ? { ...one.step, size } : one.step
    const step = kinds && 'kinds' in sized ? { ...sized, kinds } : sized
    return { ...one, ...figures, step }
  }),
})

/** Where a new step would most often go: before the closing step, or last; never before one that has begun. */
export const usualPlace = ({ steps }: Draft, begun: Begun): number => {
  const last = steps.at(-1)
  const isClose = last?.step.act === 'agree' && last.step.mode === 'close' && !hasBegun(last, begun)
  return steps.length - (isClose ? 2 : 1)
}

/** The first place after which a new step may come: what has begun stays before it. */
export const firstPlace = ({ steps }: Draft, begun: Begun): number =>
  steps.reduce((place, one, at) => (hasBegun(one, begun) ? at : place), -1)
