import { PASTE_MOST } from '../board/paste-lines.ts'
import { useTypedText } from '../map/use-typed-text.ts'
import { m } from '../paraglide/messages.js'
import { PasteLines } from '../paste/PasteLines.tsx'

type PasteCardsProps = {
  readonly zone: string
  readonly onAdd: (texts: readonly string[]) => void
  readonly onUnplaced: (text: string) => void
}

/** Cards of a zone, a line each: pasted, or from a file, and shown before they are added. */
export const PasteCards = ({ zone, onAdd, onUnplaced }: PasteCardsProps) => (
  <PasteLines
    summary={m.outline_paste()}
    label={m.outline_paste_to({ zone })}
    hint={m.outline_paste_hint()}
    column={m.paste_column_cards()}
    most={PASTE_MOST}
    button={(count) => m.outline_paste_add({ count })}
    field={useTypedText(onUnplaced)}
    onAdd={onAdd}
  />
)
