import { CARD_TEXT_MOST } from '@parley/shared/limits'
import { useEffect, useState } from 'react'
import { forget, keep, keptJson } from '../../../device/browser-storage.ts'
import { m } from '../../../paraglide/messages.js'
import { keepFile } from '../../../session/fetch-file.ts'
import { useSession } from '../../../session/use-session.ts'
import { announce } from '../../../ui/announcements.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextArea } from '../../../ui/Field.tsx'
import styles from '../guide/Guide.module.css'
import { isBlank, isReflection, QUESTIONS, questionText, reflectionFile, type Reflection } from './reflection-sheet.ts'

const NOTHING: Reflection = {}

/**
 * The mediator's own look back (GU9). It stays in this tab and is sent to nobody; closing the tab deletes it, and the
 * browser asks before, unless it was saved as a file.
 */
export const ReflectionDialog = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => {
  const { state, seat } = useSession()
  const key = `parley.reflection.${seat.sessionId}.${seat.seat}`
  const [sheet, setSheet] = useState(() => keptJson('tab', key, isReflection, NOTHING))
  const [saved, setSaved] = useState<Reflection>(NOTHING)
  const isUnsaved = !isBlank(sheet) && sheet !== saved
  useEffect(() => {
    if (!isUnsaved) return undefined
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isUnsaved])
  const write = (next: Reflection): void => {
    setSheet(next)
    if (isBlank(next)) forget('tab', key)
    else keep('tab', key, JSON.stringify(next))
  }
  const save = (): void => {
    const bytes = new TextEncoder().encode(reflectionFile(sheet, state.session.title))
    keepFile({ bytes, type: 'text/markdown', name: 'parley-reflection.md' })
    setSaved(sheet)
    announce(m.reflect_saved())
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      wide
      sheet
      title={m.reflect_title()}
      description={m.reflect_lead()}
      actions={
        <>
          <Button onClick={onClose}>{m.console_done()}</Button>
          <Button busy={isBlank(sheet)} onClick={save}>
            {m.reflect_save()}
          </Button>
          <Button
            variant="quiet"
            busy={isBlank(sheet)}
            onClick={() => {
              write(NOTHING)
              announce(m.reflect_deleted())
            }}
          >
            {m.reflect_delete()}
          </Button>
        </>
      }
    >
      <div className={styles.part}>
        {QUESTIONS.map((question) => (
          <TextArea
            key={question}
            label={questionText(question)}
            rows={2}
            value={sheet[question] ?? ''}
            most={CARD_TEXT_MOST}
            onChange={(text) => write({ ...sheet, [question]: text })}
          />
        ))}
      </div>
    </Dialog>
  )
}
