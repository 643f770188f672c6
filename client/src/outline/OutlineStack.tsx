import { ArrowDown, ArrowUp, ChevronDown, ChevronRight, Ellipsis, Layers2, Pencil } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/Button.tsx'
import { arrowName } from './ArrowPart.tsx'
import { CardPanel } from './CardPanel.tsx'
import { IconAct } from './IconAct.tsx'
import styles from './Outline.module.css'
import type { RowProps } from './OutlineCard.tsx'
import { stackName } from './outline-words.ts'
import { RowOrder, RowTick } from './RowParts.tsx'

type OutlineStackProps = RowProps & {
  readonly isOpen: boolean
  /** The cards of the stack as a list, drawn when it is open. */
  readonly children: ReactNode
}

/** A stack: its title opens and closes it, for this person alone. */
export const OutlineStack = ({
  row,
  may,
  isFirst,
  isLast,
  ticked,
  isMore,
  isOpen,
  onAct,
  children,
}: OutlineStackProps) => {
  const list = useId()
  const title = stackName(row.text)
  const cards = m.outline_stack_count({ count: row.members.length })
  const Chevron = isOpen ? ChevronDown : ChevronRight
  return (
    <li className={styles.card} data-group={row.group} data-look="stack" data-card={row.id} tabIndex={-1}>
      {ticked !== null && (
        <RowTick label={m.outline_tick_card({ card: title })} row={row.id} isOn={ticked} onAct={onAct} />
      )}
      <div className={styles.words}>
        <button
          type="button"
          className={styles.stackTitle}
          data-act="open"
          aria-expanded={isOpen}
          aria-controls={isOpen ? list : undefined}
          onClick={() => onAct({ act: 'open', row: row.id })}
        >
          <Chevron aria-hidden="true" />
          <Layers2 aria-hidden="true" />
          <span dir="auto">{title}</span>
          <span className={styles.notes}>{cards}</span>
        </button>
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
      {ticked === null && (
        <div className={styles.acts}>
          {may.edit && (
            <IconAct
              act="edit"
              label={m.outline_stack_rename({ title })}
              onPress={() => onAct({ act: 'edit', row: row.id })}
            >
              <Pencil aria-hidden="true" />
            </IconAct>
          )}
          {may.order && !(isFirst && isLast) && (
            <RowOrder
              row={row.id}
              up={{ label: m.outline_stack_up({ title }), isOff: isFirst, Icon: ArrowUp }}
              down={{ label: m.outline_stack_down({ title }), isOff: isLast, Icon: ArrowDown }}
              onAct={onAct}
            />
          )}
          {may.remove && (
            <Button
              variant="quiet"
              data-act="remove"
              aria-label={m.outline_stack_apart({ title })}
              onClick={() => onAct({ act: 'remove', row: row.id })}
            >
              {m.outline_stack_apart_short()}
            </Button>
          )}
          {(may.place || may.arrow || may.duplicate) && (
            <IconAct
              act="more"
              label={isMore ? m.outline_card_less({ card: title }) : m.outline_card_more({ card: title })}
              isOpen={isMore}
              onPress={() => onAct({ act: 'more', row: row.id })}
            >
              <Ellipsis aria-hidden="true" />
            </IconAct>
          )}
        </div>
      )}
      {isMore && ticked === null && <CardPanel row={row} />}
      {isOpen && (
        <div id={list} className={styles.members}>
          {row.members.length === 0 ? <p className={styles.notes}>{m.outline_stack_none()}</p> : children}
        </div>
      )}
    </li>
  )
}
