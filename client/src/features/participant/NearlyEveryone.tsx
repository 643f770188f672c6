import { m } from '../../paraglide/messages.js'
import { useSession } from '../../session/use-session.ts'

/**
 * While a ballot is open: "nearly everyone", from two before the end; never a figure. It stands after the place of the
 * step, where a phone has room for it.
 */
export const NearlyEveryone = () => {
  const { state } = useSession()
  const open = state.ballots.find((ballot) => ballot.stage === 'open')
  return open?.nearly ? <> · {m.participant_nearly()}</> : null
}
