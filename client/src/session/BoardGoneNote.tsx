import { m } from '../paraglide/messages.js'
import { dayOfMoment } from '../ui/moments.ts'
import { Notice } from '../ui/Notice.tsx'
import { useSession } from './use-session.ts'

/** That both groups deleted the board before its time (KE16); nothing where it stands. */
export const BoardGoneNote = () => {
  const { boardDeletedAt } = useSession().state.session.keeping
  if (boardDeletedAt === undefined) return null
  return (
    <Notice tone="plain" title={m.keeping_board_gone_title()}>
      {m.keeping_board_gone_more({ date: dayOfMoment(boardDeletedAt) })}
    </Notice>
  )
}
