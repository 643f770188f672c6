import { describe, expect, it } from 'vitest'
import type { GroupId } from '../session/agenda.ts'
import type { Paper } from './approve.ts'
import { dotsResultOf, tallyDots } from './dots.ts'

/**
 * What a result of dots gives away, by trying everything, as `hidden-votes.test.ts` does for options that are ticked.
 * An onlooker who saw who handed in a paper holds every world for possible that shows the same. Two things can be known
 * of a person and an option: exactly how many dots, and whether there is any.
 *
 * The promise (DT2): the number is known only where a class of k people or more put none there, or all that they had;
 * that there is any is known only where the class has so many dots there that each of them must have given one, which
 * the page announces: "nearly all dots in one place".
 */
const K = 3
const MOST = 4
const DOTS = 2
const OPTIONS = ['x', 'y']
const CHOICES: readonly (readonly string[])[] = [[], ['x'], ['y'], ['x', 'x'], ['x', 'y'], ['y', 'y']]

const worldsOf = (people: readonly GroupId[]): Paper[][] =>
  people.reduce<Paper[][]>(
    (worlds, group) => worlds.flatMap((world) => CHOICES.map((choice) => [...world, { group, choice }])),
    [[]],
  )

const shownOf = (world: readonly Paper[]) => {
  const tally = tallyDots(OPTIONS, world, K)
  return { tally, result: dotsResultOf(tally, { x: 'First', y: 'Second' }) }
}

/** Of each thing that can be shown: the numbers of dots, person by option, that some world behind it has. */
const seenOf = (people: readonly GroupId[]) => {
  const seen = new Map<string, { readonly shown: ReturnType<typeof shownOf>; readonly dots: Set<number>[] }>()
  for (const world of worldsOf(people)) {
    const shown = shownOf(world)
    const key = JSON.stringify(shown)
    const dots = world.flatMap(({ choice }) => OPTIONS.map((option) => choice.filter((one) => one === option).length))
    const known = seen.get(key) ?? { shown, dots: dots.map(() => new Set<number>()) }
    dots.forEach((count, at) => known.dots[at]?.add(count))
    seen.set(key, known)
  }
  return [...seen.values()]
}

/** Every turnout of two groups of up to three; with four in one, up to two in the other: the rest takes minutes. */
const turnouts = Array.from({ length: MOST + 1 }, (_, a) =>
  Array.from({ length: MOST + 1 }, (_each, b) => [a, b] as const),
)
  .flat()
  .filter(([a, b]) => a + b <= 6)

describe('what a result of dots gives away', () => {
  it.each(turnouts)('DT2: with %i and %i papers dots are pinned by a class of k or more alone', (a, b) => {
    const people: readonly GroupId[] = [
      ...Array.from({ length: a }, () => 'a' as const),
      ...Array.from({ length: b }, () => 'b' as const),
    ]
    let pinned = 0
    const wrong: unknown[] = []
    for (const { shown, dots } of seenOf(people)) {
      const { by } = shown.tally
      expect(by).toBe(a >= K && b >= K ? 'group' : a + b >= K ? 'total' : 'none')
      people.forEach((group, person) => {
        OPTIONS.forEach((option, at) => {
          const possible = dots[person * OPTIONS.length + at] ?? new Set()
          const figures = shown.tally.options[at]
          const [count = -1, size = 0] =
            by === 'group' ? [figures?.[group], shown.tally.ballots[group]] : [figures?.total, people.length]
          const isAtAnEnd = by !== 'none' && (count === 0 || count === size * DOTS)
          const isAnyKnown = by !== 'none' && count > (size - 1) * DOTS
          if ((possible.size === 1) !== isAtAnEnd) wrong.push({ option, person, shown, exactly: [...possible] })
          if (!possible.has(0) !== isAnyKnown) wrong.push({ option, person, shown, any: [...possible] })
          if (!isAtAnEnd && !isAnyKnown) return
          if (size < K) wrong.push({ option, person, shown, size })
          pinned += 1
        })
      })
    }
    expect(wrong).toEqual([])
    // The test has seen the limit where there is one, and nothing at all below k.
    expect(pinned > 0).toBe(a + b >= K)
  })
})
