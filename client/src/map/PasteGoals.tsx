import { GOAL_LINES_MOST } from '@parley/shared/limits'
import { m } from '../paraglide/messages.js'
import { PasteLines } from '../paste/PasteLines.tsx'
import { announce } from '../ui/announcements.ts'
import { useTypedText } from './use-typed-text.ts'

type PasteGoalsProps = {
  readonly onAdd: (goals: readonly string[]) => void
  readonly onUnplaced: (text: string) => void
}

/** Goals of the own group, a line each: pasted, or from a file, and shown before they are added. */
export const PasteGoals = ({ onAdd, onUnplaced }: PasteGoalsProps) => (
  <PasteLines
    summary={m.board_map_paste()}
    label={m.board_map_paste()}
    hint={m.board_map_paste_hint()}
    column={m.paste_column_goals()}
    most={GOAL_LINES_MOST}
    button={(count) => m.board_map_paste_add({ count })}
    field={useTypedText(onUnplaced)}
    onAdd={(goals) => {
      onAdd(goals)
      announce(m.board_map_goals_added({ count: goals.length }))
    }}
  />
)
