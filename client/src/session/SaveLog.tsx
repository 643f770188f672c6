import { Download } from 'lucide-react'
import { useState } from 'react'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import { Button } from '../ui/Button.tsx'
import type { Problem } from './api.ts'
import { saveLog } from './fetch-file.ts'
import { ProblemNotice } from './ProblemNotice.tsx'
import { useSession } from './use-session.ts'

/** The process log to keep, so that anybody in the room can have it checked without this server. */
export const SaveLog = () => {
  const { seat } = useSession()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const save = async (): Promise<void> => {
    setBusy(true)
    const trouble = await saveLog(seat)
    setBusy(false)
    setProblem(trouble)
    if (!trouble) announce(m.interface_log_saved())
  }
  return (
    <>
      <Button busy={busy} icon={<Download aria-hidden="true" />} onClick={() => void save()}>
        {m.interface_log_save()}
      </Button>
      <ProblemNotice problem={problem} />
    </>
  )
}
