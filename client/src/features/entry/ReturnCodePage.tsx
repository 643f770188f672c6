import { useLocation } from 'wouter'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { CodeWords } from './CodeWords.tsx'
import styles from './Entry.module.css'

type ReturnCodePageProps = {
  readonly sessionId: string
  readonly returnCode: string
  /** Another first sentence: after a return the code is a new one. */
  readonly lead?: string
  /** A sentence about the place that the seat has on a device where people take turns. */
  readonly place?: string | undefined
}

/** The return code, once. Going on leaves no way back to this page: the join link would take a second seat. */
export const ReturnCodePage = ({ sessionId, returnCode, lead, place }: ReturnCodePageProps) => {
  const [, navigate] = useLocation()
  return (
    <PageFrame
      title={m.entry_code_once_title()}
      actions={
        <Button variant="primary" wide onClick={() => navigate(`/s/${sessionId}`, { replace: true })}>
          {m.entry_code_once_done()}
        </Button>
      }
    >
      <h1>{m.entry_code_once_title()}</h1>
      <p>{lead ?? m.entry_code_once_lead()}</p>
      <CodeWords code={returnCode} />
      <p className={styles.quiet}>{m.entry_code_once_keep()}</p>
      {place && <Notice tone="plain" title={place} />}
    </PageFrame>
  )
}
