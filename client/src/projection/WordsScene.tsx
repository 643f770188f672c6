import { wordsOf } from '@parley/shared/agree/word-list'
import type { DocumentView } from '@parley/shared/documents/card-view'
import type { StateView } from '@parley/shared/protocol/state-view'
import { GROUPS, type GroupId } from '@parley/shared/session/agenda'
import { m } from '../paraglide/messages.js'
import { GroupMark } from '../ui/GroupMark.tsx'
import { FittedLanes } from './FittedLanes.tsx'
import { Headline } from './Headline.tsx'
import styles from './Projection.module.css'
import looks from './SecondHalf.module.css'
import { hourText } from '../ui/moments.ts'

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

/** To how many a term without plain words is unclear: by group where k allows it, and never to whom (MK4). */
const Unclear = ({ state, term }: { readonly state: StateView; readonly term: string }) => {
  const count = state.marks[term]?.unclear
  if (!count) return m.projector_words_open()
  const { groups } = state.session
  // Whoever marked and left since still counts: never more marks than people.
  const of = (group: GroupId): number => Math.max(count[group] ?? 0, groups[group].seats)
  return (
    <span>
      {m.projector_words_unclear()}{' '}
      {count.a !== undefined && count.b !== undefined
        ? GROUPS.map((group) => (
            <span key={group} className={styles.counts}>
              <GroupMark group={group} label={groups[group].name} />{' '}
              {m.participant_words_count_of({ count: count[group] ?? 0, of: of(group) })}{' '}
            </span>
          ))
        : m.participant_words_count_total({ count: count.total })}
    </span>
  )
}

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
            ? state.timer
              ? m.projector_break_until({ time: hourText(state.timer.endsAt) })
              : m.projector_break()
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
                {!isFinal && (
                  <p className={styles.marks}>
                    {rewrite ? m.projector_words_open() : <Unclear state={state} term={term.id} />}
                  </p>
                )}
              </li>
            )),
          },
        ]}
        content={JSON.stringify(
          words.map(({ term, rewrite, isFinal }) => [term.text, rewrite?.text, isFinal, state.marks[term.id]?.unclear]),
        )}
        mostColumns={3}
        clockOffset={clockOffset}
      />
    </>
  )
}
