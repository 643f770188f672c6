import { LINKS_MOST } from '@parley/shared/limits'
import { cardSpace, linksLine } from '../ui/card-space.ts'
import type { DocumentView } from '@parley/shared/documents/card-view'
import { mapRows } from '@parley/shared/map/map-rows'
import type { Kind } from '@parley/shared/session/agenda'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useKeptFocus } from '../outline/use-kept-focus.ts'
import { useOthersChanges } from '../outline/use-others-changes.ts'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { AddText, Nothing } from './AddText.tsx'
import { ChainLine } from './ChainLine.tsx'
import { GoalList } from './GoalList.tsx'
import { LaneSection } from './LaneSection.tsx'
import { ListHistory } from './ListHistory.tsx'
import { LimitList } from './LimitList.tsx'
import type { MapActions } from './map-actions.ts'
import { MapContext, type MapUse } from './map-context.ts'
import type { GroupNames } from './map-labels.ts'
import styles from './MapList.module.css'
import type { Place } from './map-moves.ts'
import type { MapRights } from './map-rights.ts'
import { namesIn } from './map-words.ts'
import { told } from './told.ts'
import { useMapActs } from './use-map-acts.ts'

type MapListProps = {
  /** The map without what is hidden. */
  readonly view: DocumentView
  readonly names: GroupNames
  readonly rights: MapRights
  /** Null for whoever only reads, and while the map is closed. */
  readonly actions: MapActions | null
  /** Asks for a new milestone, at a place if one was meant. */
  readonly onNew: (place?: Place) => void
  /** A text whose card went, or that was new, when the map was locked or the step moved on under the typing. */
  readonly onUnplaced: (text: string, kind: Kind, isNew?: boolean) => void
}

/** The milestone map as headings and lists: on a phone all of it, on a laptop beside the canvas, for the eye and for the ear. */
export const MapList = ({ view, names, rights, actions: given, onNew, onUnplaced }: MapListProps) => {
  const root = useRef<HTMLDivElement>(null)
  const focus = useKeptFocus(root)
  const [open, setOpen] = useState<string | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const notice = useRef<HTMLDivElement>(null)
  const isOwn = useOthersChanges(view)
  const actions = useMemo(
    () =>
      told(given, () => {
        isOwn()
        // A refusal stands until it was read, or until something else was done.
        setRefused(null)
      }),
    [given, isOwn],
  )
  const refuse = useCallback((words: string) => setRefused(words), [])
  const acts = useMapActs(view, names, rights, actions, refuse)
  const rows = useMemo(() => mapRows(view), [view])
  const lanes = useMemo(() => rows.lanes.flatMap(({ lane }) => lane ?? []), [rows])
  useEffect(() => {
    if (refused) notice.current?.scrollIntoView({ block: 'nearest' })
  }, [refused])
  const map = useMemo<MapUse>(
    () => ({ view, lanes, named: namesIn(view), names, rights, actions, acts, refuse, onUnplaced }),
    [view, lanes, names, rights, actions, acts, refuse, onUnplaced],
  )
  const linksLeft = linksLine(view.links.length, LINKS_MOST)
  const space = cardSpace(view.cards.length, 0)
  const milestones = view.cards.filter((card) => card.kind === 'milestone').length
  return (
    <MapContext value={map}>
      <div ref={root} className={styles.map} role="region" aria-label={m.board_map_list_label()} {...focus}>
        <ChainLine view={view} />
        {rights.isOpen && linksLeft !== '' && <p className={styles.quiet}>{linksLeft}</p>}
        {rights.isOpen && space.line !== '' && <p className={styles.quiet}>{space.line}</p>}
        {actions && rights.isOpen && <ListHistory actions={actions} />}
        <div ref={notice} className={styles.refused}>
          {refused && (
            <Notice
              tone="trouble"
              title={refused}
              action={
                <Button variant="quiet" onClick={() => setRefused(null)}>
                  {m.board_map_link_refused_ok()}
                </Button>
              }
            />
          )}
        </div>
        <GoalList goals={rows.goals} />
        <section className={styles.part} aria-label={m.board_map_milestones()}>
          <h2>{m.board_map_milestones()}</h2>
          {milestones === 0 && <Nothing>{m.board_map_milestones_none()}</Nothing>}
          {lanes.length === 0 && <Nothing>{m.board_map_lanes_none()}</Nothing>}
          {rows.lanes.map((row) => (
            <LaneSection key={row.lane?.id ?? 'no-lane'} row={row} open={open} onOpen={setOpen} onNew={onNew} />
          ))}
          {actions && rights.isOpen && (
            <AddText
              label={m.board_map_lane_field()}
              button={m.board_map_lane_add()}
              onAdd={(text) => {
                actions.addLane(text)
                announce(m.board_outline_added({ zone: m.board_map_lanes() }))
              }}
              onUnplaced={(text) => onUnplaced(text, 'lane', true)}
            />
          )}
        </section>
        <LimitList limits={rows.limits} />
      </div>
    </MapContext>
  )
}
