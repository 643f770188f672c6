import type { CardView } from '@parley/shared/documents/card-view'
import { Link2 } from 'lucide-react'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import { Button } from '../ui/Button.tsx'
import { GroupMark } from '../ui/GroupMark.tsx'
import { useMap } from './map-context.ts'
import styles from './MapList.module.css'
import { nameOf, weekWords } from './map-words.ts'
import { MilestonePanel } from './MilestonePanel.tsx'
import { Words } from './Words.tsx'

type MilestoneItemProps = {
  readonly card: CardView
  readonly isOpen: boolean
  readonly onOpen: (open: boolean) => void
}

/** A milestone in the list: its words, its week, what it needs, and a panel to place and link it. */
export const MilestoneItem = ({ card, isOpen, onOpen }: MilestoneItemProps) => {
  const { view, named, names, rights, actions, onUnplaced } = useMap()
  const name = nameOf(card)
  const joined = (links: readonly string[]): string => links.map(named).join(', ')
  const needs = view.links.flatMap(({ kind, from, to }) => (kind === 'depends-on' && from === card.id ? [to] : []))
  const limits = view.links.flatMap(({ kind, from, to }) => (kind === 'limits' && to === card.id ? [from] : []))
  const mayPlace = actions !== null && rights.isOpen
  return (
    <li className={styles.card} data-group={card.group} data-card={card.id} tabIndex={-1}>
      <Words
        card={card}
        mayEdit={actions !== null && rights.mayEdit(card)}
        onSave={(text, base) => actions?.setText(card.id, text, base)}
        onRemove={() => {
          actions?.remove(card.id)
          announce(m.board_map_deleted())
        }}
        onUnplaced={(text) => onUnplaced(text, 'milestone')}
      >
        <p className={styles.meta}>
          <GroupMark group={card.group ?? 'both'} label={names[card.group ?? 'both']} />{' '}
          <strong>{weekWords(card.week)}</strong>
          {needs.length > 0 && <span dir="auto"> · {m.board_map_meta_needs({ names: joined(needs) })}</span>}
          {limits.length > 0 && <span dir="auto"> · {m.board_map_meta_limits({ names: joined(limits) })}</span>}
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
