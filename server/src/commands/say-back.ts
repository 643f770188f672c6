import { ParleyError } from '../errors.ts'
import { newId } from '../secrets/codes.ts'
import type { ActiveSession, Changes } from '../session/active-session.ts'
import { answersKey } from '../session/focus-answers.ts'
import type { CommandHandler } from './command.ts'

/** What forgets the answers to the present try: they are of no use to anybody afterwards, and it begins anew (SB3). */
export const forgetAnswers = (session: ActiveSession): Pick<Changes, 'after'> & Required<Pick<Changes, 'writes'>> => {
  const { focus } = session.state
  if (!focus) return { writes: [] }
  const card = answersKey(focus)
  return {
    writes: [{ do: 'mark.drop-card', with: { session: session.id, card } }],
    after: () => {
      for (const one of session.facts.marks.values()) if (one.card === card) session.facts.marks.delete(one.key)
    },
  }
}

/** Puts a revealed card into focus: the other group says what it heard (SB1). */
export const focus: CommandHandler<'focus'> = async ({ session }, { card }) => {
  const board = await session.world.rooms.view(session.key('board'))
  const found = board.cards.find((one) => one.id === card)
  const { revealed } = session.state
  // A limit that was written on the map was never revealed, whatever others of its kind were.
  if (!found || found.zone === 'limits' || !revealed.some((kind) => kind === found.kind))
    throw new ParleyError('invalid', 'Choose a card that was revealed and is still on the board.', { field: 'card' })
  await session.commit({
    events: [{ type: 'focus-set', focus: newId(), card, group: found.group ?? 'both' }],
    ...forgetAnswers(session),
  })
}

/** One more try: the same card, and nobody has answered yet. */
export const tryAgain: CommandHandler<'try-again'> = ({ session }, { focus: id }) =>
  session.commit({ events: [{ type: 'focus-tried', focus: id }], ...forgetAnswers(session) })

/** Ends a focus, with the mediator's word for how it ended. */
export const endFocus: CommandHandler<'end-focus'> = ({ session }, { focus: id, outcome }) =>
  session.commit({ events: [{ type: 'focus-ended', focus: id, outcome }], ...forgetAnswers(session) })
