import type { CardView } from '@parley/shared/documents/card-view'
import { Link2 } from 'lucide-react'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/Button.tsx'
import { GroupMark } from '../ui/GroupMark.tsx'
import { useMap } from './map-context.ts'
import styles from './MapList.module.css'
import { nameOf } from './map-words.ts'
import { MilestoneMeta } from './MilestoneMeta.tsx'
import { MilestonePanel } from './MilestonePanel.tsx'
import { Words } from './Words.tsx'

type MilestoneItemProps = {
  readonly card: CardView
  readonly isOpen: boolean
  readonly onOpen: (open: boolean) => void
}

/** A milestone in the list: its words, its dates, what it needs, and a panel to place and link it. */
export const MilestoneItem = ({ card, isOpen, onOpen }: MilestoneItemProps) => {
  const { names, rights, actions, acts, onUnplaced } = useMap()
  const name = nameOf(card)
  const mayPlace = actions !== null && rights.isOpen && !rights.isLocked(card)
  return (
    <li className={styles.card} data-group={card.group} data-card={card.id} tabIndex={-1}>
      <Words
        card={card}
        mayEdit={actions !== null && rights.mayEdit(card)}
        onSave={(text, base) => actions?.setText(card.id, text, base)}
        onRemove={() => acts.remove(card)}
        onUnplaced={(text) => onUnplaced(text, 'milestone')}
      >
        <p className={styles.meta}>
          <GroupMark group={card.group ?? 'both'} label={names[card.group ?? 'both']} /> <MilestoneMeta card={card} />
        </p>
      </Words>
      {mayPlace && (
        <Button
          variant="quiet"
          data-act="panel"
          icon={<Link2 aria-hidden="true" />}
          aria-expanded={isOpen}
          aria-label={
            isOpen ? m.board_map_close_panel({ milestone: name }) : m.board_map_open_panel({ milestone: name })
          }
          onClick={() => onOpen(!isOpen)}
        >
          {isOpen ? m.board_map_close() : m.board_map_panel_button()}
        </Button>
      )}
      {mayPlace && isOpen && <MilestonePanel card={card} />}
    </li>
  )
}
