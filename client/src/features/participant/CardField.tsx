import { CARD_TEXT_MOST } from '@parley/shared/limits'
import { useEffect, useRef } from 'react'
import { useDraft } from '../../board/use-draft.ts'
import { carryOver } from '../../board/carry-over.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { isTooLong } from '../../ui/too-long.ts'
import styles from './Cards.module.css'
import { useHeldWords } from './held-edit.ts'

type CardFieldProps = {
  /** Whose words these are: under it they are kept while they are too long. */
  readonly card: string
  readonly label: string
  /** The card's words as they stand in the document. */
  readonly text: string
  readonly most?: number
  readonly onWrite: (text: string) => void
  readonly onDone: () => void
}

/**
 * Edits a card in place: every letter goes into the document, and the caret stays when somebody else writes, too. A
 * text that is too long stays here, whole, and goes nowhere until it fits.
 */
export const CardField = ({ card, label, text, most = CARD_TEXT_MOST, onWrite, onDone }: CardFieldProps) => {
  const field = useRef<HTMLTextAreaElement>(null)
  const { held, hold, drop } = useHeldWords(card)
  const draft = useDraft(text, field, held)
  useEffect(() => {
    const area = field.current
    area?.focus()
    area?.setSelectionRange(area.value.length, area.value.length)
  }, [])
  const write = (next: string): void => {
    const merged = carryOver(draft.base, next, text, next.length).text
    draft.write(next)
    if (isTooLong(merged, most)) return hold({ text: next, base: draft.base })
    if (held) drop()
    // A card is never left without words: the last letter stays until others replace it, or it is deleted.
    if (merged.trim() === '') return
    onWrite(merged)
    draft.saved()
  }
  const fits = useRef(write)
  useEffect(() => {
    fits.current = write
  })
  // Somebody else may have made the room that these words needed.
  const fitsNow = held !== null && !isTooLong(draft.text, most)
  useEffect(() => {
    if (fitsNow) fits.current(draft.text)
  }, [fitsNow, draft.text])
  return (
    <>
      <TextArea
        ref={field}
        label={label}
        labelUnseen
        value={draft.text}
        most={most}
        onChange={write}
        onKeyDown={(event) => {
          const isSaved = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
          if (!isSaved && event.key !== 'Escape') return
          event.preventDefault()
          event.stopPropagation()
          onDone()
        }}
      />
      {held && (
        <div className={styles.tools}>
          <Button
            variant="quiet"
            onClick={() => {
              drop()
              draft.reset()
              field.current?.focus()
            }}
          >
            {m.interface_text_back()}
          </Button>
        </div>
      )}
    </>
  )
}
