import { PULSED } from '@parley/shared/practice/pulsed'
import type { BallotView } from '@parley/shared/protocol/ballot-views'
import { USUAL_ITEMS } from '@parley/shared/voting/pulse-items'
import { newSecret, type Seat } from '../driver/seat.ts'
import type { ProtocolPerson } from './protocol-person.ts'

const ITEMS = [...USUAL_ITEMS]

/** Answers the pulse that is open as the case has this person answer. */
export const answersPulse = async (
  { name, seat, receipts }: ProtocolPerson,
  wave: keyof typeof PULSED,
): Promise<void> => {
  const isAsked = ({ stage, rating }: BallotView): boolean => stage === 'open' && rating?.of === 'pulse'
  const { ballots } = await seat.stateWhere('the pulse is open', (state) => state.ballots.some(isAsked))
  const { id: ballot = '', options = [] } = ballots.find(isAsked) ?? {}
  const ratings = ITEMS.flatMap((item, at) => {
    const [option, value] = [options[at], PULSED[wave].get(item)?.get(name)]
    return option && value !== undefined ? [{ option: option.id, values: [value] }] : []
  })
  const receipt = newSecret()
  receipts.push(receipt)
  await seat.does({ type: 'vote', ballot, receipt, choice: { ratings } })
}

/** Plays a pulse of the case, the evening before or in the close: asked, answered by all fifteen, and closed. */
export const playPulse = async (
  wave: keyof typeof PULSED,
  mediator: Seat,
  people: readonly ProtocolPerson[],
): Promise<void> => {
  const { ballot } = (await mediator.does({ type: 'open-pulse', items: ITEMS })) as unknown as {
    readonly ballot: string
  }
  await Promise.all(people.map((one) => answersPulse(one, wave)))
  await mediator.does({ type: 'close-ballot', ballot })
}
