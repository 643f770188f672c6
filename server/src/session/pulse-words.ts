import { m } from '../paraglide/messages.js'

const WORDS: Readonly<Record<string, () => string>> = {
  'say-what-i-think': m.pulse_item_say_what_i_think,
  'want-to-understand': m.pulse_item_want_to_understand,
  'know-why': m.pulse_item_know_why,
  'real-effect': m.pulse_item_real_effect,
  'clear-next-month': m.pulse_item_clear_next_month,
  'feel-heard': m.pulse_item_feel_heard,
  'hard-topics': m.pulse_item_hard_topics,
  'ask-for-help': m.pulse_item_ask_for_help,
  'see-it-differently': m.pulse_item_see_it_differently,
  'what-i-can-do': m.pulse_item_what_i_can_do,
  'part-of-it': m.pulse_item_part_of_it,
  'know-next': m.pulse_item_know_next,
  'could-say': m.pulse_item_could_say,
  'paid-attention': m.pulse_item_paid_attention,
  'my-side': m.pulse_item_my_side,
  'took-seriously': m.pulse_item_took_seriously,
  'understand-better': m.pulse_item_understand_better,
}

/** The exact words of a sentence of the pulse, as they are frozen when it is asked. */
export const pulseWords = (item: string): string => WORDS[item]?.() ?? ''
