import { CardSpaceLine, spaceIn } from './CardSpace.tsx'
import type { CardView } from '@parley/shared/documents/card-view'
import { addCard, setText } from '@parley/shared/documents/cards'
import { mayTouch } from '@parley/shared/permissions/edits'
import { CARD_TEXT_MOST } from '@parley/shared/limits'
import { Pencil } from 'lucide-react'
import { memo, useDeferredValue, useMemo } from 'react'
import type { Doc } from 'yjs'
import { placeBetween } from '../../board/order.ts'
import { m } from '../../paraglide/messages.js'
import { randomId } from '../../session/random.ts'
import { isOption } from '../../session/is-option.ts'
import { SavingText } from '../../session/SavingText.tsx'
import { useDocument } from '../../session/use-document.ts'
import { useSession } from '../../session/use-session.ts'
import { announce } from '../../ui/announcements.ts'
import { Button } from '../../ui/Button.tsx'
import { ExplainedText } from '../../ui/ExplainedText.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { GroupName } from '../../ui/GroupMark.tsx'
import { RingFrame } from '../../ui/RingLine.tsx'
import { CardField } from './CardField.tsx'
import cards from './Cards.module.css'
import { useWordsOpen } from './held-edit.ts'
import { useKeptText } from './kept-text.ts'
import styles from './Participant.module.css'
import { TaskHeading } from './TaskHeading.tsx'

type ProblemProps = {
  readonly card: CardView
  readonly mayWrite: boolean
  readonly doc: Doc
}

/** One shared problem, with the pencil to change its words in place. Drawn again only when it changed. */
const Problem = memo(function Problem({ card, mayWrite, doc }: ProblemProps) {
  const [isOpen, setOpen] = useWordsOpen(card.id)
  return (
    <li className={cards.card} data-group={card.group ?? 'both'}>
      {isOpen && mayWrite ? (
        <div className={cards.editing}>
          <CardField
            card={card.id}
            label={m.participant_card_text()}
            text={card.text}
            onWrite={(next) => setText(doc, card.id, next)}
            onDone={() => setOpen(false)}
          />
          <div className={cards.tools}>
            <Button onClick={() => setOpen(false)}>{m.participant_done()}</Button>
          </div>
        </div>
      ) : (
        <p className={cards.words} dir="auto">
          <ExplainedText text={card.text} />
        </p>
      )}
      {mayWrite && !isOpen && (
        <button
          type="button"
          className={cards.more}
          aria-label={m.participant_edit_card({ card: card.text })}
          onClick={() => setOpen(true)}
        >
          <Pencil aria-hidden="true" />
        </button>
      )}
    </li>
  )
})

/** Before a ballot: shared problems that both groups put together, for everyone to read at once. */
export const CollectTask = () => {
  const { state, self, seat } = useSession()
  const board = useDocument('board')
  const [text, setField] = useKeptText(seat, 'problem')
  const together = board.view.cards.filter(isOption)
  // A list of thousands is drawn when there is time for it: nobody's letters wait for what others write.
  const calm = useDeferredValue(board.view.cards)
  const listed = useMemo(() => calm.filter(isOption), [calm])
  const mayWrite = self.role === 'participant' && state.boardOpen
  const space = spaceIn(board)
  const add = (): void => {
    if (!text.trim()) return
    if (space.isFull) return announce(space.line)
    const at = placeBetween(together.at(-1)?.at, undefined) ?? [0, 0]
    addCard(board.doc, { id: randomId(), kind: 'problem', group: 'both', zone: 'together', at, text: text.trim() })
    setField('')
    announce(m.participant_added())
  }
  return (
    <>
      <TaskHeading title={m.participant_collect_title()}>{m.participant_collect_lead()}</TaskHeading>
      {mayWrite && (
        <form
          className={styles.stack}
          onSubmit={(event) => {
            event.preventDefault()
            add()
          }}
        >
          <RingFrame ring="room" after={<SavingText document={board} />}>
            <TextArea
              label={m.participant_collect_field()}
              labelUnseen
              value={text}
              most={CARD_TEXT_MOST}
              aria-keyshortcuts="Control+Enter"
              onChange={setField}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
                event.preventDefault()
                add()
              }}
            />
          </RingFrame>
          <CardSpaceLine space={space} />
          <Button type="submit" variant="primary" wide>
            {m.participant_collect_add()}
          </Button>
        </form>
      )}
      {state.locked && <p className={styles.quiet}>{m.participant_locked()}</p>}
      {listed.length > 0 && (
        <section className={styles.section}>
          <h2>
            <GroupName group="both" name={m.participant_collect_list()} />
          </h2>
          <ul className={cards.list}>
            {listed.map((card) => (
              <Problem
                key={card.id}
                card={card}
                mayWrite={mayWrite && self.group !== undefined && mayTouch(self.group, card)}
                doc={board.doc}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
