import type { ReactNode } from 'react'
import styles from '../../../before/Before.module.css'
import { useSheets } from '../../../before/use-sheets.ts'
import { m } from '../../../paraglide/messages.js'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { AcceptancePart } from './AcceptancePart.tsx'
import { CaseForm } from './CaseForm.tsx'
import { DecidersForm } from './DecidersForm.tsx'
import { DisclosureForm } from './DisclosureForm.tsx'
import { SponsorForm } from './SponsorForm.tsx'
import { StatementsForm } from './StatementsForm.tsx'

/** A part with its form; for a mediator who does not lead it is there to be read (PE7). */
const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  const { self } = useSession()
  return (
    <details className={styles.part}>
      <summary>{title}</summary>
      <fieldset disabled={self.assists === true}>{children}</fieldset>
    </details>
  )
}

/** Everything that is written before the day, each part with its own form; all of it can be changed during the day. */
const Parts = () => {
  const { value: sheets, problem } = useSheets()
  const { self } = useSession()
  const statements = sheets?.statements.at(-1)
  if (problem) return <ProblemNotice problem={problem} />
  if (!sheets || !statements) return <Loading />
  return (
    <>
      {self.assists && <p>{m.people_before_read()}</p>}
      <Part title={m.before_statements()}>
        <StatementsForm stands={statements} />
      </Part>
      <Part title={m.before_disclosure()}>
        <DisclosureForm stands={sheets.disclosure} />
        <AcceptancePart />
      </Part>
      <Part title={m.before_deciders()}>
        <DecidersForm stands={sheets.deciders} />
      </Part>
      <Part title={m.before_case()}>
        <CaseForm stands={sheets.case} />
      </Part>
      <Part title={m.before_sponsor()}>
        <SponsorForm stands={sheets.sponsor} />
      </Part>
    </>
  )
}

/** What people read before they join, and what the day needs. */
export const BeforeDialog = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => (
  <Dialog
    open={open}
    onClose={onClose}
    wide
    title={m.before_tool()}
    description={`${m.before_tool_more()} ${m.paste_who_goals()}`}
    actions={<Button onClick={onClose}>{m.console_done()}</Button>}
  >
    <Parts />
  </Dialog>
)
