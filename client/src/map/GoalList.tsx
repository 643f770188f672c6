import type { CardView } from '@parley/shared/documents/card-view'
import type { MapGoal } from '@parley/shared/map/map-rows'
import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { OutlineEditor } from '../outline/OutlineEditor.tsx'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import { Button } from '../ui/Button.tsx'
import { GroupMark } from '../ui/GroupMark.tsx'
import { AddText, Nothing } from './AddText.tsx'
import { useMap } from './map-context.ts'
import styles from './MapList.module.css'
import { nameOf } from './map-words.ts'
import { PasteGoals } from './PasteGoals.tsx'
import { Words } from './Words.tsx'

/** Words of a goal or of what it means, with what their own group may do to them. */
const GoalWords = ({ card, lead }: { readonly card: CardView; readonly lead?: string }) => {
  const { names, rights, actions, onUnplaced } = useMap()
  return (
    <Words
      card={card}
      mayEdit={actions !== null && rights.mayEdit(card)}
      onSave={(text, base) => actions?.setText(card.id, text, base)}
      onRemove={() => {
        actions?.remove(card.id)
        announce(m.board_map_deleted())
      }}
      onUnplaced={(text) => onUnplaced(text, card.kind)}
    >
      <p className={styles.meta}>
        <GroupMark group={card.group ?? 'both'} /> <bdi>{names[card.group ?? 'both']}</bdi>
        {lead && <span> · {lead}</span>}
      </p>
    </Words>
  )
}

/** Asks what a goal means on a Tuesday, until the own group has said it. */
const AskMeaning = ({ goal }: { readonly goal: CardView }) => {
  const { rights, actions, onUnplaced } = useMap()
  const [isOpen, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const { group } = rights
  if (!actions || !rights.isOpen || !group) return null
  return (
    <div ref={place} className={styles.ask}>
      {isOpen ? (
        <OutlineEditor
          label={m.board_map_meaning_of({ goal: nameOf(goal) })}
          text=""
          standing
          onSave={(text) => actions.addMeaning(group, goal.id, text)}
          onUnplaced={(text) => onUnplaced(text, 'meaning')}
          onClose={() => {
            const item = place.current?.closest<HTMLElement>('[data-card]')
            setOpen(false)
            requestAnimationFrame(() => {
              if (document.activeElement === document.body) item?.focus()
            })
          }}
        />
      ) : (
        <Button
          variant="quiet"
          data-act="meaning"
          icon={<Plus aria-hidden="true" />}
          aria-label={m.board_map_meaning_of({ goal: nameOf(goal) })}
          onClick={() => setOpen(true)}
        >
          {m.board_map_meaning_ask()}
        </Button>
      )}
    </div>
  )
}

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
        {goals.map(({ card, meanings }) => (
          <li key={card.id} className={styles.card} data-group={card.group} data-card={card.id} tabIndex={-1}>
            <GoalWords card={card} {...(card.kind === 'meaning' && { lead: m.board_map_meaning_says() })} />
            {meanings.map((meaning) => (
              <div
                key={meaning.id}
                className={styles.meaning}
                data-group={meaning.group}
                data-card={meaning.id}
                tabIndex={-1}
              >
                <GoalWords card={meaning} lead={m.board_map_meaning_says()} />
              </div>
            ))}
            {card.kind === 'goal' && !meanings.some((one) => one.group === group) && <AskMeaning goal={card} />}
          </li>
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
