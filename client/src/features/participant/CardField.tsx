import { CARD_TEXT_MOST } from '@parley/shared/limits'
import { useEffect, useRef } from 'react'
import { useDraft } from '../../board/use-draft.ts'
import { carryOver } from '../../board/carry-over.ts'
import { TextArea } from '../../ui/Field.tsx'

type CardFieldProps = {
  readonly label: string
  /** The card's words as they stand in the document. */
  readonly text: string
  readonly onWrite: (text: string) => void
  readonly onDone: () => void
}

/** Edits a card in place: every letter goes into the document, and the caret stays when somebody else writes, too. */
export const CardField = ({ label, text, onWrite, onDone }: CardFieldProps) => {
  const field = useRef<HTMLTextAreaElement>(null)
  const draft = useDraft(text, field)
  useEffect(() => {
    const area = field.current
    area?.focus()
    area?.setSelectionRange(area.value.length, area.value.length)
  }, [])
  const write = (next: string): void => {
    const merged = carryOver(draft.base, next, text, next.length).text
    draft.write(next)
    // A card is never left without words: the last letter stays until others replace it, or it is deleted.
    if (merged.trim() === '') return
    onWrite(merged)
    draft.saved()
  }
  return (
    <TextArea
      ref={field}
      label={label}
      labelUnseen
      value={draft.text}
      maxLength={CARD_TEXT_MOST}
      onChange={write}
      onKeyDown={(event) => {
        const isSaved = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
        if (!isSaved && event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onDone()
      }}
    />
  )
}
