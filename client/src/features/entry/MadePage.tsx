import type { SessionCreated } from '@parley/shared/protocol/answers'
import { useLocation } from 'wouter'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { CodeWords } from './CodeWords.tsx'
import styles from './Entry.module.css'

type MadePageProps = { readonly made: SessionCreated; readonly title: string; readonly name: string }

/** The session is there: the mediator's return code, once, to write down or print. */
export const MadePage = ({ made, title, name }: MadePageProps) => {
  const [, navigate] = useLocation()
  return (
    <PageFrame
      title={m.entry_made_title()}
      actions={
        <>
          <Button variant="primary" wide onClick={() => navigate(`/s/${made.sessionId}`, { replace: true })}>
            {m.entry_made_open()}
          </Button>
          <Button variant="quiet" wide onClick={() => window.print()}>
            {m.entry_made_print()}
          </Button>
        </>
      }
    >
      <h1>{m.entry_made_title()}</h1>
      <p>{m.entry_made_lead()}</p>
      <p className={styles.small} dir="auto">
        {m.entry_made_for({ name, title })}
      </p>
      <CodeWords code={made.returnCode} />
      <p className={styles.quiet}>{m.entry_made_use()}</p>
    </PageFrame>
  )
}
