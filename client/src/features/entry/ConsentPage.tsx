import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import type { Problem } from '../../session/api.ts'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import styles from './Entry.module.css'
import { operatorLine } from './ServerLines.tsx'
import { TalkBetween } from './TalkBetween.tsx'
import { WhoSeesWhat } from './WhoSeesWhat.tsx'

/** A seat that has not said yes reads the same page as at the door, and answers here. */
export const ConsentPage = () => {
  const { state, self, command } = useSession()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { title, groups, mediator, sponsor, k, operator } = state.session
  const answer = async (type: 'consent' | 'decline'): Promise<void> => {
    setBusy(true)
    const done = await command({ type })
    setBusy(false)
    setProblem(done.ok ? null : done.problem)
  }
  return (
    <PageFrame
      title={m.entry_join_title({ title })}
      actions={
        <>
          <ProblemNotice problem={problem} />
          <Button variant="primary" wide busy={busy} onClick={() => void answer('consent')}>
            {self.group ? m.entry_join_button_group({ group: groups[self.group].name }) : m.entry_join_button()}
          </Button>
          <Button variant="quiet" wide busy={busy} onClick={() => void answer('decline')}>
            {m.entry_join_decline()}
          </Button>
        </>
      }
    >
      <h1 className={styles.title} dir="auto">
        {title}
      </h1>
      <TalkBetween groups={groups} mediator={mediator} follows={state.session.follows?.at} />
      <WhoSeesWhat sponsor={sponsor} k={k} viewer={{ role: self.role, mediator }} />
      <div className={styles.small}>
        <p>{operatorLine(operator)}</p>
      </div>
    </PageFrame>
  )
}
