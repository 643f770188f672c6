import type { SheetsView } from '@parley/shared/protocol/sheets'
import { isCircleOnly } from '@parley/shared/session/agenda'
import { useState } from 'react'
import { useSheets } from '../../before/use-sheets.ts'
import { m } from '../../paraglide/messages.js'
import type { Problem } from '../../session/api.ts'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { CircleNote } from './CircleNote.tsx'
import styles from './Entry.module.css'
import { operatorLine } from './ServerLines.tsx'
import { SponsorRead } from './SponsorRead.tsx'
import { TalkBetween } from './TalkBetween.tsx'
import { WhoSeesWhat } from './WhoSeesWhat.tsx'

/** A seat that has not said yes reads the same page as at the door, and answers here. */
export const ConsentPage = () => {
  const { state, self, command } = useSession()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { title, groups, mediator, k, operator, namesOffline } = state.session
  const { value: sheets, problem: unread } = useSheets()
  const [hasRead, setHasRead] = useState(false)
  const decline = async (): Promise<void> => {
    setBusy(true)
    const done = await command({ type: 'decline' })
    setBusy(false)
    setProblem(done.ok ? null : done.problem)
  }
  /** Says yes to the version that stands on this page, even if another was written meanwhile. */
  const consent = async ({ statements, versions }: SheetsView): Promise<void> => {
    setBusy(true)
    const version = statements.at(-1)?.version
    const done = await command({ type: 'consent', ...(version ? { version } : {}) })
    if (done.ok && hasRead && versions.sponsor)
      await command({ type: 'tick', sheet: 'sponsor', version: versions.sponsor })
    setBusy(false)
    setProblem(done.ok ? null : done.problem)
  }
  return (
    <PageFrame
      title={m.entry_join_title({ title })}
      actions={
        <>
          <ProblemNotice problem={problem ?? unread} />
          <Button variant="primary" wide busy={busy || !sheets} onClick={() => sheets && void consent(sheets)}>
            {self.group ? m.entry_join_button_group({ group: groups[self.group].name }) : m.entry_join_button()}
          </Button>
          <Button variant="quiet" wide busy={busy} onClick={() => void decline()}>
            {m.entry_join_decline()}
          </Button>
        </>
      }
    >
      <h1 className={styles.title} dir="auto">
        {title}
      </h1>
      <TalkBetween groups={groups} mediator={mediator} follows={state.session.follows?.at} />
      <CircleNote isCircle={isCircleOnly(state.steps)} />
      {sheets && (
        <WhoSeesWhat
          {...{ sheets, k, mediator, groups, operator, viewer: { role: self.role, mediator } }}
          keeping={isCircleOnly(state.steps) ? null : state.session.keeping}
          namesOffline={namesOffline === true}
        />
      )}
      {sheets?.versions.sponsor && <SponsorRead hasRead={hasRead} onChange={setHasRead} />}
      <div className={styles.small}>
        <p>{operatorLine(operator)}</p>
      </div>
    </PageFrame>
  )
}
