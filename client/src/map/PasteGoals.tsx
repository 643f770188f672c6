import { CARD_TEXT_MOST, GOAL_LINES_MOST } from '@parley/shared/limits'
import { goalsFromLines } from '@parley/shared/map/goals-from-lines'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import { Button } from '../ui/Button.tsx'
import { TextArea } from '../ui/Field.tsx'
import styles from './MapList.module.css'
import { useTypedText } from './use-typed-text.ts'

/**
 * Goals pasted one a line: shown with their number first, added together by one press. Lines that do not fit stay in
 * the field.
 */
export const PasteGoals = ({
  onAdd,
  onUnplaced,
}: {
  readonly onAdd: (goals: readonly string[]) => void
  readonly onUnplaced: (text: string) => void
}) => {
  const [text, setText] = useTypedText(onUnplaced)
  const { goals, tooLong, more, rest } = goalsFromLines(text)
  return (
    <details className={styles.paste}>
      <summary>{m.board_map_paste()}</summary>
      <div className={styles.form}>
        <TextArea
          label={m.board_map_paste()}
          labelUnseen
          hint={m.board_map_paste_hint()}
          rows={5}
          value={text}
          onChange={setText}
        />
        {text.trim() !== '' && goals.length === 0 && tooLong === 0 && (
          <p className={styles.quiet}>{m.board_map_paste_none()}</p>
        )}
        {tooLong > 0 && (
          <p className={styles.quiet} role="status">
            {m.board_map_paste_long({ count: tooLong, most: CARD_TEXT_MOST })}
          </p>
        )}
        {goals.length > 0 && (
          <>
            <p role="status">{m.board_map_paste_count({ count: goals.length })}</p>
            <ol className={styles.preview}>
              {goals.map((goal, index) => (
                <li key={index} dir="auto">
                  {goal}
                </li>
              ))}
            </ol>
            {more > 0 && (
              <p className={styles.quiet}>{m.board_map_paste_most({ most: GOAL_LINES_MOST, count: more })}</p>
            )}
            <Button
              onClick={() => {
                onAdd(goals)
                setText(rest)
                announce(m.board_map_goals_added({ count: goals.length }))
              }}
            >
              {m.board_map_paste_add({ count: goals.length })}
            </Button>
          </>
        )}
      </div>
    </details>
  )
}
