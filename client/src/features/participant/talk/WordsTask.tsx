import type { ListedWord } from '@parley/shared/agree/words-from-lines'
import { wordsOf } from '@parley/shared/agree/word-list'
import { addCard, readDocument, setText } from '@parley/shared/documents/cards'
import { useState } from 'react'
import { placeBetween } from '../../../board/order.ts'
import { useBoardActions } from '../../../board/use-board-actions.ts'
import { m } from '../../../paraglide/messages.js'
import { randomId } from '../../../session/random.ts'
import { useDocument } from '../../../session/use-document.ts'
import { useSession } from '../../../session/use-session.ts'
import { announce } from '../../../ui/announcements.ts'
import { GroupName } from '../../../ui/GroupMark.tsx'
import { RingLine } from '../../../ui/RingLine.tsx'
import cards from '../Cards.module.css'
import { DeletedNote } from '../DeletedNote.tsx'
import styles from '../Participant.module.css'
import { EarlierTables } from '../mixed/EarlierTables.tsx'
import { SharedCard } from '../SharedCard.tsx'
import { TaskHeading } from '../TaskHeading.tsx'
import { AddTerm } from './AddTerm.tsx'
import { PasteWords } from './PasteWords.tsx'
import { WordItem } from './WordItem.tsx'

/** The word list: unclear words, marked in secret, said in plain words together, made final by a yes of each group. */
export const WordsTask = () => {
  const { state, self } = useSession()
  const board = useDocument('board')
  const actions = useBoardActions(board.doc)
  const [isDeleted, setDeleted] = useState(false)
  const isWriter = self.role === 'participant' && state.boardOpen && actions !== null
  const hidden = new Set(state.hidden.map((one) => one.card))
  const shown = { ...board.view, cards: board.view.cards.filter((card) => !hidden.has(card.id)) }
  const words = wordsOf(shown, state.accepted)
  const rewrites = shown.cards.filter((card) => card.kind === 'rewrite')
  const terms = new Set(words.map((word) => word.term.id))
  const alone = rewrites.filter((card) => card.of === undefined || !terms.has(card.of))
  const rewrite = (term: string, text: string): void => {
    // Asked of the document and not of what is drawn: the second letter may come before the first one is.
    const all = readDocument(board.doc).cards
    const standing = all.find((card) => card.kind === 'rewrite' && card.of === term)
    if (standing) return setText(board.doc, standing.id, text)
    const at = placeBetween(all.filter((card) => card.zone === 'words').at(-1)?.at, undefined) ?? [0, 0]
    addCard(board.doc, { id: randomId(), kind: 'rewrite', group: 'both', zone: 'words', at, text, of: term })
  }
  const addWords = (list: readonly ListedWord[]): void => {
    for (const { term, plain } of list) {
      const id = randomId()
      const before = readDocument(board.doc).cards.filter((card) => card.zone === 'words')
      const at = placeBetween(before.at(-1)?.at, undefined) ?? [0, 0]
      addCard(board.doc, { id, kind: 'term', group: 'both', zone: 'words', at, text: term })
      rewrite(id, plain)
    }
  }
  const remove = (card: string): void => {
    actions?.remove(card)
    announce(m.participant_deleted())
    setDeleted(true)
  }
  return (
    <>
      <TaskHeading title={isWriter ? m.participant_words_title() : m.participant_words_read()}>
        {isWriter ? m.participant_words_lead() : m.participant_words_read_lead()}
      </TaskHeading>
      {self.role === 'participant' && <AddTerm board={board} />}
      {isWriter && <PasteWords known={words.map((word) => word.term.text)} onAdd={addWords} />}
      <section className={styles.section}>
        <h2>
          <GroupName group="both" name={m.participant_words_list()} />
        </h2>
        {words.length === 0 && (
          <p className={styles.quiet}>{board.loaded ? m.participant_words_none() : m.participant_table_loading()}</p>
        )}
        {isWriter && words.length > 0 && <RingLine ring="counts">{m.participant_words_marks()}</RingLine>}
        {words.length > 0 && (
          <ul className={cards.list}>
            {words.map((word) => (
              <WordItem
                key={word.term.id}
                word={word}
                others={rewrites.filter((one) => one.of === word.term.id && one.id !== word.rewrite?.id)}
                actions={isWriter ? actions : null}
                onRewrite={(text) => rewrite(word.term.id, text)}
                onRemove={remove}
                isSaved={board.saving === 'saved'}
              />
            ))}
          </ul>
        )}
        {isDeleted && isWriter && (
          <DeletedNote
            onUndo={() => {
              actions.undo()
              setDeleted(false)
            }}
          />
        )}
        {isWriter && words.length > 0 && <p className={styles.quiet}>{m.participant_words_asks_again()}</p>}
      </section>
      <EarlierTables now={null} />
      {alone.length > 0 && (
        <section className={styles.section}>
          <h2>{m.participant_words_alone()}</h2>
          <ul className={cards.list}>
            {alone.map((card) => (
              <SharedCard
                key={card.id}
                card={card}
                actions={isWriter ? actions : null}
                onRemoved={() => setDeleted(true)}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
