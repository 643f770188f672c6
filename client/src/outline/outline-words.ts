import { m } from '../paraglide/messages.js'

const SHORT = 60

/** The beginning of a text, for names of buttons and sentences; an empty one has words of its own. */
export const shortOf = (text: string): string => {
  const letters = Array.from(text.trim())
  if (letters.length === 0) return m.board_empty_card()
  return letters.length > SHORT ? `${letters.slice(0, SHORT).join('')}…` : letters.join('')
}

/** The title of a stack in a sentence. */
export const stackName = (text: string): string => (text.trim() === '' ? m.outline_stack_empty_title() : shortOf(text))
