import { addCard } from '@parley/shared/documents/cards'
import { CARD_TEXT_MOST } from '@parley/shared/limits'
import { placeBetween } from '../../board/order.ts'
import { m } from '../../paraglide/messages.js'
import { isOption } from '../../session/is-option.ts'
import { randomId } from '../../session/random.ts'
import { SavingText } from '../../session/SavingText.tsx'
import { useDocumentPart } from '../../session/use-document-part.ts'
import { useSession } from '../../session/use-session.ts'
import { announce } from '../../ui/announcements.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { RingFrame } from '../../ui/RingLine.tsx'
import { CardSpaceLine, spaceIn } from './CardSpace.tsx'
import { useKeptText } from './kept-text.ts'
import styles from './Participant.module.css'
import { useNeedsWords } from '../../ui/use-needs-words.ts'

const BoardSaving = () => {
  const saving = useDocumentPart('board', (board) => board.saving)
  const loaded = useDocumentPart('board', (board) => board.loaded)
  return <SavingText document={{ saving, loaded }} />
}

const BoardSpace = () => <CardSpaceLine line={useDocumentPart('board', (board) => spaceIn(board).line)} />

/** Writes one shared problem. It is drawn when its person types, whatever others do; `onAdded` gets the new card. */
export const CollectForm = ({ onAdded }: { readonly onAdded: (card: string) => void }) => {
  const { seat, documents } = useSession()
  const [text, setText] = useKeptText(seat, 'problem')
  const { hasWords, lack } = useNeedsWords(text)
  const add = (): void => {
    if (!hasWords()) return
    const board = documents.document('board').snapshot()
    const space = spaceIn(board)
    if (space.isFull) return announce(space.line)
    const id = randomId()
    const at = placeBetween(board.view.cards.findLast(isOption)?.at, undefined) ?? [0, 0]
    // First, so that the card is drawn with the change that brings it.
    onAdded(id)
    addCard(board.doc, { id, kind: 'problem', group: 'both', zone: 'together', at, text: text.trim() })
    setText('')
    announce(m.participant_added())
  }
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <RingFrame ring="room" after={<BoardSaving />}>
        <TextArea
          label={m.participant_collect_field()}
          labelUnseen
          {...lack}
          value={text}
          most={CARD_TEXT_MOST}
          aria-keyshortcuts="Control+Enter"
          onChange={setText}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
            event.preventDefault()
            add()
          }}
        />
      </RingFrame>
      <BoardSpace />
      <Button type="submit" variant="primary" wide>
        {m.participant_collect_add()}
      </Button>
    </form>
  )
}
