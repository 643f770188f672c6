import { Download } from 'lucide-react'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import type { Problem } from '../../session/api.ts'
import { FILES, saveFile, type FileName } from '../../session/fetch-file.ts'
import { fileText } from '../../session/file-text.ts'
import { HeldFiles } from '../../session/HeldFiles.tsx'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { announce } from '../../ui/announcements.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './Console.module.css'

/** The working copy for the mediator: what the room has seen, the same file that the groups get. */
export const FilesDialog = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => {
  const { state, seat } = useSession()
  const [busy, setBusy] = useState<FileName | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { boardDeletedAt } = state.session.keeping
  const hasCopy = state.revealed.length > 0 && boardDeletedAt === undefined
  const save = async (file: FileName): Promise<void> => {
    setBusy(file)
    const trouble = await saveFile(seat, file, [])
    setBusy(null)
    setProblem(trouble)
    if (!trouble) announce(m.console_file_saved())
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={m.console_files()}
      description={
        hasCopy
          ? m.console_files_more()
          : boardDeletedAt === undefined
            ? m.console_files_not_yet()
            : m.keeping_board_gone_copy()
      }
      actions={<Button onClick={onClose}>{m.console_done()}</Button>}
    >
      {hasCopy && (
        <div className={styles.pair}>
          {FILES.map((file) => (
            <Button
              key={file}
              busy={busy === file}
              icon={<Download aria-hidden="true" />}
              onClick={() => void save(file)}
            >
              {fileText[file]()}
            </Button>
          ))}
        </div>
      )}
      <ProblemNotice problem={problem} />
      <section className={styles.held}>
        <h3>{m.after_held_title()}</h3>
        <HeldFiles />
      </section>
    </Dialog>
  )
}
