import { Download } from 'lucide-react'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import type { Problem } from '../../session/api.ts'
import { fileText } from '../../session/file-text.ts'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { announce } from '../../ui/announcements.ts'
import { Button } from '../../ui/Button.tsx'
import { FILES, OWN_FILES, saveFile, type FileName } from '../../session/fetch-file.ts'
import { ownSecrets } from './own-secrets.ts'
import styles from './Participant.module.css'

/** What a person can keep: the own words at any time, and the working copy once something was revealed. */
export const TakeHome = () => {
  const { state, seat } = useSession()
  const [busy, setBusy] = useState<FileName | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const save = async (file: FileName): Promise<void> => {
    setBusy(file)
    const secrets = file.startsWith('mine') ? ownSecrets(seat).map((one) => one.secret) : []
    const trouble = await saveFile(seat, file, secrets)
    setBusy(null)
    setProblem(trouble)
    if (!trouble) announce(m.participant_file_saved())
  }
  const buttons = (files: readonly FileName[]) => (
    <div className={styles.pair}>
      {files.map((file) => (
        <Button key={file} busy={busy === file} icon={<Download aria-hidden="true" />} onClick={() => void save(file)}>
          {fileText[file]()}
        </Button>
      ))}
    </div>
  )
  return (
    <div className={styles.section}>
      <ProblemNotice problem={problem} />
      <h3>{m.participant_home_mine()}</h3>
      <p className={styles.quiet}>{m.participant_home_mine_lead()}</p>
      {buttons(OWN_FILES)}
      <h3>{m.participant_home_working()}</h3>
      {state.session.keeping.boardDeletedAt !== undefined ? (
        <p className={styles.quiet}>{m.keeping_board_gone_copy()}</p>
      ) : state.revealed.length > 0 ? (
        <>
          <p className={styles.quiet}>{m.participant_home_working_lead()}</p>
          {buttons(FILES)}
        </>
      ) : (
        <p className={styles.quiet}>{m.participant_home_not_yet()}</p>
      )}
    </div>
  )
}
