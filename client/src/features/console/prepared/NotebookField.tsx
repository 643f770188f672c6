import { addCard, setText } from '@parley/shared/documents/cards'
import { CARD_TEXT_MOST } from '@parley/shared/limits'
import { useRef } from 'react'
import { carryOver } from '../../../board/carry-over.ts'
import { useDraft } from '../../../board/use-draft.ts'
import { m } from '../../../paraglide/messages.js'
import styles from '../../../prepared/Prepared.module.css'
import { useKeptField } from '../../../prepared/use-kept-field.ts'
import { randomId } from '../../../session/random.ts'
import { SavingText } from '../../../session/SavingText.tsx'
import { useDocument, type UsedDocument } from '../../../session/use-document.ts'
import { Button } from '../../../ui/Button.tsx'
import { Emphasis } from '../../../ui/Emphasis.tsx'
import { TextArea } from '../../../ui/Field.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { RingLine } from '../../../ui/RingLine.tsx'
import { isTooLong } from '../../../ui/too-long.ts'

type NotebookFieldProps = {
  /** What the note is about: a seat, or `missing`. */
  readonly about: string
  readonly label: string
  readonly hint: string
  /** Who reads it. */
  readonly who: string
}

type NoteProps = NotebookFieldProps & { readonly notebook: UsedDocument }

/** Every letter goes into the notebook; what is too long for it stays here, whole, over a reload, too. */
const Note = ({ about, label, hint, who, notebook }: NoteProps) => {
  const field = useRef<HTMLTextAreaElement>(null)
  const [held, hold] = useKeptField(`note.${about}`)
  const card = notebook.view.cards.find(({ of }) => of === about)
  const theirs = card?.text ?? ''
  const draft = useDraft(theirs, field, held === '' ? null : { text: held, base: theirs })
  const write = (next: string): void => {
    const merged = carryOver(draft.base, next, theirs, next.length).text
    draft.write(next)
    if (isTooLong(merged, CARD_TEXT_MOST)) return hold(next)
    hold('')
    if (card) setText(notebook.doc, card.id, merged)
    else addCard(notebook.doc, { id: randomId(), kind: 'note', of: about, at: [0, 0], text: merged })
    draft.saved()
  }
  return (
    <>
      <TextArea
        ref={field}
        label={label}
        hint={hint}
        value={draft.text}
        most={CARD_TEXT_MOST}
        rows={5}
        onChange={write}
      />
      <RingLine ring="mine" after={<SavingText document={notebook} />}>
        <Emphasis text={who} />
      </RingLine>
      {notebook.notPlaced.map(({ id, text }) => (
        <Notice
          key={id}
          tone="plain"
          title={m.interviews_notes_refused()}
          action={
            <div className={styles.acts}>
              <Button
                onClick={() => {
                  write(draft.text === '' ? text : `${draft.text}\n${text}`)
                  notebook.dropNotPlaced(id)
                }}
              >
                {m.interviews_notes_back()}
              </Button>
              <Button variant="quiet" onClick={() => notebook.dropNotPlaced(id)}>
                {m.interviews_notes_drop()}
              </Button>
            </div>
          }
        >
          <p dir="auto">{text}</p>
        </Notice>
      ))}
    </>
  )
}

/** One note of the mediators' notebook (VR4). */
export const NotebookField = (props: NotebookFieldProps) => {
  const notebook = useDocument('notebook')
  return notebook.loaded ? <Note {...props} notebook={notebook} /> : <p>{m.interviews_notes_loading()}</p>
}
