import { Download } from 'lucide-react'
import { useState } from 'react'
import { m } from '../../../paraglide/messages.js'
import type { Problem } from '../../../session/api.ts'
import { saveFile } from '../../../session/fetch-file.ts'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { announce } from '../../../ui/announcements.ts'
import { Button } from '../../../ui/Button.tsx'
import participant from '../Participant.module.css'

/** Where people confirm the record: who gets it, and in a series how much of it the sponsor gets, to be looked at first. */
export const WhoGetsIt = () => {
  const { state, seat } = useSession()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  if (!state.session.follows) return <p className={participant.quiet}>{m.after_told_record()}</p>
  const save = async (): Promise<void> => {
    setBusy(true)
    const trouble = await saveFile(seat, 'sponsor.html', [])
    setBusy(false)
    setProblem(trouble)
    if (!trouble) announce(m.participant_file_saved())
  }
  return (
    <>
      <p className={participant.quiet}>{m.after_told_series()}</p>
      <ProblemNotice problem={problem} />
      <Button variant="quiet" busy={busy} icon={<Download aria-hidden="true" />} onClick={() => void save()}>
        {m.after_sponsor_see()}
      </Button>
    </>
  )
}
