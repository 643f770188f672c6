import { marksFor } from '@parley/shared/marks/marks-for'
import { HEARD_MARKS, type HeardMark, type Mark } from '@parley/shared/protocol/state-view'
import type { Kind } from '@parley/shared/session/agenda'
import type { FocusState } from '@parley/shared/session/state-parts'
import { notFound, ParleyError } from '../errors.ts'
import type { ActiveSession } from '../session/active-session.ts'
import { answerersOf, answersKey } from '../session/focus-answers.ts'
import { markKey } from '../session/mark-key.ts'
import type { CommandContext, CommandHandler } from './command.ts'

type SetMark = { readonly card: string; readonly mark: Mark; readonly on: boolean }
const isHeard = (mark: Mark): mark is HeardMark => (HEARD_MARKS as readonly Mark[]).includes(mark)

/** Stores or drops one mark of one seat, and drops those that it takes the place of. */
const put = async (
  { session, seat }: CommandContext,
  { card, mark, on }: SetMark,
  instead: readonly Mark[] = [],
): Promise<void> => {
  const { group } = seat
  if (!group) throw notFound()
  const key = markKey(session.marksKey, seat.id, card, mark)
  const dropped = [...instead, ...(on ? [] : [mark])].map((one) => markKey(session.marksKey, seat.id, card, one))
  await session.commit({
    writes: [
      ...dropped.map((one) => ({ do: 'mark.drop' as const, with: { session: session.id, key: one } })),
      ...(on ? [{ do: 'mark.add' as const, with: { session: session.id, key, card, mark, group } }] : []),
    ],
    after: () => {
      session.facts.ownMarks.delete(seat.id)
      for (const one of dropped) session.facts.marks.delete(one)
      if (on) session.facts.marks.set(key, { key, card, mark, group })
    },
  })
}

const hasAnswered = (session: ActiveSession, focus: FocusState, seat: string): boolean =>
  HEARD_MARKS.some((mark) => session.facts.marks.has(markKey(session.marksKey, seat, answersKey(focus), mark)))

/** Says whether the card in focus was heard: a member of the offering group, on the own device (SB2). */
const answer = async (context: CommandContext, { card, mark, on }: SetMark): Promise<void> => {
  const { session, seat } = context
  const { focus, phase } = session.state
  if (phase.of !== 'say-back' || focus?.card !== card) {
    throw new ParleyError('not-now', 'This card is not in focus.', { now: 'Look at the page again.' })
  }
  if (!answerersOf(session.state, focus).some((one) => one.id === seat.id)) {
    throw new ParleyError('not-now', 'The members of the group whose card this is answer.', {
      now: 'Say what you heard.',
    })
  }
  const everybody = (): boolean => answerersOf(session.state, focus).every((one) => hasAnswered(session, focus, one.id))
  const before = everybody()
  await put(
    context,
    { card: answersKey(focus), mark, on },
    HEARD_MARKS.filter((one) => one !== mark),
  )
  // The last answer ends the wait; a change of mind after that comes with the next batch.
  if (!before && everybody()) session.showAnswers()
  else session.marksChanged()
}

/** Sets or takes back a mark. No event: a mark is counted, and nobody may learn whose it is. */
export const mark: CommandHandler<'mark'> = async (context, { card, mark: kind, on }) => {
  if (isHeard(kind)) return answer(context, { card, mark: kind, on })
  const { session } = context
  const { phase } = session.state
  const isRevealed = phase.of === 'reveal' && phase.stage !== 'before'
  const isUnclear = kind === 'unclear'
  // Terms are marked while words are made plain (MK4), flags while a message is tried out (MT4).
  const markable: readonly Kind[] =
    isUnclear && (phase.of === 'words' || phase.of === 'say-back')
      ? ['term']
      : isUnclear && phase.of === 'map' && phase.board === 'messages'
        ? ['vague', 'missing']
        : []
  if (!isRevealed && markable.length === 0) {
    throw new ParleyError('not-now', 'Cards are marked after a reveal.', { now: 'Wait for the next reveal.' })
  }
  const board = await session.world.rooms.view(session.key('board'))
  const found = board.cards.find((one) => one.id === card)
  if (!found || (!isRevealed && !markable.includes(found.kind))) throw notFound()
  if (!marksFor(found.kind).includes(kind)) {
    throw new ParleyError('not-now', 'Lines of the mirror are not called true or untrue.', {
      now: 'Mark what is new or unclear to you, or ask what is meant.',
    })
  }
  await put(context, { card, mark: kind, on })
  session.marksChanged()
}
