import type { ZoneId } from '@parley/shared/documents/card-view'
import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react'
import { memo } from 'react'
import { m } from '../paraglide/messages.js'
import { ExplainedText } from '../ui/ExplainedText.tsx'
import styles from './Outline.module.css'
import { IconAct } from './IconAct.tsx'

/** What a person does to a card of the outline. */
export type CardAct =
  | { readonly act: 'edit' | 'up' | 'down' | 'remove'; readonly card: string }
  | { readonly act: 'move'; readonly card: string; readonly zone: ZoneId }

type OutlineCardProps = {
  readonly id: string
  readonly group: string
  readonly text: string
  /** The marks in words, one to a line. */
  readonly notes: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly mayEdit: boolean
  readonly mayOrder: boolean
  readonly mayRemove: boolean
  /** Ids and names of zones where the card may go, as JSON so that an equal list is the same. */
  readonly zones: string
  readonly onAct: (act: CardAct) => void
}

const SHORT = 60
const shortOf = (text: string): string => {
  const letters = Array.from(text)
  return letters.length > SHORT ? `${letters.slice(0, SHORT).join('')}…` : text
}

const isZones = (value: unknown): value is readonly { id: ZoneId; name: string }[] => Array.isArray(value)
const zonesOf = (json: string): readonly { id: ZoneId; name: string }[] => {
  const value: unknown = JSON.parse(json)
  return isZones(value) ? value : []
}

/** One card of the outline with all that may be done to it. Drawn again only when something in it changed. */
export const OutlineCard = memo(function OutlineCard(props: OutlineCardProps) {
  const { id, group, text, notes, isFirst, isLast, mayEdit, mayOrder, mayRemove, onAct } = props
  const card = shortOf(text)
  const zones = zonesOf(props.zones)
  return (
    <li className={styles.card} data-group={group} data-card={id} tabIndex={-1}>
      <div className={styles.words}>
        <p className={styles.text} dir="auto">
          {text.trim() === '' ? m.board_empty_card() : <ExplainedText text={text} />}
        </p>
        {notes && <p className={styles.notes}>{notes}</p>}
      </div>
      {(mayEdit || mayOrder || mayRemove || zones.length > 0) && (
        <div className={styles.acts}>
          {mayEdit && (
            <IconAct
              act="edit"
              label={m.board_outline_edit_card({ card })}
              onPress={() => onAct({ act: 'edit', card: id })}
            >
              <Pencil aria-hidden="true" />
            </IconAct>
          )}
          {mayOrder && (
            <>
              <IconAct
                act="up"
                label={m.board_outline_up_card({ card })}
                isOff={isFirst}
                onPress={() => onAct({ act: 'up', card: id })}
              >
                <ArrowUp aria-hidden="true" />
              </IconAct>
              <IconAct
                act="down"
                label={m.board_outline_down_card({ card })}
                isOff={isLast}
                onPress={() => onAct({ act: 'down', card: id })}
              >
                <ArrowDown aria-hidden="true" />
              </IconAct>
            </>
          )}
          {zones.length > 0 && (
            <select
              className={styles.moveTo}
              data-act="move"
              aria-label={m.board_outline_move_card({ card })}
              value=""
              onChange={(event) => {
                const zone = zones.find((one) => one.id === event.target.value)
                if (zone) onAct({ act: 'move', card: id, zone: zone.id })
              }}
            >
              <option value="" disabled>
                {m.board_move_to()}
              </option>
              {zones.map((zone) => (
                <option key={zone.id} value={zone.id}>
                  {zone.name}
                </option>
              ))}
            </select>
          )}
          {mayRemove && (
            <IconAct
              act="remove"
              label={m.board_outline_delete_card({ card })}
              onPress={() => onAct({ act: 'remove', card: id })}
            >
              <Trash2 aria-hidden="true" />
            </IconAct>
          )}
        </div>
      )}
    </li>
  )
})
