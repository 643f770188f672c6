import { isCircleOnly } from '@parley/shared/session/agenda'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import type { Problem } from '../../session/api.ts'
import { ConnectionNotice } from '../../session/ConnectionNotice.tsx'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { WhoCanRead } from '../../session/WhoSees.tsx'
import { Button } from '../../ui/Button.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { CircleNote } from './CircleNote.tsx'
import styles from './Entry.module.css'
import { TalkBetween } from './TalkBetween.tsx'

/** Waiting until a member of the group or the mediator says yes. */
export const DoorPage = () => {
  const { state, self, status, command } = useSession()
  const [problem, setProblem] = useState<Problem | null>(null)
  const { title, groups, mediator, k } = state.session
  const leave = async (): Promise<void> => {
    const answer = await command({ type: 'leave' })
    setProblem(answer.ok ? null : answer.problem)
  }
  return (
    <PageFrame
      title={m.entry_door_title()}
      actions={
        <Button variant="quiet" wide onClick={() => void leave()}>
          {m.entry_door_leave()}
        </Button>
      }
    >
      <p className={styles.quiet} dir="auto">
        {title}
      </p>
      <h1>{m.entry_door_title()}</h1>
      <ConnectionNotice status={status} />
      <p role="status">
        {self.group
          ? m.entry_door_group({ group: groups[self.group].name, mediator })
          : m.entry_door_other({ mediator })}
      </p>
      <p className={styles.quiet}>{m.entry_door_name({ name: self.name })}</p>
      <ProblemNotice problem={problem} />
      <hr />
      <section className={styles.part} aria-labelledby="who">
        <h2 id="who">{m.who_title()}</h2>
        <WhoCanRead viewer={{ role: self.role, mediator }} k={k} />
      </section>
      <hr />
      <TalkBetween groups={groups} mediator={mediator} follows={state.session.follows?.at} />
      <CircleNote isCircle={isCircleOnly(state.steps)} />
    </PageFrame>
  )
}
