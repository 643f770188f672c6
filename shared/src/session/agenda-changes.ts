import { canonicalJson } from '../lib/canonical-json.ts'
import type { Step } from './agenda.ts'

/** What became of an agenda, each step once under each heading. */
export type AgendaChanges = {
  readonly added: readonly Step[]
  readonly removed: readonly Step[]
  readonly moved: readonly Step[]
  readonly minutes: readonly { readonly step: Step; readonly from: number; readonly to: number }[]
  /** Steps of which something else was chosen: how many picks, which kinds. */
  readonly chosen: readonly Step[]
}

/** The most of `order` that stays in order: what is not in it was moved. */
const standing = (order: readonly number[]): ReadonlySet<number> => {
  // The longest run upwards that ends at each place, and the place before it in that run.
  const runs: { length: number; before: number }[] = []
  for (const value of order) {
    let best = { length: 1, before: -1 }
    for (const [before, run] of runs.entries()) {
      if ((order[before] ?? 0) < value && run.length + 1 > best.length) best = { length: run.length + 1, before }
    }
    runs.push(best)
  }
  const longest = Math.max(0, ...runs.map(({ length }) => length))
  const stays = new Set<number>()
  for (let at = runs.findIndex(({ length }) => length === longest); at >= 0; at = runs[at]?.before ?? -1) {
    stays.add(order[at] ?? -1)
  }
  return stays
}

/** What a step is apart from its minutes. */
const choicesOf = ({ minutes: _minutes, ...step }: Step): string => canonicalJson(step)

/** What was changed between two agendas, as the process log says it (AD4). */
export const agendaChanges = (before: readonly Step[], after: readonly Step[]): AgendaChanges => {
  const old = new Map(before.map((step, at) => [step.id, { step, at }]))
  const kept = after.flatMap((step) => {
    const was = old.get(step.id)
    return was ? [{ step, was: was.step, at: was.at }] : []
  })
  const stays = standing(kept.map(({ at }) => at))
  const ids = new Set(after.map(({ id }) => id))
  return {
    added: after.filter(({ id }) => !old.has(id)),
    removed: before.filter(({ id }) => !ids.has(id)),
    moved: kept.filter(({ at }) => !stays.has(at)).map(({ step }) => step),
    minutes: kept
      .filter(({ step, was }) => step.minutes !== was.minutes)
      .map(({ step, was }) => ({ step, from: was.minutes, to: step.minutes })),
    chosen: kept.filter(({ step, was }) => choicesOf(step) !== choicesOf(was)).map(({ step }) => step),
  }
}
