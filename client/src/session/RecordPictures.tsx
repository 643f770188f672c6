import { Download } from 'lucide-react'
import { useState } from 'react'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import { Button } from '../ui/Button.tsx'
import type { Problem } from './api.ts'
import { saveRecordPictures } from './fetch-file.ts'
import { recordFormatText } from './file-text.ts'
import { ProblemNotice } from './ProblemNotice.tsx'
import { useSession } from './use-session.ts'

/** The boards of a record as pictures: many and large, so they are drawn and fetched only when somebody wants them. */
export const RecordPictures = () => {
  const { seat } = useSession()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const save = async (): Promise<void> => {
    setBusy(true)
    const trouble = await saveRecordPictures(seat)
    setBusy(false)
    setProblem(trouble)
    if (!trouble) announce(m.participant_file_saved())
  }
  return (
    <>
      <p>{m.files_pictures_lead()}</p>
      <Button busy={busy} icon={<Download aria-hidden="true" />} onClick={() => void save()}>
        {recordFormatText.pictures()}
      </Button>
      <ProblemNotice problem={problem} />
    </>
  )
}
