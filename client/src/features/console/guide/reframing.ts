import { m } from '../../../paraglide/messages.js'
import { plainWords } from './plain-search.ts'

/** Where a question leads: from the past to a wish, from blame to an effect, from a demand to its reason. */
export type Move = 'wish' | 'effect' | 'reason'
export type Reframing = { readonly move: Move; readonly heard: () => string; readonly asks: () => string }

/** Sharp sentences and a question for each. They are patterns to learn from: nothing is ever rewritten by them. */
export const REFRAMINGS: readonly Reframing[] = [
  { move: 'effect', heard: m.guide_heard_blocks, asks: m.guide_asks_blocks },
  { move: 'wish', heard: m.guide_heard_planet, asks: m.guide_asks_planet },
  { move: 'reason', heard: m.guide_heard_june, asks: m.guide_asks_june },
  { move: 'wish', heard: m.guide_heard_date, asks: m.guide_asks_date },
  { move: 'wish', heard: m.guide_heard_listens, asks: m.guide_asks_listens },
  { move: 'effect', heard: m.guide_heard_afraid, asks: m.guide_asks_afraid },
  { move: 'effect', heard: m.guide_heard_numbers, asks: m.guide_asks_numbers },
  { move: 'reason', heard: m.guide_heard_training, asks: m.guide_asks_training },
  { move: 'wish', heard: m.guide_heard_decided, asks: m.guide_asks_decided },
  { move: 'reason', heard: m.guide_heard_job, asks: m.guide_asks_job },
  { move: 'effect', heard: m.guide_heard_promised, asks: m.guide_asks_promised },
  { move: 'reason', heard: m.guide_heard_realistic, asks: m.guide_asks_realistic },
]

/** The patterns that have every word that was looked for, in what was heard or in the question. */
export const findReframings = (wanted: string): readonly Reframing[] => {
  const words = plainWords(wanted)
  return REFRAMINGS.filter(({ heard, asks }) => {
    const text = plainWords(`${heard()} ${asks()}`)
    return words.every((word) => text.some((one) => one.startsWith(word)))
  })
}
