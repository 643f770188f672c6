import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button.tsx'
import cards from './Cards.module.css'

/** After a deletion: it can be taken back. */
export const DeletedNote = ({ onUndo }: { readonly onUndo: () => void }) => (
  <div className={cards.undo} role="status">
    <span>{m.participant_deleted()}</span>
    <Button variant="quiet" onClick={onUndo}>
      {m.participant_undo()}
    </Button>
  </div>
)
