import type { CardView } from '@parley/shared/documents/card-view'
import type { Rect } from '@parley/shared/scene/scene'
import type { StageView } from '../board/board-stage.ts'
import { CardEditor } from '../board/CardEditor.tsx'
import type { MapGiven } from './use-map-use.ts'
import type { Editing } from './use-picking.ts'

/** The field over a plate in which its words are changed. */
export const EditedPlate = ({
  stage,
  editing,
  rect,
  card,
  rights,
  actions,
  onUnplaced,
  onClose,
}: Pick<MapGiven, 'rights' | 'actions' | 'onUnplaced'> & {
  readonly stage: StageView
  readonly editing: Editing
  readonly rect: Rect
  /** Undefined when it has gone meanwhile. */
  readonly card: CardView | undefined
  readonly onClose: (session: number, toBoard: boolean, card: string) => void
}) => (
  <CardEditor
    key={editing.session}
    stage={stage}
    rect={rect}
    text={card?.text ?? ''}
    group={card?.group ?? 'both'}
    standing={card !== undefined && rights.mayEdit(card)}
    onSave={(text, base) => actions?.setText(editing.card, text, base)}
    onUnplaced={(text) => onUnplaced(text, card?.kind ?? 'milestone')}
    onClose={(toBoard) => onClose(editing.session, toBoard, editing.card)}
  />
)
