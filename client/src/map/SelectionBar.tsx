import type { CardView } from '@parley/shared/documents/card-view'
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Link2, Pencil, Trash2, Unlink } from 'lucide-react'
import { IconButton } from '../board/BoardTools.tsx'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/Button.tsx'
import styles from './MapCanvas.module.css'
import { nameOf } from './map-words.ts'
import { useOneStop } from './use-one-stop.ts'

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
