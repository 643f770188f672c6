import type { CardView } from '@parley/shared/documents/card-view'
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Link2, Pencil, Trash2, Unlink } from 'lucide-react'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { IconButton } from '../board/BoardTools.tsx'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/Button.tsx'
import styles from './MapCanvas.module.css'
import { nameOf } from './map-words.ts'

type SelectionBarProps = {
  readonly card: CardView
  readonly mayEdit: boolean
  readonly isLinking: boolean
  readonly onEdit: () => void
  readonly onWeek: (by: -1 | 1) => void
  readonly onLane: (by: -1 | 1) => void
  readonly onLink: () => void
  readonly onRemove: () => void
}

const controls = (bar: HTMLElement | null): HTMLElement[] => [...(bar?.querySelectorAll<HTMLElement>('button') ?? [])]

/** The arrow keys go from button to button, and the Tab key passes the bar in one step. */
const useOneStop = () => {
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const all = controls(bar.current)
    const current = all.find((one) => one === document.activeElement) ?? all[0]
    for (const one of all) one.tabIndex = one === current ? 0 : -1
  })
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = controls(bar.current)
    const at = all.findIndex((one) => one === document.activeElement)
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? all.length - 1 : step && at + step
    const to = next === undefined ? undefined : all[(next + all.length) % all.length]
    if (!to) return
    event.preventDefault()
    event.stopPropagation()
    for (const one of all) one.tabIndex = one === to ? 0 : -1
    to.focus()
  }
  return { ref: bar, onKeyDown }
}

/** What can be done with the card that is selected on the map: everything that a drag or a key does, as buttons. */
export const SelectionBar = (props: SelectionBarProps) => {
  const { card, mayEdit, isLinking, onEdit, onWeek, onLane, onLink, onRemove } = props
  const stop = useOneStop()
  const isMilestone = card.kind === 'milestone'
  const mayLink = isMilestone || card.kind === 'limit'
  if (!mayEdit && !mayLink) return null
  return (
    <div {...stop} className={styles.bar} role="toolbar" aria-label={m.board_map_selection({ card: nameOf(card) })}>
      {mayEdit && (
        <IconButton data-act="edit" label={m.board_map_edit({ card: nameOf(card) })} onClick={onEdit}>
          <Pencil aria-hidden="true" />
        </IconButton>
      )}
      {isMilestone && (
        <>
          <IconButton data-act="earlier" label={m.board_map_tool_earlier()} onClick={() => onWeek(-1)}>
            <ArrowLeft aria-hidden="true" />
          </IconButton>
          <IconButton data-act="later" label={m.board_map_tool_later()} onClick={() => onWeek(1)}>
            <ArrowRight aria-hidden="true" />
          </IconButton>
          <IconButton data-act="up" label={m.board_map_tool_up()} onClick={() => onLane(-1)}>
            <ArrowUp aria-hidden="true" />
          </IconButton>
          <IconButton data-act="down" label={m.board_map_tool_down()} onClick={() => onLane(1)}>
            <ArrowDown aria-hidden="true" />
          </IconButton>
        </>
      )}
      {mayLink && (
        <Button
          variant="quiet"
          data-act="link"
          aria-pressed={isLinking}
          icon={isLinking ? <Unlink aria-hidden="true" /> : <Link2 aria-hidden="true" />}
          onClick={onLink}
        >
          {isLinking ? m.board_map_tool_done() : isMilestone ? m.board_map_tool_depends() : m.board_map_tool_limits()}
        </Button>
      )}
      {mayEdit && (
        <IconButton data-act="remove" label={m.board_map_delete({ card: nameOf(card) })} onClick={onRemove}>
          <Trash2 aria-hidden="true" />
        </IconButton>
      )}
    </div>
  )
}
