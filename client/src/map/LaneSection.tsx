import type { MapLane } from '@parley/shared/map/map-rows'
import { ArrowDown, ArrowUp, Lock, Pencil, Plus, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { OutlineEditor } from '../outline/OutlineEditor.tsx'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import { Button } from '../ui/Button.tsx'
import { IconAct } from '../outline/IconAct.tsx'
import { ChangedLine } from './ChangedLine.tsx'
import { useMap } from './map-context.ts'
import styles from './MapList.module.css'
import type { Place } from './map-moves.ts'
import { nameOf } from './map-words.ts'
import { MilestoneItem } from './MilestoneItem.tsx'

type LaneSectionProps = {
  readonly row: MapLane
  readonly open: string | null
  readonly onOpen: (card: string | null) => void
  readonly onNew: (place: Place) => void
}

/** A lane with its milestones by week, and what may be done to the lane. */
export const LaneSection = ({ row: { lane, milestones }, open, onOpen, onNew }: LaneSectionProps) => {
  const { lanes, rights, actions, onUnplaced } = useMap()
  const [isRenaming, setRenaming] = useState(false)
  const section = useRef<HTMLElement>(null)
  const name = lane ? nameOf(lane) : m.board_map_no_lane()
  const index = lanes.findIndex((one) => one.id === lane?.id)
  const isLocked = lane !== null && rights.isLocked(lane)
  const mayChange = actions !== null && rights.isOpen && lane !== null && !isLocked
  const move = (by: -1 | 1): void => {
    if (!lane) return
    actions?.moveLane(lane.id, by)
    announce(m.board_map_lane_moved({ place: index + by + 1, count: lanes.length }))
  }
  return (
    <section ref={section} className={styles.lane} data-zone={lane?.id ?? 'no-lane'} aria-label={name}>
      {isRenaming && lane ? (
        <OutlineEditor
          label={m.board_map_lane_name()}
          text={lane.text}
          standing={mayChange}
          onSave={(text, base) => actions?.setText(lane.id, text, base)}
          onUnplaced={(text) => onUnplaced(text, 'lane')}
          onClose={() => {
            setRenaming(false)
            requestAnimationFrame(() => {
              if (document.activeElement === document.body)
                section.current?.querySelector<HTMLElement>('[data-act="rename"]')?.focus()
            })
          }}
        />
      ) : (
        <div className={styles.laneHead}>
          <h3 data-heading="" tabIndex={-1} dir="auto">
            {name}
          </h3>
          {mayChange && (
            <div className={styles.acts}>
              <IconAct act="rename" label={m.board_map_lane_rename({ lane: name })} onPress={() => setRenaming(true)}>
                <Pencil aria-hidden="true" />
              </IconAct>
              <IconAct
                act="lane-up"
                label={m.board_map_lane_up({ lane: name })}
                isOff={index <= 0}
                onPress={() => move(-1)}
              >
                <ArrowUp aria-hidden="true" />
              </IconAct>
              <IconAct
                act="lane-down"
                label={m.board_map_lane_down({ lane: name })}
                isOff={index === lanes.length - 1}
                onPress={() => move(1)}
              >
                <ArrowDown aria-hidden="true" />
              </IconAct>
              <IconAct
                act="lane-remove"
                label={m.board_map_lane_remove({ lane: name })}
                onPress={() => {
                  actions.remove(lane.id)
                  announce(m.board_map_lane_removed())
                }}
              >
                <Trash2 aria-hidden="true" />
              </IconAct>
            </div>
          )}
        </div>
      )}
      {lane && <ChangedLine card={lane.id} />}
      {isLocked && (
        <p className={styles.quiet}>
          <Lock aria-hidden="true" /> {m.lanes_note()}
        </p>
      )}
      {milestones.length === 0 && <p className={styles.quiet}>{m.board_map_lane_empty()}</p>}
      <ul className={styles.list}>
        {milestones.map((card) => (
          <MilestoneItem
            key={card.id}
            card={card}
            isOpen={open === card.id}
            onOpen={(isOpen) => onOpen(isOpen ? card.id : null)}
          />
        ))}
      </ul>
      {mayChange && (
        <Button
          variant="quiet"
          data-act="new"
          icon={<Plus aria-hidden="true" />}
          aria-label={m.board_map_new_in({ lane: name })}
          onClick={() => onNew({ week: undefined, lane: lane.id })}
        >
          {m.board_map_new()}
        </Button>
      )}
    </section>
  )
}
