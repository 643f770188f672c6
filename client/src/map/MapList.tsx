import { LINKS_MOST } from '@parley/shared/limits'
import { mapRows } from '@parley/shared/map/map-rows'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useKeptFocus } from '../outline/use-kept-focus.ts'
import { useOthersChanges } from '../outline/use-others-changes.ts'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import { Button } from '../ui/Button.tsx'
import { cardSpace, linksLine } from '../ui/card-space.ts'
import { Notice } from '../ui/Notice.tsx'
import { AddText, Nothing } from './AddText.tsx'
import { ChangesContext, NOTHING_SAID } from './changes-context.ts'
import { ChainLine } from './ChainLine.tsx'
import { GoalList } from './GoalList.tsx'
import { LaneSection } from './LaneSection.tsx'
import { LimitList } from './LimitList.tsx'
import { ListHistory } from './ListHistory.tsx'
import { MapContext } from './map-context.ts'
import styles from './MapList.module.css'
import { TimePart } from './TimePart.tsx'
import { told } from './told.ts'
import { useMapUse, type MapGiven } from './use-map-use.ts'
import { WorthALook } from './WorthALook.tsx'

type MapListProps = MapGiven & {
  /** Shows a card on the canvas as well, where there is one. */
  readonly onShow?: (card: string) => void
}

/** Goes to a card of the list: its panel's button where it has one, else the card itself. */
const goTo = (root: HTMLElement | null, card: string): void => {
  const item = root?.querySelector<HTMLElement>(`[data-card="${CSS.escape(card)}"]`)
  item?.scrollIntoView({ block: 'center' })
  ;(item?.querySelector<HTMLElement>('[data-act="panel"]') ?? item)?.focus({ preventScroll: true })
}

/** The milestone map as headings and lists: on a phone all of it, on a laptop beside the canvas, for the eye and for the ear. */
export const MapList = ({ onShow, actions: given, ...props }: MapListProps) => {
  const { view, checks, rights, onNew, onUnplaced } = props
  const root = useRef<HTMLDivElement>(null)
  const focus = useKeptFocus(root)
  const [open, setOpen] = useState<string | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const notice = useRef<HTMLDivElement>(null)
  useOthersChanges()
  // A refusal stands until it was read, or until something else was done.
  const actions = useMemo(() => told(given, () => setRefused(null)), [given])
  const refuse = useCallback((words: string) => setRefused(words), [])
  const onGo = useCallback(
    (card: string): void => {
      onShow?.(card)
      goTo(root.current, card)
    },
    [onShow],
  )
  const map = useMapUse({ ...props, actions }, { by: 'list', refuse, onGo })
  const rows = useMemo(() => mapRows(view), [view])
  useEffect(() => {
    if (refused) notice.current?.scrollIntoView({ block: 'nearest' })
  }, [refused])
  const linksLeft = linksLine(view.links.length, LINKS_MOST)
  const space = cardSpace(view.cards.length, 0)
  const milestones = view.cards.filter((card) => card.kind === 'milestone').length
  const { lanes } = map
  return (
    <MapContext value={map}>
      <ChangesContext value={props.told?.said ?? NOTHING_SAID}>
        <div ref={root} className={styles.map} role="region" aria-label={m.board_map_list_label()} {...focus}>
          <ChainLine view={view} chain={checks.chain} />
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
          <TimePart />
          <WorthALook />
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
      </ChangesContext>
    </MapContext>
  )
}
