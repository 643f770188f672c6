import type { CardView } from '@parley/shared/documents/card-view'
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, MapPin, Pencil, Trash2 } from 'lucide-react'
import { IconButton } from '../board/BoardTools.tsx'
import styles from '../map/MapCanvas.module.css'
import { nameOf } from '../map/map-words.ts'
import { useOneStop } from '../ui/use-one-stop.ts'
import { m } from '../paraglide/messages.js'
import looks from './Axes.module.css'
import { Button } from '../ui/Button.tsx'

type AxesBarProps = {
  readonly card: CardView
  readonly isPlaced: boolean
  /** Laid by somebody, and not by the ratings only. */
  readonly isByHand: boolean
  readonly mayEdit: boolean
  /** A key of an arrow, as the arrows on a card do. */
  readonly onMove: (key: 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown') => void
  readonly onBack: () => void
  readonly onEdit: () => void
  readonly onRemove: () => void
}

/** What can be done with the card that is selected: everything that a drag or a key does, as buttons. */
export const AxesBar = ({ card, isPlaced, isByHand, mayEdit, onMove, onBack, onEdit, onRemove }: AxesBarProps) => {
  const stop = useOneStop<HTMLDivElement>()
  const name = nameOf(card)
  return (
    <div
      {...stop}
      className={`${styles.bar} ${isPlaced ? '' : looks.atTop}`}
      role="toolbar"
      aria-label={m.axes_selection({ card: name })}
    >
      {isPlaced ? (
        <>
          <IconButton data-act="left" label={m.axes_tool_left()} onClick={() => onMove('ArrowLeft')}>
            <ArrowLeft aria-hidden="true" />
          </IconButton>
          <IconButton data-act="right" label={m.axes_tool_right()} onClick={() => onMove('ArrowRight')}>
            <ArrowRight aria-hidden="true" />
          </IconButton>
          <IconButton data-act="up" label={m.axes_tool_up()} onClick={() => onMove('ArrowUp')}>
            <ArrowUp aria-hidden="true" />
          </IconButton>
          <IconButton data-act="down" label={m.axes_tool_down()} onClick={() => onMove('ArrowDown')}>
            <ArrowDown aria-hidden="true" />
          </IconButton>
          {isByHand && (
            <Button variant="quiet" data-act="back" aria-label={m.axes_back_of({ card: name })} onClick={onBack}>
              {m.axes_back()}
            </Button>
          )}
        </>
      ) : (
        <Button
          variant="quiet"
          data-act="place"
          icon={<MapPin aria-hidden="true" />}
          aria-label={m.axes_place_of({ card: name })}
          onClick={() => onMove('ArrowUp')}
        >
          {m.axes_place()}
        </Button>
      )}
      {mayEdit && (
        <>
          <IconButton data-act="edit" label={m.axes_note_edit({ card: name })} onClick={onEdit}>
            <Pencil aria-hidden="true" />
          </IconButton>
          <IconButton data-act="remove" label={m.axes_note_delete({ card: name })} onClick={onRemove}>
            <Trash2 aria-hidden="true" />
          </IconButton>
        </>
      )}
    </div>
  )
}
