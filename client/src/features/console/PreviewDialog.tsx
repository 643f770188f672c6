import type { RecordView } from '@parley/shared/protocol/agree-views'
import { Download } from 'lucide-react'
import { m } from '../../paraglide/messages.js'
import { keepFile } from '../../session/fetch-file.ts'
import { formatsOf } from '../../session/fetch-record.ts'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { RecordPictures } from '../../session/RecordPictures.tsx'
import { RecordPreview } from '../../session/RecordPreview.tsx'
import { useRecord } from '../../session/use-record.ts'
import { announce } from '../../ui/announcements.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import styles from './Console.module.css'
import { recordFormatText } from '../../session/file-text.ts'

/** The bytes themselves, fetched when they are asked for; other bytes than the groups confirm are said to be other. */
const Fetched = ({ record: { hash, status } }: { readonly record: RecordView }) => {
  const { of, record, problem, again } = useRecord(hash, status)
  if (problem) {
    return <ProblemNotice problem={problem} action={<Button onClick={again}>{m.participant_record_again()}</Button>} />
  }
  if (!record || of === 'loading') return <p>{m.participant_record_loading()}</p>
  // A record that has lapsed is another file for the groups than the one that was prepared.
  if (record.hash !== hash && status !== 'lapsed') {
    return <Notice tone="trouble" title={m.participant_record_wrong()} />
  }
  return (
    <>
      <RecordPreview html={record.files.html.bytes} />
      <div className={styles.pair}>
        {formatsOf(record).map(({ format, file }) => (
          <Button
            key={format}
            icon={<Download aria-hidden="true" />}
            onClick={() => {
              keepFile(file)
              announce(m.console_file_saved())
            }}
          >
            {recordFormatText[format]()}
          </Button>
        ))}
      </div>
      {status !== 'lapsed' && <RecordPictures />}
    </>
  )
}

type PreviewDialogProps = { readonly open: boolean; readonly onClose: () => void; readonly record: RecordView }

/** The record as both groups read it. */
export const PreviewDialog = ({ open, onClose, record }: PreviewDialogProps) => (
  <Dialog
    open={open}
    onClose={onClose}
    wide
    title={m.console_preview_title()}
    description={m.console_preview_more()}
    actions={<Button onClick={onClose}>{m.console_done()}</Button>}
  >
    {open && <Fetched record={record} />}
  </Dialog>
)
