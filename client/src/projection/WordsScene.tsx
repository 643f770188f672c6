import { wordsOf } from '@parley/shared/agree/word-list'
import type { DocumentView } from '@parley/shared/documents/card-view'
import type { StateView } from '@parley/shared/protocol/state-view'
import { m } from '../paraglide/messages.js'
import { FittedLanes } from './FittedLanes.tsx'
import { Headline } from './Headline.tsx'
import styles from './Projection.module.css'
import looks from './SecondHalf.module.css'

type WordsSceneProps = {
  readonly state: StateView
  readonly board: DocumentView
  readonly clockOffset: number
  /** Only what is final: in a break the list stands there to be read. */
  readonly finalOnly?: boolean
}

/** Whether the word list has a final word. */
export const hasFinalWords = (state: StateView, board: DocumentView): boolean =>
  wordsOf(board, state.accepted).some((word) => word.isFinal)

/** The word list: a term and what it means in plain words. What is not final yet stands quieter. */
export const WordsScene = ({ state, board, clockOffset, finalOnly = false }: WordsSceneProps) => {
  const words = wordsOf(board, state.accepted).filter(
    (word) => word.term.text.trim() !== '' && (word.isFinal || !finalOnly),
  )
  if (words.length === 0) {
    return (
      <div className={styles.left}>
        <p className={styles.kicker}>{m.steps_title_words()}</p>
        <Headline className={styles.prompt}>{m.steps_do_words()}</Headline>
        <p className={styles.lead}>{m.projector_words_none()}</p>
      </div>
    )
  }
  return (
    <>
      <header className={styles.top}>
        <Headline className={styles.title}>{m.projector_words()}</Headline>
        <p className={styles.aside}>
          {finalOnly
            ? m.projector_break()
            : m.projector_words_final({ count: words.filter((word) => word.isFinal).length, of: words.length })}
        </p>
      </header>
      <FittedLanes
        lanes={[
          {
            id: 'words',
            items: words.map(({ term, rewrite, isFinal }) => (
              <li key={term.id} className={looks.word} data-final={isFinal || undefined}>
                <p className={looks.term} dir="auto">
                  {term.text}
                </p>
                {rewrite && rewrite.text.trim() !== '' && (
                  <p className={styles.text} dir="auto">
                    {rewrite.text}
                  </p>
                )}
                {!isFinal && <p className={styles.marks}>{m.projector_words_open()}</p>}
              </li>
            )),
          },
        ]}
        content={JSON.stringify(words.map(({ term, rewrite, isFinal }) => [term.text, rewrite?.text, isFinal]))}
        mostColumns={3}
        clockOffset={clockOffset}
      />
    </>
  )
}
