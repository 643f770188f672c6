import { ACCEPTANCES, SPLIT_LEAST, type Acceptance } from '@parley/shared/voting/acceptance'
import { useState, type FormEvent } from 'react'
import { AcceptanceWord } from '../../../before/AcceptanceWord.tsx'
import { m } from '../../../paraglide/messages.js'
import { METHOD_WORDS } from '../../../session/method-words.ts'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { announce } from '../../../ui/announcements.ts'
import { Button } from '../../../ui/Button.tsx'
import { ChoiceRows, RadioRow } from '../../../ui/ChoiceRow.tsx'
import { Emphasis } from '../../../ui/Emphasis.tsx'
import { RingLine } from '../../../ui/RingLine.tsx'
import styles from '../Participant.module.css'
import { SecrecyNote } from '../SecrecyNote.tsx'
import { useAct } from '../use-act.ts'

const WORDS: Readonly<Record<Acceptance, () => string>> = {
  yes: m.before_accept_yes,
  'not-yet': m.before_accept_not_yet,
  pass: m.before_accept_pass,
}

/** The question, while it is open: three answers of the same weight. */
const Question = ({ ballot }: { readonly ballot: string }) => {
  const { state, self } = useSession()
  const { send, busy, problem } = useAct()
  const [says, setSays] = useState<Acceptance | null>(null)
  const [isWrong, setWrong] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const { mediator, k } = state.session
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setWrong(says === null)
    if (says === null || !(await send({ type: 'say-acceptance', ballot, says }))) return
    // What was said is on no screen that somebody else might look at.
    setSays(null)
    setOpen(false)
    announce(m.before_accept_said())
  }
  if (self.saidAcceptance && !isOpen) {
    return (
      <>
        <p>{m.before_accept_said()}</p>
        <div>
          <Button onClick={() => setOpen(true)}>{m.before_accept_change()}</Button>
        </div>
      </>
    )
  }
  return (
    <form className={styles.stack} onSubmit={(event) => void submit(event)} noValidate>
      <p>{METHOD_WORDS.acceptance.lead({ cap: 1 })}</p>
      <ChoiceRows
        legend={m.before_accept_title({ mediator })}
        legendUnseen
        error={isWrong && says === null && m.before_accept_choose()}
      >
        {ACCEPTANCES.map((one) => (
          <RadioRow
            key={one}
            name="acceptance"
            checked={says === one}
            onChange={() => setSays(one)}
            label={WORDS[one]()}
          />
        ))}
      </ChoiceRows>
      <SecrecyNote method="acceptance" k={Math.max(k, SPLIT_LEAST)} />
      <RingLine ring="counts">
        <Emphasis text={m.methods_ring_acceptance()} />
      </RingLine>
      <ProblemNotice problem={problem} />
      <div>
        <Button type="submit" busy={busy}>
          {m.before_accept_send()}
        </Button>
      </div>
    </form>
  )
}

/** Any member asks, as the group and without a name, for another mediator. */
const AskChange = () => {
  const { state, self } = useSession()
  const { send, busy, problem } = useAct()
  const { group } = self
  const { changeAsked } = state.before
  if (!group || !self.atTable || changeAsked?.[group] || state.table?.proposal) return null
  return (
    <>
      <p className={styles.quiet}>{m.before_change_more({ seconds: state.session.actSeconds })}</p>
      <ProblemNotice problem={problem} />
      <div>
        <Button variant="quiet" busy={busy} onClick={() => void send({ type: 'propose', act: 'ask-change' })}>
          {m.before_change_button()}
        </Button>
      </div>
    </>
  )
}

/** Before the first step: whether both groups accept the mediator, and the way to ask for another. */
export const AcceptMediator = () => {
  const { state, self } = useSession()
  const { acceptance, versions } = state.before
  if (state.phase.of !== 'waiting' || (!acceptance && !versions.disclosure)) return null
  const { mediator } = state.session
  return (
    <section className={styles.section}>
      <h2>{m.before_accept_title({ mediator })}</h2>
      {acceptance?.stage === 'open' && self.role === 'participant' && (
        <Question key={acceptance.ballot} ballot={acceptance.ballot} />
      )}
      <AcceptanceWord />
      <AskChange />
    </section>
  )
}
