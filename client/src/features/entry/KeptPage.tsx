import type { KeptView } from '@parley/shared/protocol/answers'
import { Download } from 'lucide-react'
import { useEffect, useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { askKept, type Problem } from '../../session/api.ts'
import { keepFile, readRecordFile, saveFile, type RecordSaved } from '../../session/fetch-file.ts'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { recordFormatText } from '../../session/file-text.ts'
import type { StoredSeat } from '../../session/seats.ts'
import { announce } from '../../ui/announcements.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import styles from './Entry.module.css'
import { dayOfMoment } from '../../ui/moments.ts'

const FORMATS = ['pdf', 'html', 'md', 'json'] as const satisfies readonly RecordSaved[]

/** What is left of a session whose board and log were deleted: its record, until when, and to save it (KE3). */
export const KeptPage = ({ seat }: { readonly seat: StoredSeat }) => {
  const [kept, setKept] = useState<KeptView | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState<RecordSaved | null>(null)
  const { sessionId, token } = seat
  useEffect(() => {
    let here = true
    void askKept(sessionId, token).then((answer) => {
      if (!here) return
      if (answer.ok) setKept(answer.value)
      else setProblem(answer.problem)
    })
    return () => {
      here = false
    }
  }, [sessionId, token])
  const save = async (format: RecordSaved): Promise<void> => {
    setBusy(format)
    const answer = await readRecordFile(seat, format)
    setBusy(null)
    if (!answer.ok) return setProblem(answer.problem)
    setProblem(null)
    keepFile(answer.value)
    announce(m.participant_file_saved())
  }
  if (!kept && !problem) return <Loading />
  return (
    <PageFrame title={m.keeping_kept_title()}>
      {kept && (
        <>
          <p className={styles.quiet} dir="auto">
            {kept.title}
          </p>
          <h1>{m.keeping_kept_title()}</h1>
          <p role="status">{m.keeping_kept_gone({ date: dayOfMoment(kept.since) })}</p>
          {!kept.isConfirmed && <p>{m.keeping_kept_lapsed()}</p>}
          <p>
            {m.keeping_kept_until({ date: dayOfMoment(kept.until) })} {m.keeping_kept_longer()}
          </p>
          <p className={styles.quiet}>{m.keeping_kept_who()}</p>
          <div className={styles.choices}>
            {[...FORMATS, ...(kept.isConfirmed && seat.role !== 'sponsor' ? (['pictures'] as const) : [])].map(
              (format) => (
                <Button
                  key={format}
                  wide
                  variant={format === 'pdf' ? 'primary' : 'secondary'}
                  busy={busy === format}
                  icon={<Download aria-hidden="true" />}
                  onClick={() => void save(format)}
                >
                  {recordFormatText[format]()}
                </Button>
              ),
            )}
          </div>
          <Button
            variant="quiet"
            wide
            icon={<Download aria-hidden="true" />}
            onClick={() => void saveFile(seat, 'seat.html', []).then(setProblem)}
          >
            {m.after_held_title()}
          </Button>
        </>
      )}
      <ProblemNotice problem={problem} />
      <ButtonLink href="/" variant="quiet" wide>
        {m.entry_home()}
      </ButtonLink>
    </PageFrame>
  )
}
