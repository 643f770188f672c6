import { m } from '../paraglide/messages.js'
import type { GroupNames } from './map-labels.ts'
import { nameOf } from './map-words.ts'
import type { Question } from './moving.ts'

/** So many milestones are named; the others are counted. */
const NAMED = 4

const weekOf = (week: number | undefined): string =>
  week === undefined ? m.mapping_ask_no_week() : m.mapping_ask_week({ week })

const pushedNames = (pushed: Question['pushed']): string => {
  const names = pushed
    .slice(0, NAMED)
    .map(({ card, from, to }) => m.mapping_ask_one_push({ milestone: nameOf(card), from, to }))
    .join(', ')
  const count = pushed.length - NAMED
  return count > 0 ? m.mapping_ask_more({ names, count }) : names
}

/** What is asked: "“Practice day” to week 9". */
export const questionTitle = ({ meant, pushed }: Question): string =>
  meant
    ? m.mapping_ask_place({ milestone: nameOf(meant.card), week: weekOf(meant.place.week) })
    : m.mapping_tidy_title({ count: pushed.length })

/** What a move does beside what was meant, a sentence each. */
export const questionLines = (
  { meant, pushed, takes, takesOthers }: Question,
  names: GroupNames,
): readonly string[] => {
  const [one, other] = takes.map((group) => names[group])
  const groups = one && other ? m.mapping_ask_and({ one, other }) : one
  const week = meant?.card.week
  return [
    ...(pushed.length > 0
      ? [meant ? m.mapping_ask_pushes({ count: pushed.length, names: pushedNames(pushed) }) : `${pushedNames(pushed)}.`]
      : []),
    ...(groups && week !== undefined ? [m.mapping_ask_takes({ groups, week })] : []),
    ...(takesOthers > 0 ? [m.mapping_ask_takes_others({ count: takesOthers })] : []),
  ]
}

/** A question as it is said to whoever does not see it. */
export const spokenQuestion = (question: Question, names: GroupNames): string =>
  [`${questionTitle(question)}.`, ...questionLines(question, names), m.mapping_ask_keys()].join(' ')
