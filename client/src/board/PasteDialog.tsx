import type { ZoneId } from '@parley/shared/documents/card-view'
import { CARD_TEXT_MOST } from '@parley/shared/limits'
import { useState } from 'react'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextArea } from '../ui/Field.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import styles from './BoardParts.module.css'
import type { Clip } from './clip.ts'
import { cardsFromLines, PASTE_MOST } from './paste-lines.ts'
import type { Pasting } from './use-hand-clipboard.ts'

/** Cards that are shown before a paste; the others are counted. */
const SHOWN = 20

type PasteDialogProps = {
  readonly pasting: Pasting
  readonly zones: readonly { readonly id: ZoneId; readonly name: string }[]
  readonly onLines: (lines: readonly string[], zone: ZoneId) => void
  readonly onClip: (clip: Clip, zone: ZoneId) => void
  readonly onClose: () => void
}

/** Text that is to become cards, one a line: shown first, added by one press. What does not fit stays in the field. */
export const PasteDialog = ({ pasting, zones, onLines, onClip, onClose }: PasteDialogProps) => {
  const [text, setText] = useState(pasting.text)
  const [zone, setZone] = useState(pasting.zone)
  const { clip } = pasting
  const { lines, tooLong, more, rest } = cardsFromLines(text)
  const where = zones.some(({ id }) => id === zone) ? zone : zones[0]?.id
  return (
    <Dialog
      open
      onClose={onClose}
      title={m.hand_paste_title()}
      description={m.hand_paste_lead()}
      actions={
        <>
          <Button onClick={onClose}>{m.hand_cancel()}</Button>
          <Button
            variant="primary"
            busy={lines.length === 0 || where === undefined}
            onClick={() => {
              if (where) onLines(lines, where)
              if (rest.trim() === '') onClose()
              else setText(rest)
            }}
          >
            {lines.length === 0 ? m.hand_paste_none() : m.hand_paste_add({ count: lines.length })}
          </Button>
        </>
      }
    >
      <div className={styles.paste}>
        {clip && where && text.trim() === '' && (
          <Button
            onClick={() => {
              onClip(clip, where)
              onClose()
            }}
          >
            {m.hand_paste_clip({ count: clip.cards.length })}
          </Button>
        )}
        <TextArea label={m.hand_paste_field()} rows={5} value={text} onChange={setText} />
        {zones.length > 1 && where && (
          <SelectField
            label={m.hand_paste_where()}
            value={where}
            onChange={setZone}
            options={zones.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {tooLong > 0 && <p role="status">{m.hand_paste_long({ count: tooLong, most: CARD_TEXT_MOST })}</p>}
        {lines.length > 0 && (
          <>
            <p role="status">{m.hand_paste_count({ count: lines.length })}</p>
            <ol className={styles.preview}>
              {lines.slice(0, SHOWN).map((line, index) => (
                <li key={index} dir="auto">
                  {line}
                </li>
              ))}
            </ol>
            {lines.length > SHOWN && <p>{m.hand_paste_others({ count: lines.length - SHOWN })}</p>}
            {more > 0 && <p>{m.hand_paste_more({ most: PASTE_MOST, count: more })}</p>}
          </>
        )}
      </div>
    </Dialog>
  )
}
