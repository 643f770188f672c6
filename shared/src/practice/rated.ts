import { GROUPS, type RatedKind } from '../session/agenda.ts'
import { LARKFIELD, sideOf, type Side, type Counts } from './larkfield.ts'
import { levelsOf } from './shares.ts'

/** A card of the case with what each person gives it: a value on each axis, and a guess where the case asks for one. */
export type RatedCard = {
  readonly text: string
  readonly values: ReadonlyMap<string, readonly number[]>
  readonly guesses: ReadonlyMap<string, number>
}

const dealtOut = (counts: Readonly<Record<Side, Counts>>): ReadonlyMap<string, number> =>
  new Map(GROUPS.flatMap((group) => [...levelsOf(group, counts[sideOf(group)])]))

const card = (
  text: string,
  axes: readonly Readonly<Record<Side, Counts>>[],
  guess: Readonly<Record<Side, Counts>> | undefined,
): RatedCard => {
  const [first = new Map<string, number>(), ...others] = axes.map(dealtOut)
  return {
    text,
    values: new Map([...first].map(([name, value]) => [name, [value, ...others.map((axis) => axis.get(name) ?? 3)]])),
    guesses: guess ? dealtOut(guess) : new Map(),
  }
}

/** What the case rates: six assumptions by importance and evidence, two with a guess, and three milestones. */
export const RATED: Readonly<Record<RatedKind, readonly RatedCard[]>> = {
  assumption: LARKFIELD.assumption_votes.map(([text, { imp, evi, guess }]) => card(text, [imp, evi], guess)),
  milestone: LARKFIELD.milestone_confidence.map(([text, S, O]) => card(text, [{ S, O }], undefined)),
}
