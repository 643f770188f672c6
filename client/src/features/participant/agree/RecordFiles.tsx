import { Download } from 'lucide-react'
import { m } from '../../../paraglide/messages.js'
import { keepFile } from '../../../session/fetch-file.ts'
import { announce } from '../../../ui/announcements.ts'
import { Button } from '../../../ui/Button.tsx'
import participant from '../Participant.module.css'
import styles from './Agree.module.css'
import { formatsOf, type FetchedRecord } from '../../../session/fetch-record.ts'
import { recordFormatText } from '../../../session/file-text.ts'
import { RecordPictures } from '../../../session/RecordPictures.tsx'

/** Every file of the record, to keep: the same bytes that were fetched and read here. What is only kept has no pictures. */
export const RecordFiles = ({ record, isKept }: { readonly record: FetchedRecord; readonly isKept: boolean }) => (
  <section className={participant.section}>
    <h2>{m.participant_record_files()}</h2>
    <p className={participant.quiet}>{m.participant_record_files_lead()}</p>
    <div className={styles.files}>
      {formatsOf(record).map(({ format, file }) => (
        <Button
          key={format}
          icon={<Download aria-hidden="true" />}
          onClick={() => {
            keepFile(file)
            announce(m.participant_file_saved())
          }}
        >
          {recordFormatText[format]()}
        </Button>
      ))}
    </div>
    {!isKept && <RecordPictures />}
  </section>
)
