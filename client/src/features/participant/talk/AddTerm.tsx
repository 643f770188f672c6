import { TERM_MOST } from '@parley/shared/limits'
import { useBoardActions } from '../../../board/use-board-actions.ts'
import { m } from '../../../paraglide/messages.js'
import type { UsedDocument } from '../../../session/use-document.ts'
import { useSession } from '../../../session/use-session.ts'
import { AddShared } from '../AddShared.tsx'
import styles from '../Participant.module.css'

/** A field for a word that is unclear; folded where it is not what the step is about. */
export const AddTerm = ({ board, folded }: { readonly board: UsedDocument; readonly folded?: boolean }) => {
  const { state } = useSession()
  const actions = useBoardActions(board.doc)
  if (!state.boardOpen || !actions) return null
  const form = (
    <AddShared
      field="term"
      label={m.participant_words_field()}
      add={m.participant_words_add()}
      added={m.participant_words_added()}
      board={board}
      oneLine={TERM_MOST}
      isMain={!folded}
      onAdd={(text) => actions.add('words', text, 'term')}
    />
  )
  if (!folded) return form
  return (
    <details className={styles.details}>
      <summary>{m.participant_back_word()}</summary>
      {form}
    </details>
  )
}
