import type { ZoneId } from '@parley/shared/documents/card-view'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Outline.module.css'
import { OutlineCard, type RowAct } from './OutlineCard.tsx'
import { OutlineEditor } from './OutlineEditor.tsx'
import { WINDOW, windowOf, type OutlineRow } from './outline-model.ts'
import { OutlineStack } from './OutlineStack.tsx'
import { stackName } from './outline-words.ts'
import type { RowMay } from './what-may.ts'

/** What a person opened, wrote in and ticked in the outline: their own affair, which nobody else sees. */
export type OutlineLook = {
  /** The card whose words are being changed. */
  readonly editing: string | null
  readonly more: string | null
  /** Null while nobody ticks. */
  readonly ticks: ReadonlySet<string> | null
  readonly openStacks: ReadonlySet<string>
  /** The card in which the person is. */
  readonly here: string | null
  /** How many rows of a list were asked for, by its zone or stack. */
  readonly asked: ReadonlyMap<string, number>
}

export type OutlineListProps = {
  readonly rows: readonly OutlineRow[]
  /** The zone or the stack whose list it is. */
  readonly of: string
  readonly label?: string
  readonly look: OutlineLook
  readonly may: (row: OutlineRow) => RowMay
  readonly zoneName: (zone: ZoneId) => string
  readonly onAct: (act: RowAct) => void
  readonly onAsk: (list: string, count: number) => void
  readonly onSave: (row: OutlineRow, text: string, base: string) => void
  readonly onUnplaced: (text: string) => void
  readonly onCloseEditor: (row: OutlineRow) => void
}

/** A list of rows: so many at once that a page of thousands of cards stays light. */
export const OutlineList = (props: OutlineListProps) => {
  const { rows, of, label, look, may, zoneName, onAct, onAsk, onSave, onUnplaced, onCloseEditor } = props
  const shown = windowOf(rows, look.asked.get(of) ?? WINDOW, look.here)
  const left = rows.length - shown
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {rows.slice(0, shown).map((row, index) => {
          const rights = may(row)
          if (look.editing === row.id) {
            return (
              <li key={row.id} className={styles.card} data-group={row.group} data-card={row.id}>
                <OutlineEditor
                  label={row.look === 'stack' ? m.outline_stack_title() : m.board_text_of_card()}
                  text={row.text}
                  standing={rights.edit}
                  onSave={(text, base) => onSave(row, text, base)}
                  onUnplaced={onUnplaced}
                  onClose={() => onCloseEditor(row)}
                />
              </li>
            )
          }
          const given = {
            row,
            may: rights,
            zoneNames: rights.zones.map(zoneName),
            isFirst: index === 0,
            isLast: index === rows.length - 1,
            ticked: look.ticks && look.ticks.has(row.id),
            isMore: look.more === row.id,
            onAct,
          }
          return row.look === 'stack' ? (
            <OutlineStack key={row.id} {...given} isOpen={look.openStacks.has(row.id)}>
              <OutlineList
                {...props}
                rows={row.members}
                of={row.id}
                label={m.outline_stack_list({ title: stackName(row.text) })}
              />
            </OutlineStack>
          ) : (
            <OutlineCard key={row.id} {...given} />
          )
        })}
      </ul>
      {left > 0 && (
        <Button
          variant="quiet"
          data-act={`ask-${of}`}
          onClick={() => {
            const next = Math.min(rows.length, shown + WINDOW)
            onAsk(of, next)
            announce(m.outline_shown_rows({ count: next, all: rows.length }))
          }}
        >
          {m.outline_more_rows({ count: Math.min(left, WINDOW), all: rows.length })}
        </Button>
      )}
    </>
  )
}
