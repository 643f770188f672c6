import { Plus } from 'lucide-react'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/Button.tsx'
import { CanvasFoot, type CanvasFootProps } from './CanvasFoot.tsx'
import type { MapActions } from './map-actions.ts'

type MapFootProps = CanvasFootProps & {
  /** Null for whoever only reads, and while the map is closed. */
  readonly actions: MapActions | null
  readonly onNew: () => void
  /** Asks for tidying; null while nothing is to be tidied. */
  readonly onTidy: (() => void) | null
}

/** The foot of the map. */
export const MapFoot = ({ onNew, onTidy, ...foot }: MapFootProps) => (
  <CanvasFoot {...foot} label={m.board_map_tools()}>
    <Button variant="quiet" icon={<Plus aria-hidden="true" />} onClick={onNew}>
      {m.board_map_new()}
    </Button>
    {onTidy && (
      <Button variant="quiet" data-act="tidy" onClick={onTidy}>
        {m.mapping_tidy()}
      </Button>
    )}
  </CanvasFoot>
)
