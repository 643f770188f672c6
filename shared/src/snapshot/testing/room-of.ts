import type { BallotView } from '../../protocol/ballot-views.ts'
import { BEFORE_THE_DAY } from '../../session/pulse-events.ts'
import type { GroupId, RatedOf, RatingAxis } from '../../session/agenda.ts'
import { resultOf, tallyApproval } from '../../voting/approve.ts'
import { dotsResultOf, tallyDots } from '../../voting/dots.ts'
import { K_USUAL } from '../../voting/k.ts'
import { tallyPulse } from '../../voting/pulse.ts'
import { USUAL_ITEMS } from '../../voting/pulse-items.ts'
import { tallyRating, type RatePaper } from '../../voting/rate.ts'
import { SIGNALS } from '../../voting/signals.ts'
import { DEFAULT_SUPPORT_RULE, tallySupport } from '../../voting/support.ts'

type Person = { readonly group: GroupId; readonly at: number }
const frozen = (id: string) => ({ id, text: `What ${id} says`, hash: `hash-of-${id}` })
/** A value of 1 to 5 that leans to one end, with everybody not alike. */
const leaning = (at: number, isHigh: boolean): number => (at % 4 === 3 ? 3 : isHigh ? 5 - (at % 2) : 1 + (at % 2))

/** Closed ballots of every method in a room of so many people of each group, who lean to different ends. */
export const ballotsOf = (a: number, b: number): readonly BallotView[] => {
  const k = K_USUAL
  const people: readonly Person[] = [
    ...Array.from({ length: a }, (_, at): Person => ({ group: 'a', at })),
    ...Array.from({ length: b }, (_, at): Person => ({ group: 'b', at })),
  ]
  const closed = { round: 1, cap: 3, k, stage: 'closed' as const }
  const ids = ['one', 'two', 'three', 'four']
  const texts = Object.fromEntries(ids.map((id) => [id, frozen(id).text]))
  const papers = people.map(({ group, at }) => ({
    group,
    choice: ['one', group === 'a' ? 'two' : 'three', ...(at % 3 === 0 ? ['four'] : [])],
  }))
  const picked = { ...closed, step: 'priorities', options: ids.map(frozen) }
  const supported = (id: string, round: number, level: (person: Person) => number): BallotView => {
    const result = tallySupport(
      people.map((person) => ({ group: person.group, level: level(person) })),
      k,
      DEFAULT_SUPPORT_RULE,
    )
    const support = { proposal: 'proposal', rule: DEFAULT_SUPPORT_RULE, result }
    return { ...closed, id, step: 'support', round, options: [frozen('proposal')], support }
  }
  const rated = (
    id: string,
    step: string,
    of: RatedOf,
    axes: readonly RatingAxis[],
    cards: readonly string[],
    value: (person: Person) => number,
  ): BallotView => {
    const guess = of === 'assumption' ? cards.slice(0, 1) : []
    const given: readonly RatePaper[] = people.map((person) => ({
      group: person.group,
      ratings: cards.map((option) => ({
        option,
        values: axes.map(() => value(person)),
        ...(guess.includes(option) ? { guess: 3 } : {}),
      })),
    }))
    const ballot = { options: cards, axes, guess }
    const { tally, options } =
      of === 'pulse'
        ? tallyPulse({ options: cards.map(frozen), rating: { of, axes, cards, guess } }, given, k)
        : tallyRating(ballot, given, k)
    const result = { by: tally.by, ballots: tally.ballots, options }
    return {
      ...closed,
      id,
      step,
      options: cards.map(frozen),
      rating: {
        of,
        axes,
        guess,
        options: cards.map((option) => ({ option, card: option })),
        ...(of === 'signals' ? { period: 'three-months' as const } : {}),
        result,
      },
    }
  }
  const apart = ({ group, at }: Person): number => leaning(at, group === 'a')
  return [
    rated('before', BEFORE_THE_DAY, 'pulse', ['holds'], USUAL_ITEMS, ({ at }) => leaning(at, false)),
    { ...picked, id: 'approve', result: resultOf(tallyApproval(ids, papers, k), texts) },
    { ...picked, id: 'dots', dots: true, result: dotsResultOf(tallyDots(ids, papers, k), texts) },
    supported('support-1', 1, ({ group, at }) => (group === 'a' ? 1 + (at % 3) : 1 + (at % 8))),
    supported('support-2', 2, ({ at }) => 1 + (at % 2)),
    rated('assumptions', 'rate', 'assumption', ['importance', 'evidence'], ['five', 'six'], apart),
    rated('milestones', 'trust', 'milestone', ['confidence'], ['seven'], apart),
    rated('signals', 'signals', 'signals', ['seen'], SIGNALS.slice(0, 2), ({ at }) => (at % 3 === 0 ? 1 : 5)),
    rated('after', 'close', 'pulse', ['holds'], USUAL_ITEMS, ({ at }) => leaning(at, true)),
  ]
}
