import { m } from '../paraglide/messages.js'
import { useSession } from '../session/use-session.ts'
import { dayOf } from './follow-words.ts'

/** "This session goes on from the one of 14 November 2026."; nothing where it goes on from none. */
export const FollowsLine = ({ className }: { readonly className?: string | undefined }) => {
  const { follows } = useSession().state.session
  return follows ? <p className={className}>{m.follow_line({ date: dayOf(follows.at) })}</p> : null
}
