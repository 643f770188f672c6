import { useId } from 'react'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/Button.tsx'
import type { GroupNames } from './map-labels.ts'
import { questionLines, questionTitle } from './moving-words.ts'
import type { Question } from './moving.ts'
import styles from './MoveQuestion.module.css'

/** What a move does beside what was meant, with the choice: this one only, all that it pushes, or nothing. */
export const MoveQuestion = ({
  question,
  names,
  onDecide,
}: {
  readonly question: Question
  readonly names: GroupNames
  readonly onDecide: (how: 'only' | 'all' | 'leave') => void
}) => {
  const id = useId()
  const { meant, pushed } = question
  return (
    <div className={styles.question} role="group" aria-labelledby={id} data-question={meant ? 'place' : 'tidy'}>
      <p id={id} className={styles.title} dir="auto">
        {questionTitle(question)}
      </p>
      {questionLines(question, names).map((line) => (
        <p key={line} className={styles.line} dir="auto">
          {line}
        </p>
      ))}
      {!meant && <p className={styles.line}>{m.mapping_tidy_hint()}</p>}
      <div className={styles.choices}>
        <Button data-act="leave" onClick={() => onDecide('leave')}>
          {m.mapping_ask_leave()}
        </Button>
        {meant && (
          <Button data-act="move-only" onClick={() => onDecide('only')}>
            {pushed.length > 0 ? m.mapping_ask_only() : m.mapping_ask_it()}
          </Button>
        )}
        {pushed.length > 0 && (
          <Button data-act="move-all" onClick={() => onDecide('all')}>
            {meant ? m.mapping_ask_all({ count: pushed.length + 1 }) : m.mapping_tidy_do({ count: pushed.length })}
          </Button>
        )}
      </div>
    </div>
  )
}
