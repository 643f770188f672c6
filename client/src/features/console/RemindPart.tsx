import type { BallotView } from '@parley/shared/protocol/ballot-views'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import parts from './StepPart.module.css'
import { useAct } from './use-act.ts'

/** One gentle reminder while a ballot is open: the same goes to all, and tells nobody who has not voted (BL25). */
export const RemindPart = ({ ballot }: { readonly ballot: BallotView | undefined }) => {
  const { self } = useSession()
  const { send, busy, problem } = useAct()
  if (ballot?.stage !== 'open') return null
  if (ballot.isReminded) return <p role="status">{m.votes_reminded()}</p>
  if (self.assists) return null
  return (
    <>
      <p className={parts.wishes}>
        <Button variant="quiet" busy={busy} onClick={() => void send({ type: 'remind', ballot: ballot.id })}>
          {m.votes_remind()}
        </Button>
      </p>
      <p className={parts.quiet}>{m.votes_remind_about()}</p>
      <ProblemNotice problem={problem} />
    </>
  )
}
