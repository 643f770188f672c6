import { Plus } from 'lucide-react'
import { CanvasFoot, type CanvasFootProps } from '../map/CanvasFoot.tsx'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/Button.tsx'
import type { AxesActions } from './axes-actions.ts'

type AxesFootProps = CanvasFootProps & {
  /** What the board is called. */
  readonly label: string
  /** Null for whoever only reads, and while the board is closed. */
  readonly actions: AxesActions | null
  /** Asks for a new note; null where notes are not written. */
  readonly onNew: (() => void) | null
}

/** The foot of a board with two axes. */
export const AxesFoot = ({ onNew, ...foot }: AxesFootProps) => (
  <CanvasFoot {...foot}>
    {onNew && (
      <Button variant="quiet" icon={<Plus aria-hidden="true" />} onClick={onNew}>
        {m.axes_note_new()}
      </Button>
    )}
  </CanvasFoot>
)
