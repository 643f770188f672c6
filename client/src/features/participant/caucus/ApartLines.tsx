import { useState } from 'react'
import { CaucusRule } from '../../../caucus/CaucusRule.tsx'
import { talksText } from '../../../caucus/talk-words.ts'
import { m } from '../../../paraglide/messages.js'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import styles from '../Participant.module.css'
import { useAct } from '../use-act.ts'

/** The same time, offered to the own group: a yes or a no of the group, as every act of it. */
const Offer = ({ minutes }: { readonly minutes: number }) => {
  const { state, self } = useSession()
  const { send, busy, problem } = useAct()
  const answer = (one: 'yes' | 'no'): void => void send({ type: 'propose', act: 'answer-caucus', answer: one })
  return (
    <Notice
      title={m.caucus_offer_title({ mediator: state.session.mediator, count: minutes })}
      {...(self.atTable &&
        state.table?.proposal?.act !== 'answer-caucus' && {
          action: (
            <div className={styles.pair}>
              <Button busy={busy} onClick={() => answer('yes')}>
                {m.caucus_offer_yes()}
              </Button>
              <Button busy={busy} onClick={() => answer('no')}>
                {m.caucus_offer_no()}
              </Button>
            </div>
          ),
        })}
    >
      <p>{m.caucus_offer_more()}</p>
      <ProblemNotice problem={problem} />
    </Notice>
  )
}

/** What everybody is told of separate talks: what holds for them, that there is one, and an offer to the own group. */
export const ApartLines = () => {
  const { state, self } = useSession()
  const [isRead, setRead] = useState(false)
  const { caucus, session, ended } = state
  const ruleOn = caucus?.ruleOn === true
  if (!ruleOn && isRead) setRead(false)
  if (!caucus || ended) return null
  const own = self.talks?.filter((talk) => talk.runs).map((talk) => talk.with) ?? []
  const others = caucus.apart.filter((whom) => !own.includes(whom))
  const offer = caucus.offers.find((one) => one.answer === null && one.to === self.group)
  return (
    <>
      {ruleOn && !isRead && (
        <Notice
          title={m.caucus_rule_title()}
          action={<Button onClick={() => setRead(true)}>{m.caucus_rule_close()}</Button>}
        >
          <CaucusRule />
        </Notice>
      )}
      {others.length > 0 && own.length === 0 && (
        <Notice title={m.caucus_now({ mediator: session.mediator, talk: talksText(others, session.groups) })} />
      )}
      {offer && <Offer minutes={offer.minutes} />}
    </>
  )
}
