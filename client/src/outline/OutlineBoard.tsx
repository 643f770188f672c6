import type { DocumentView, ZoneId } from '@parley/shared/documents/card-view'
import type { SceneZone } from '@parley/shared/scene/scene'
import type { Kind } from '@parley/shared/session/agenda'
import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type FocusEvent } from 'react'
import type { BoardActions } from '../board/board-actions.ts'
import type { BoardRights } from '../board/board-rights.ts'
import { useBoardScene, type BoardOptions } from '../board/use-board-scene.ts'
import { zoneName as nameOfZone } from '../board/zone-name.ts'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import type { ChangesLog } from './changes-log.ts'
import { FindField } from './FindField.tsx'
import { OutlineContext, type OutlineUse } from './outline-context.ts'
import { allRows, cardsIn, found, outlineOf, type OutlineRow, type OutlineZone } from './outline-model.ts'
import styles from './Outline.module.css'
import type { RowAct } from './OutlineCard.tsx'
import { OutlineTools } from './OutlineTools.tsx'
import { OutlineZonePart } from './OutlineZonePart.tsx'
import { shortOf, stackName } from './outline-words.ts'
import { TickBar } from './TickBar.tsx'
import { useKeptFocus, type Lost } from './use-kept-focus.ts'
import { useOutlineActs } from './use-outline-acts.ts'
import { useOutlineKeys } from './use-outline-keys.ts'
import { useOutlineLook } from './use-outline-look.ts'
import { WhatChanged } from './WhatChanged.tsx'
import { rowMay } from './what-may.ts'
import { boardWhy, rowWhy, zoneWhy } from './why-here.ts'

type OutlineBoardProps = {
  readonly view: DocumentView
  readonly options: BoardOptions
  /** Null for whoever only reads. */
  readonly actions: BoardActions | null
  readonly rights: BoardRights
  readonly newKind: (zone: ZoneId) => Kind
  readonly onUnplaced: (text: string) => void
  readonly label: string
  readonly level: 2 | 3
  readonly log: ChangesLog
  /** Told before each act of one's own. */
  readonly isOwn: () => void
}

/** The first change after an act of one's own is its doing, if it comes within this time. */
const OWN = 1_000
const cardSelector = (id: string): string => `[data-card="${CSS.escape(id)}"]`
const wordsOf = (row: OutlineRow): string => (row.look === 'stack' ? stackName(row.text) : shortOf(row.text))

/** The outline of a view: its zones and lists, and what stands above them. */
export const OutlineBoard = ({
  view,
  options,
  actions,
  rights,
  newKind,
  onUnplaced,
  label,
  level,
  log,
  isOwn: tellOwn,
}: OutlineBoardProps) => {
  const root = useRef<HTMLElement>(null)
  const ids = useId()
  // Every stack is open in this scene: whether one is shown closed here is a matter of the list.
  const stacks = useMemo(() => new Set(view.cards.flatMap((card) => (card.kind === 'stack' ? [card.id] : []))), [view])
  const scene = useBoardScene(
    view,
    useMemo(() => ({ ...options, openStacks: stacks }), [options, stacks]),
    0,
  )
  const zones = useMemo(() => outlineOf(scene), [scene])
  const rows = useMemo(() => new Map(zones.flatMap((part) => allRows(part.rows).map((row) => [row.id, row]))), [zones])
  const views = useMemo(() => new Map(view.cards.map((card) => [card.id, card])), [view])
  const drawn = useMemo(() => new Map(scene.cards.map((card) => [card.id, card])), [scene])
  const [isChangedOpen, setChangedOpen] = useState(false)
  const state = useOutlineLook()
  const { look, wanted } = state
  const ownUntil = useRef(0)
  const isOwn = useCallback(() => {
    ownUntil.current = performance.now() + OWN
    tellOwn()
  }, [tellOwn])
  useEffect(() => {
    ownUntil.current = 0
  }, [view])
  const lane = useCallback((id: ZoneId): SceneZone | undefined => scene.zones.find((zone) => zone.id === id), [scene])
  const zoneName = useCallback(
    (id: ZoneId): string => {
      const zone = lane(id)
      return zone ? nameOfZone(scene, zone) : ''
    },
    [scene, lane],
  )
  const card = useCallback((id: string) => views.get(id), [views])
  const acts = useOutlineActs({ actions, scene, zones, card, zoneName, isOwn })

  /** What gets the focus as soon as it stands in the page. */
  const awaited = useRef<string | null>(null)
  useLayoutEffect(() => {
    const target = awaited.current === null ? null : root.current?.querySelector<HTMLElement>(awaited.current)
    if (!target) return
    awaited.current = null
    target.focus()
  })
  const focusOn = (selector: string): void => {
    awaited.current = selector
  }

  const onLost = ({ what, card: gone, now }: Lost): void => {
    // What went by an act of one's own was said by that act.
    if (performance.now() < ownUntil.current) return
    const row = now === null ? undefined : rows.get(now)
    if (!row) announce(m.outline_lost_last({ zone: label }))
    else if (what === 'part') announce(m.outline_lost_part({ card: wordsOf(row) }))
    else if (rows.get(gone)?.within) announce(m.outline_lost_stacked({ card: wordsOf(row) }))
    else announce(m.outline_lost_card({ card: wordsOf(row) }))
  }
  const focus = useKeptFocus(root, onLost)
  const history = (what: 'undo' | 'redo'): void => {
    if (!actions || !(what === 'undo' ? actions.canUndo() : actions.canRedo())) return
    isOwn()
    actions[what]()
    announce(what === 'undo' ? m.board_outline_undone() : m.board_outline_redone())
  }
  useOutlineKeys(root, {
    undo: () => history('undo'),
    redo: () => history('redo'),
    changed: () => {
      setChangedOpen(!isChangedOpen)
      return !isChangedOpen
    },
    tick: () => actions && state.setTicks((now) => now ?? new Set()),
    focus: focusOn,
  })

  const rightsOf = useMemo(() => {
    const all = scene.zones.map(({ id }) => id)
    return (row: OutlineRow) => {
      const one = views.get(row.id)
      return rowMay(one, row.zone, rights, all)
    }
  }, [scene, views, rights])
  const { a, b } = options.groups
  const names = useMemo(() => ({ a: a.name, b: b.name }), [a.name, b.name])
  const use = useMemo<OutlineUse>(
    () => ({
      scene,
      zones,
      row: (id) => rows.get(id),
      card,
      drawn: (id) => drawn.get(id),
      zoneName,
      may: rightsOf,
      why: (row) => rowWhy(row, card(row.id), rightsOf(row), rights, names),
      acts,
      goTo: (id) => {
        state.reveal(id, zones)
        awaited.current = cardSelector(id)
      },
    }),
    [scene, zones, rows, card, drawn, zoneName, rightsOf, rights, names, acts, state],
  )

  const act = (what: RowAct): void => {
    const row = rows.get(what.row)
    if (!row) return
    if (what.act === 'edit') state.setEditing(row.id)
    else if (what.act === 'more') state.setMore(look.more === row.id ? null : row.id)
    else if (what.act === 'tick') state.toggleTick(row.id)
    else if (what.act === 'open') state.toggleStack(row.id)
    else if (what.act === 'move') acts.move([row.id], what.zone)
    else if (what.act !== 'remove') acts.order(row, what.act === 'up' ? -1 : 1)
    else if (row.look === 'stack') acts.unstack(row)
    else acts.remove([row.id])
  }
  const latest = useRef(act)
  useLayoutEffect(() => {
    latest.current = act
  })
  const onAct = useCallback((what: RowAct) => latest.current(what), [])
  const following = {
    ...focus,
    onFocus: (event: FocusEvent): void => {
      focus.onFocus(event)
      // Whoever is somewhere already is not called away by something that comes late.
      awaited.current = null
      const at = event.target.closest<HTMLElement>('[data-card]')?.dataset['card'] ?? null
      if (at !== look.here) state.setHere(at)
    },
  }

  const ticked = look.ticks ? [...rows.values()].filter(({ id }) => look.ticks?.has(id)) : []
  const shown = zones.map((part) => ({ part, rows: found(part.rows, wanted, look.here) }))
  const whyAll = boardWhy(scene.zones, rights)
  const isFinding = wanted.trim() !== ''
  const many = scene.bands.length > 1
  const Band = level === 2 ? 'h2' : 'h3'
  const Inner = level === 2 ? 'h3' : 'h4'

  const drawZone = ({ part, rows: listed }: { part: OutlineZone; rows: readonly OutlineRow[] }) => {
    const { zone } = part
    if (isFinding && listed.length === 0) return null
    return (
      <OutlineZonePart
        key={zone.id}
        part={part}
        rows={listed}
        name={zoneName(zone.id)}
        heading={many && zone.band !== 'together' ? Inner : Band}
        isOpen={!state.closedZones.has(zone.id)}
        onOpen={(isOpen) => state.openZone(zone.id, isOpen)}
        mayAdd={rights.mayAdd(zone.id)}
        why={whyAll ? null : zoneWhy(zone, rights)}
        writing={state.writing?.zone === zone.id ? state.writing.what : null}
        onWrite={(what) => {
          state.setWriting(what && { zone: zone.id, what })
          if (what === null) {
            focusOn(`[data-zone="${CSS.escape(zone.id)}"] [data-add="${state.writing?.what ?? 'card'}"]`)
          }
        }}
        onAdd={(what, text) => {
          isOwn()
          const space = actions?.space()
          if (space?.isFull) {
            onUnplaced(text)
            announce(space.line)
            return
          }
          actions?.add(zone.id, text, what === 'text' ? 'text' : newKind(zone.id))
          announce(m.board_outline_added({ zone: zoneName(zone.id) }))
        }}
        onPaste={(texts) => acts.addAll(zone.id, texts)}
        look={look}
        may={rightsOf}
        zoneName={zoneName}
        onAct={onAct}
        onAsk={state.ask}
        onSave={(row, text, base) => {
          isOwn()
          actions?.setText(row.id, text, base)
          announce(m.board_outline_saved())
        }}
        onUnplaced={onUnplaced}
        onCloseEditor={(row) => {
          state.setEditing(null)
          focusOn(`${cardSelector(row.id)} [data-act="edit"]`)
        }}
      />
    )
  }

  return (
    <OutlineContext value={use}>
      <section ref={root} className={styles.outline} aria-label={label} {...following}>
        {actions && (
          <OutlineTools
            actions={actions}
            isTicking={look.ticks !== null}
            onUndo={() => history('undo')}
            onRedo={() => history('redo')}
            onTicking={() => state.setTicks((now) => (now === null ? new Set() : null))}
          />
        )}
        <FindField
          wanted={wanted}
          count={shown.reduce((sum, { rows: listed }) => sum + cardsIn(listed), 0)}
          onWant={state.setWanted}
        />
        <WhatChanged log={log} isOpen={isChangedOpen} onOpen={setChangedOpen} />
        {whyAll && <p className={styles.notes}>{whyAll}</p>}
        {look.ticks && (
          <TickBar
            rows={ticked}
            onNone={() => state.setTicks((now) => now && new Set())}
            onStacked={(stack) => {
              state.setTicks(null)
              state.openStack(stack)
              focusOn(`${cardSelector(stack)} [data-act="open"]`)
            }}
          />
        )}
        {scene.bands.map((band) => {
          const parts = shown.filter(({ part }) => part.zone.band === band.id)
          if (!many || band.id === 'together') return parts.map(drawZone)
          if (isFinding && parts.every(({ rows: listed }) => listed.length === 0)) return null
          return (
            <section key={band.id} className={styles.band} aria-labelledby={`${ids}-${band.id}`}>
              <Band id={`${ids}-${band.id}`}>{band.title}</Band>
              {parts.map(drawZone)}
            </section>
          )
        })}
      </section>
    </OutlineContext>
  )
}
