import { m } from '../../paraglide/messages.js'
import { useSession } from '../../session/use-session.ts'

/** While a ballot is open: "nearly everyone", from two before the end; never a figure. */
export const NearlyEveryone = () => {
  const { state } = useSession()
  const open = state.ballots.find((ballot) => ballot.stage === 'open')
  return open?.nearly ? <span>{m.participant_nearly()}</span> : null
}
