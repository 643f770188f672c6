import { m } from '../paraglide/messages.js'
import { useSession } from '../session/use-session.ts'
import { dayOfMoment } from '../ui/moments.ts'

/** "This session goes on from the one of 14 November 2026."; nothing where it goes on from none. */
export const FollowsLine = ({ className }: { readonly className?: string | undefined }) => {
  const { follows } = useSession().state.session
  return follows ? <p className={className}>{m.follow_line({ date: dayOfMoment(follows.at) })}</p> : null
}
