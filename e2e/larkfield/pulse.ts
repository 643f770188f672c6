import { PULSED } from '@parley/shared/practice/pulsed'
import { USUAL_ITEMS } from '@parley/shared/voting/pulse-items'
import { newSecret, type Seat } from '../driver/seat.ts'
import type { ProtocolPerson } from './protocol-person.ts'

/** Plays a pulse of the case, the evening before or in the close: asked, answered by all fifteen, and closed. */
export const playPulse = async (
  wave: keyof typeof PULSED,
  mediator: Seat,
  people: readonly ProtocolPerson[],
): Promise<void> => {
  const items = [...USUAL_ITEMS]
  const { ballot } = (await mediator.does({ type: 'open-pulse', items })) as unknown as { readonly ballot: string }
  await Promise.all(
    people.map(async ({ name, seat }) => {
      const { ballots } = await seat.stateWhere('the pulse is open', (state) =>
        state.ballots.some(({ id, stage }) => id === ballot && stage === 'open'),
      )
      const options = ballots.find(({ id }) => id === ballot)?.options ?? []
      const ratings = items.flatMap((item, at) => {
        const [option, value] = [options[at], PULSED[wave].get(item)?.get(name)]
        return option && value !== undefined ? [{ option: option.id, values: [value] }] : []
      })
      await seat.does({ type: 'vote', ballot, receipt: newSecret(), choice: { ratings } })
    }),
  )
  await mediator.does({ type: 'close-ballot', ballot })
}
