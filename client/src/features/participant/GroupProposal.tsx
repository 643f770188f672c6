import type { ProposalView } from '@parley/shared/protocol/state-view'
import { useEffect, useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useDocument } from '../../session/use-document.ts'
import { useSession } from '../../session/use-session.ts'
import { announce } from '../../ui/announcements.ts'
import { Button } from '../../ui/Button.tsx'
import { leftOf, useServerNow } from '../../ui/countdown.ts'
import { rolesText } from '../../session/role-text.ts'
import { answerText } from './agree/answer-text.ts'
import styles from './Participant.module.css'
import { useAct } from './use-act.ts'

const sentence = ({ act, answer }: ProposalView): string => {
  if (act === 'ready') return m.participant_proposal_ready()
  if (act === 'open-door') return m.participant_proposal_door()
  if (act === 'let-go') return m.words_parking_proposal()
  if (act === 'delete-held') return m.words_hidden_proposal()
  if (act === 'ask-change') return m.before_change_proposal()
  if (act === 'confirm-record') return m.participant_proposal_record()
  if (act === 'ask-caucus') return m.caucus_proposal_ask()
  if (act === 'answer-caucus') return answer === 'no' ? m.caucus_proposal_no() : m.caucus_proposal_yes()
  return answer === 'no' ? m.participant_proposal_release_no() : m.participant_proposal_release_yes()
}

type StandingProps = {
  readonly proposal: { readonly id: string; readonly proposedAt: number; readonly holdsAt: number }
  /** What was proposed, in a sentence. */
  readonly text: string
  /** What it is about, in the words of those who wrote it. */
  readonly about?: string
}

/** What somebody of the group proposed, unsigned, with the time that is left for a "Not yet". */
const Standing = ({ proposal, text, about }: StandingProps) => {
  const { self, clockOffset } = useSession()
  const now = useServerNow(clockOffset, 500)
  const { send, busy, problem } = useAct()
  const [isFine, setFine] = useState(false)
  const { left, share } = leftOf({ startedAt: proposal.proposedAt, endsAt: proposal.holdsAt }, now)
  useEffect(() => announce(text), [text])
  return (
    <section className={styles.act} aria-label={m.participant_proposal()}>
      {about && (
        <p className={styles.quote} dir="auto">
          {about}
        </p>
      )}
      <p>
        <strong>{text}</strong> {m.participant_proposal_holds({ count: Math.ceil(left / 1000) })}
      </p>
      <div className={styles.timeLine} aria-hidden="true">
        <div className={styles.timeLeft} style={{ transform: `scaleX(${share})` }} />
      </div>
      <ProblemNotice problem={problem} />
      {self.atTable && (
        <div className={styles.pair}>
          <Button busy={busy} onClick={() => void send({ type: 'not-yet', proposal: proposal.id })}>
            {m.participant_proposal_not_yet()}
          </Button>
          <Button aria-pressed={isFine} onClick={() => setFine(!isFine)}>
            {m.participant_proposal_fine()}
          </Button>
        </div>
      )}
    </section>
  )
}

/** What would let a parked point go, or delete a hidden card, with its words. */
const AboutCard = ({ proposal }: { readonly proposal: ProposalView }) => {
  const { self } = useSession()
  const { view } = useDocument(proposal.act === 'let-go' ? 'board' : `table:${self.group}`)
  const about = view.cards.find((card) => card.id === proposal.card)?.text
  return <Standing proposal={proposal} text={sentence(proposal)} {...(about && { about })} />
}

/**
 * The group acts that stand before the own group now, on every screen: one, and beside it each answer to an ask and each
 * reading of a milestone.
 */
export const GroupProposal = () => {
  const { state, self } = useSession()
  const proposal = state.table?.proposal
  const asks = self.group ? state.asks.list.filter((ask) => ask.proposal && ask.from !== self.group) : []
  return (
    <>
      {proposal &&
        proposal.act !== 'answer' &&
        proposal.act !== 'fill-roles' &&
        (proposal.act === 'let-go' || proposal.act === 'delete-held' ? (
          <AboutCard key={proposal.id} proposal={proposal} />
        ) : (
          <Standing key={proposal.id} proposal={proposal} text={sentence(proposal)} />
        ))}
      {asks.map(
        ({ text, proposal: standing }) =>
          standing && (
            <Standing
              key={standing.id}
              proposal={standing}
              text={m.participant_proposal_answer({ answer: answerText(standing) })}
              about={text}
            />
          ),
      )}
      {state.roles.lines.map(
        ({ text, proposal: standing }) =>
          standing && (
            <Standing
              key={standing.id}
              proposal={standing}
              text={`${m.roles_proposal()} ${rolesText(standing.parts, state)}`}
              about={text}
            />
          ),
      )}
    </>
  )
}
