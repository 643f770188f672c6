import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { papersText } from '../../session/scribed-text.ts'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import parts from './StepPart.module.css'
import { useAct } from './use-act.ts'

/** Paper votes that a scribe entered: their number is read to the room and confirmed before the ballot closes (PB3). */
export const PapersPart = () => {
  const { state, self } = useSession()
  const { send, busy, problem } = useAct()
  const ballot = state.ballots.find((one) => one.stage === 'open' && one.papers)
  if (!ballot?.papers) return null
  const { count, isConfirmed } = ballot.papers
  return (
    <section className={parts.inFocus} aria-labelledby="papers-part">
      <h2 id="papers-part">{m.votes_paper_title()}</h2>
      <p role="status">{papersText(ballot)}</p>
      {!isConfirmed && <p className={parts.quiet}>{m.votes_paper_console()}</p>}
      {!isConfirmed && !self.assists && (
        <p className={parts.wishes}>
          <Button busy={busy} onClick={() => void send({ type: 'confirm-papers', ballot: ballot.id, papers: count })}>
            {m.votes_paper_confirm({ count })}
          </Button>
        </p>
      )}
      <ProblemNotice problem={problem} />
    </section>
  )
}
