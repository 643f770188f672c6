/** Where a card lies between two axes, each from 0 to 100. On the assumption map evidence, then importance. */
export type Value = readonly [x: number, y: number]

/** From here on an assumption is important, and below it is not proven. */
export const HALF = 50

/** How far a key moves a card, alone and together with Shift. */
export const STEP = { fine: 2, coarse: 10 } as const

/** A number of an axis: inside its ends, with one digit behind the point. */
export const onAxis = (wanted: number): number => Math.min(100, Math.max(0, Math.round(wanted * 10) / 10)) + 0

/** The nearest place that lies between the axes. */
export const between = ([x, y]: Value): Value => [onAxis(x), onAxis(y)]

/** A place so far to the right and up of another, never beyond an end. */
export const movedBy = ([x, y]: Value, right: number, up: number): Value => between([x + right, y + up])

/** Whether a place is the corner of what is important and unproven: it asks for a test (AX4). */
export const asksHere = ([evidence, importance]: Value): boolean => importance >= HALF && evidence < HALF
