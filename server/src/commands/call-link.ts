import { callName, preparing } from '../session/prepared.ts'
import type { CommandHandler } from './command.ts'

/** Keeps the address of a call until the session ends, or takes it away. It is no event: an address opens a door. */
export const setCallLink: CommandHandler<'set-call-link'> = async ({ session }, { place, url }) => {
  await session.commit(
    url === '' ? preparing(session, [], [callName(place)]) : preparing(session, [{ is: 'call', place, url }]),
  )
  await session.world.store.scrub()
}
