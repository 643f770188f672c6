import type { OwnedView } from '@parley/shared/agree/owned-view'
import { useEffect, useState } from 'react'
import { OwnedList } from '../../follow/OwnedList.tsx'
import { m } from '../../paraglide/messages.js'
import { endOwned, readOwned, type Problem } from '../../session/api.ts'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import styles from './Entry.module.css'
import { dayOfMoment } from '../../ui/moments.ts'

/** The secret of the link stands behind `#`, which no server sees. */
const secretHere = (): string => /^#link=(.+)$/.exec(window.location.hash)?.[1] ?? ''

const STANDING: Readonly<Record<OwnedView['status'], () => string>> = {
  none: m.owned_none,
  preview: m.owned_preview,
  confirmed: m.owned_confirmed,
  lapsed: m.owned_lapsed,
}

/** `/owned#link=…`: what one owner accepted, without a seat, and nothing else of the session. */
export const OwnedPage = () => {
  const [secret] = useState(secretHere)
  const [owned, setOwned] = useState<OwnedView | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isAsking, setAsking] = useState(false)
  const [isEnded, setEnded] = useState(false)
  useEffect(() => {
    let isHere = true
    void readOwned(secret).then((answer) => {
      if (!isHere) return
      if (answer.ok) setOwned(answer.value)
      else setProblem(answer.problem)
    })
    return () => {
      isHere = false
    }
  }, [secret])
  const end = async (): Promise<void> => {
    const answer = await endOwned(secret)
    setAsking(false)
    if (answer.ok) setEnded(true)
    else setProblem(answer.problem)
  }
  const gone = problem?.id === 'code-unknown' || problem?.id === 'not-signed-in'
  if (!owned && !problem) return <Loading />
  return (
    <PageFrame title={m.owned_title()}>
      <h1>{m.owned_title()}</h1>
      {isEnded ? (
        <Notice title={m.owned_ended()}>{m.owned_ended_more()}</Notice>
      ) : gone ? (
        <Notice title={m.owned_gone()}>{m.owned_gone_more()}</Notice>
      ) : (
        <ProblemNotice problem={problem} />
      )}
      {owned && !isEnded && (
        <>
          <p>{STANDING[owned.status]()}</p>
          {owned.madeAt !== null && <p className={styles.quiet}>{m.owned_made({ date: dayOfMoment(owned.madeAt) })}</p>}
          {owned.agreements.length === 0 ? <p>{m.owned_empty()}</p> : <OwnedList owned={owned} />}
          <p className={styles.quiet}>{m.owned_who_sees()}</p>
          <p>
            <Button variant="quiet" onClick={() => setAsking(true)}>
              {m.owned_end()}
            </Button>
          </p>
          <Dialog
            open={isAsking}
            onClose={() => setAsking(false)}
            title={m.owned_end_title()}
            actions={
              <>
                <Button onClick={() => setAsking(false)}>{m.owned_end_not()}</Button>
                <Button onClick={() => void end()}>{m.owned_end()}</Button>
              </>
            }
          >
            <p>{m.owned_end_more()}</p>
          </Dialog>
        </>
      )}
    </PageFrame>
  )
}
