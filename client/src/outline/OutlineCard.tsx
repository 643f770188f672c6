import type { ZoneId } from '@parley/shared/documents/card-view'
import { ArrowDown, ArrowUp, Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { memo } from 'react'
import { m } from '../paraglide/messages.js'
import { ExplainedText } from '../ui/ExplainedText.tsx'
import { arrowName } from './ArrowPart.tsx'
import { CardPanel } from './CardPanel.tsx'
import { IconAct } from './IconAct.tsx'
import styles from './Outline.module.css'
import type { OutlineRow } from './outline-model.ts'
import { shortOf } from './outline-words.ts'
import { RowOrder, RowTick } from './RowParts.tsx'
import type { RowMay } from './what-may.ts'

/** What a person does to a row of the outline. */
export type RowAct =
  | { readonly act: 'edit' | 'up' | 'down' | 'remove' | 'more' | 'tick' | 'open'; readonly row: string }
  | { readonly act: 'move'; readonly row: string; readonly zone: ZoneId }

export type RowProps = {
  readonly row: OutlineRow
  readonly may: RowMay
  /** Names of the zones where it may go, as `may.zones` has them. */
  readonly zoneNames: readonly string[]
  readonly isFirst: boolean
  readonly isLast: boolean
  /** Whether it is ticked; null while nobody ticks. */
  readonly ticked: boolean | null
  /** Its panel is open. */
  readonly isMore: boolean
  /** Null for whoever only reads. */
  readonly onAct: (act: RowAct) => void
}

/** Rows are compared by what they show: a change of one card draws one row anew. */
export const isSameRow = <P extends RowProps>(one: P, other: P): boolean =>
  !other.isMore &&
  one.onAct === other.onAct &&
  one.isMore === other.isMore &&
  one.ticked === other.ticked &&
  one.isFirst === other.isFirst &&
  one.isLast === other.isLast &&
  JSON.stringify([one.row, one.may, one.zoneNames]) === JSON.stringify([other.row, other.may, other.zoneNames])

/** One card of the outline with all that may be done to it. */
export const OutlineCard = memo(function OutlineCard(props: RowProps) {
  const { row, may, zoneNames, isFirst, isLast, ticked, isMore, onAct } = props
  const card = shortOf(row.text)
  const press = (act: 'edit' | 'remove' | 'more') => () => onAct({ act, row: row.id })
  const hasMore = may.duplicate || may.stack || may.place || may.arrow
  const isIdle = !hasMore && !may.edit && !may.order && !may.remove && may.zones.length === 0
  return (
    <li className={styles.card} data-group={row.group} data-look={row.look} data-card={row.id} tabIndex={-1}>
      {ticked !== null && <RowTick label={m.outline_tick_card({ card })} row={row.id} isOn={ticked} onAct={onAct} />}
      <div className={styles.words}>
        {row.look === 'text' && <p className={styles.notes}>{m.outline_text_of_kind()}</p>}
        <p className={styles.text} dir="auto">
          {row.text.trim() === '' ? m.board_empty_card() : <ExplainedText text={row.text} />}
        </p>
        {row.notes.length > 0 && <p className={styles.notes}>{row.notes.join(' · ')}</p>}
        {row.arrows.length > 0 && !isMore && (
          <ul className={styles.plain} aria-label={m.outline_arrows()}>
            {row.arrows.map((arrow) => (
              <li key={arrow.link} className={styles.notes} dir="auto">
                {arrowName(arrow)}
              </li>
            ))}
          </ul>
        )}
      </div>
      {!isIdle && ticked === null && (
        <div className={styles.acts}>
          {may.edit && (
            <IconAct act="edit" label={m.board_outline_edit_card({ card })} onPress={press('edit')}>
              <Pencil aria-hidden="true" />
            </IconAct>
          )}
          {may.order && !(isFirst && isLast) && (
            <RowOrder
              row={row.id}
              up={{ label: m.board_outline_up_card({ card }), isOff: isFirst, Icon: ArrowUp }}
              down={{ label: m.board_outline_down_card({ card }), isOff: isLast, Icon: ArrowDown }}
              onAct={onAct}
            />
          )}
          {may.zones.length > 0 && (
            <select
              className={styles.moveTo}
              data-act="move"
              aria-label={m.board_outline_move_card({ card })}
              value=""
              onChange={(event) => {
                const zone = may.zones.find((one) => one === event.target.value)
                if (zone) onAct({ act: 'move', row: row.id, zone })
              }}
            >
              <option value="" disabled>
                {m.board_move_to()}
              </option>
              {may.zones.map((zone, index) => (
                <option key={zone} value={zone}>
                  {zoneNames[index]}
                </option>
              ))}
            </select>
          )}
          {may.remove && (
            <IconAct act="remove" label={m.board_outline_delete_card({ card })} onPress={press('remove')}>
              <Trash2 aria-hidden="true" />
            </IconAct>
          )}
          {hasMore && (
            <IconAct
              act="more"
              label={isMore ? m.outline_card_less({ card }) : m.outline_card_more({ card })}
              isOpen={isMore}
              onPress={press('more')}
            >
              <Ellipsis aria-hidden="true" />
            </IconAct>
          )}
        </div>
      )}
      {isMore && ticked === null && <CardPanel row={row} />}
    </li>
  )
}, isSameRow)
