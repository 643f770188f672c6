import type { MapGoal } from '@parley/shared/map/map-rows'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import { AddText, Nothing } from './AddText.tsx'
import { GoalItem } from './GoalItem.tsx'
import { useMap } from './map-context.ts'
import styles from './MapList.module.css'
import { PasteGoals } from './PasteGoals.tsx'

/** Goals of both groups with what they mean on a Tuesday; the own group adds to its own. */
export const GoalList = ({ goals }: { readonly goals: readonly MapGoal[] }) => {
  const { rights, actions, onUnplaced } = useMap()
  const { group } = rights
  return (
    <section className={styles.part} data-zone="goals" aria-label={m.board_map_goals()}>
      <h2 data-heading="" tabIndex={-1}>
        {m.board_map_goals()}
      </h2>
      {goals.length === 0 && <Nothing example={m.board_map_goal_example()}>{m.board_map_goals_none()}</Nothing>}
      <ul className={styles.list}>
        {goals.map((goal) => (
          <GoalItem key={goal.card.id} goal={goal} />
        ))}
      </ul>
      {actions && rights.isOpen && group && (
        <>
          <AddText
            label={m.board_map_goal_field()}
            button={m.board_map_goal_add()}
            onAdd={(text) => {
              actions.addGoals(group, [text])
              announce(m.board_map_goals_added({ count: 1 }))
            }}
            onUnplaced={(text) => onUnplaced(text, 'goal', true)}
          />
          <PasteGoals
            onAdd={(texts) => actions.addGoals(group, texts)}
            onUnplaced={(text) => onUnplaced(text, 'goal', true)}
          />
        </>
      )}
    </section>
  )
}
