import { m } from '../../paraglide/messages.js'
import { useSession } from '../../session/use-session.ts'

/** Where the secrecy of any vote ends: among few people, where all answer alike, and with the operator until the close (BL28). */
export const VoteLimits = () => {
  const { operator } = useSession().state.session
  return (
    <>
      <p>{m.votes_limits()}</p>
      <p>{operator ? m.votes_limits_operator({ operator }) : m.votes_limits_no_operator()}</p>
    </>
  )
}
