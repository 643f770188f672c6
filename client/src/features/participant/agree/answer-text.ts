import type { Answer } from '@parley/shared/session/events'
import { m } from '../../../paraglide/messages.js'

const NAMES: Readonly<Record<Answer, () => string>> = {
  yes: m.participant_ask_yes,
  no: m.participant_ask_no,
  try: m.participant_ask_try,
  clearer: m.participant_ask_clearer,
  'not-ours': m.participant_ask_not_ours_plain,
}

/** An answer to an ask in words, with where it goes when it is not the group's own. */
export const answerText = ({ answer, to }: { readonly answer: Answer; readonly to?: string }): string =>
  answer === 'not-ours' && to ? m.participant_ask_goes_to({ to }) : NAMES[answer]()

/** What the button of an answer says. */
export const answerLabel = (answer: Answer): string =>
  answer === 'not-ours' ? m.participant_ask_not_ours() : NAMES[answer]()
