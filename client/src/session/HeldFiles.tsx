import { Download } from 'lucide-react'
import { useState } from 'react'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import { Button } from '../ui/Button.tsx'
import type { Problem } from './api.ts'
import { saveFile } from './fetch-file.ts'
import { ProblemNotice } from './ProblemNotice.tsx'
import { useSession } from './use-session.ts'

const FILES = { 'seat.html': m.after_held_html, 'seat.json': m.after_held_json } as const
type HeldFile = keyof typeof FILES

/** Everything that the server holds about the own seat, to be saved (KE11). `secrets` are those of cards that it owns. */
export const HeldFiles = ({ secrets = [] }: { readonly secrets?: readonly string[] }) => {
  const { seat } = useSession()
  const [busy, setBusy] = useState<HeldFile | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const save = async (file: HeldFile): Promise<void> => {
    setBusy(file)
    const trouble = await saveFile(seat, file, secrets)
    setBusy(null)
    setProblem(trouble)
    if (!trouble) announce(m.participant_file_saved())
  }
  return (
    <>
      <p>{m.after_held_lead()}</p>
      <p>{m.after_held_not()}</p>
      <ProblemNotice problem={problem} />
      {(Object.keys(FILES) as HeldFile[]).map((file) => (
        <Button key={file} busy={busy === file} icon={<Download aria-hidden="true" />} onClick={() => void save(file)}>
          {FILES[file]()}
        </Button>
      ))}
    </>
  )
}
