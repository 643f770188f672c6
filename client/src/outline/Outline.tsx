import type { DocumentView, ZoneId } from '@parley/shared/documents/card-view'
import type { SceneCard, SceneZone } from '@parley/shared/scene/scene'
import type { Kind } from '@parley/shared/session/agenda'
import { Plus, Redo2, Undo2 } from 'lucide-react'
import { useCallback, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { BoardActions } from '../board/board-actions.ts'
import { newKindIn, READ_ONLY, type BoardRights } from '../board/board-rights.ts'
import { useHistory } from '../board/use-board-actions.ts'
import { useBoardScene, type BoardOptions } from '../board/use-board-scene.ts'
import { zoneName } from '../board/zone-name.ts'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import { Button } from '../ui/Button.tsx'
import { GroupMark } from '../ui/GroupMark.tsx'
import styles from './Outline.module.css'
import { OutlineCard, type CardAct } from './OutlineCard.tsx'
import { OutlineEditor } from './OutlineEditor.tsx'
import { useKeptFocus } from './use-kept-focus.ts'
import { useOthersChanges } from './use-others-changes.ts'

type OutlineProps = {
  readonly view: DocumentView
  readonly options: BoardOptions
  /** Null for whoever only reads. */
  readonly actions: BoardActions | null
  readonly rights?: BoardRights
  readonly newKind?: (zone: ZoneId) => Kind
  /** A text whose card was deleted or locked while somebody typed in it. */
  readonly onUnplaced: (text: string) => void
  readonly label: string
  /** The level of the outermost headings; the page's own heading stands above. */
  readonly level?: 2 | 3
}

/** What is being written: a card in its place, or a new one in a zone. */
type Editing = { readonly card: string } | { readonly zone: ZoneId }

const History = ({ actions, onAct }: { readonly actions: BoardActions; readonly onAct: () => void }) => {
  const { canUndo, canRedo } = useHistory(actions)
  const act = (isPossible: boolean, what: () => void, said: string): void => {
    if (!isPossible) return
    onAct()
    what()
    announce(said)
  }
  return (
    <div className={styles.history}>
      <Button
        variant="quiet"
        icon={<Undo2 aria-hidden="true" />}
        busy={!canUndo}
        onClick={() => act(canUndo, actions.undo, m.board_outline_undone())}
      >
        {m.board_undo()}
      </Button>
      <Button
        variant="quiet"
        icon={<Redo2 aria-hidden="true" />}
        busy={!canRedo}
        onClick={() => act(canRedo, actions.redo, m.board_outline_redone())}
      >
        {m.board_redo()}
      </Button>
    </div>
  )
}

/** The board as headings and lists: the same scene as the canvas, and all that the canvas can do, by keyboard. */
export const Outline = ({
  view,
  options,
  actions,
  rights = READ_ONLY,
  newKind = newKindIn,
  onUnplaced,
  label,
  level = 2,
}: OutlineProps) => {
  const root = useRef<HTMLElement>(null)
  const ids = useId()
  const scene = useBoardScene(view, options, 0)
  const [editing, setEditing] = useState<Editing | null>(null)
  const isOwn = useOthersChanges(view)
  const focus = useKeptFocus(root)
  const may = actions ? rights : READ_ONLY
  const views = useMemo(() => new Map(view.cards.map((card) => [card.id, card])), [view])
  const Band = level === 2 ? 'h2' : 'h3'
  const many = scene.bands.length > 1
  const Inner = level === 2 ? 'h3' : 'h4'

  const laneOf = (zone: ZoneId): readonly SceneCard[] => scene.cards.filter((card) => card.zone === zone)
  const nameOf = (id: ZoneId): string => {
    const zone = scene.zones.find((one) => one.id === id)
    return zone ? zoneName(scene, zone) : ''
  }

  const order = (card: SceneCard, by: -1 | 1): void => {
    const lane = laneOf(card.zone)
    const index = lane.findIndex((one) => one.id === card.id)
    const to = index + by
    if (to < 0 || to >= lane.length) return
    actions?.move(card.id, card.zone, (by < 0 ? lane[to] : lane[to + 1])?.id ?? null)
    announce(m.board_outline_moved_in_lane({ place: to + 1, count: lane.length }))
  }
  const act = (what: CardAct): void => {
    const card = scene.cards.find((one) => one.id === what.card)
    if (!card || !actions) return
    if (what.act === 'edit') {
      setEditing({ card: card.id })
      return
    }
    isOwn()
    if (what.act === 'move') {
      actions.move(card.id, what.zone, null)
      announce(m.board_outline_moved({ zone: nameOf(what.zone) }))
    } else if (what.act === 'remove') {
      actions.remove(card.id)
      announce(m.board_outline_deleted())
    } else order(card, what.act === 'up' ? -1 : 1)
  }
  const latest = useRef(act)
  useLayoutEffect(() => {
    latest.current = act
  })
  const onAct = useCallback((what: CardAct) => latest.current(what), [])
  const close = (back: string): void => {
    setEditing(null)
    // The field that had the focus goes; the button that opened it comes back in its place.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) root.current?.querySelector<HTMLElement>(back)?.focus()
    })
  }

  const drawCard = (card: SceneCard, index: number, lane: readonly SceneCard[]) => {
    const from = views.get(card.id)
    if (!from) return null
    if (editing && 'card' in editing && editing.card === card.id) {
      return (
        <li key={card.id} className={styles.card} data-group={card.group} data-card={card.id}>
          <OutlineEditor
            label={m.board_text_of_card()}
            text={card.text}
            standing={may.mayEdit(from)}
            onSave={(text, base) => {
              isOwn()
              actions?.setText(card.id, text, base)
              announce(m.board_outline_saved())
            }}
            onUnplaced={onUnplaced}
            onClose={() => close(`[data-card="${CSS.escape(card.id)}"] [data-act="edit"]`)}
          />
        </li>
      )
    }
    const zones = scene.zones
      .filter((zone) => zone.id !== card.zone && may.mayMove(from, zone.id))
      .map((zone) => ({ id: zone.id, name: zoneName(scene, zone) }))
    return (
      <OutlineCard
        key={card.id}
        id={card.id}
        group={card.group}
        text={card.text}
        notes={card.notes.join(' · ')}
        isFirst={index === 0}
        isLast={index === lane.length - 1}
        mayEdit={may.mayEdit(from)}
        mayOrder={lane.length > 1 && may.mayMove(from, card.zone)}
        mayRemove={may.mayRemove(from)}
        zones={JSON.stringify(zones)}
        onAct={onAct}
      />
    )
  }

  const drawNew = (zone: SceneZone) => {
    const title = zoneName(scene, zone)
    if (editing && 'zone' in editing && editing.zone === zone.id) {
      return (
        <OutlineEditor
          label={m.board_outline_new_card_in({ zone: title })}
          text=""
          standing={may.mayAdd(zone.id)}
          onSave={(text) => {
            isOwn()
            actions?.add(zone.id, text, newKind(zone.id))
            announce(m.board_outline_added({ zone: title }))
          }}
          onUnplaced={onUnplaced}
          onClose={() => close(`[data-zone="${CSS.escape(zone.id)}"] [data-add]`)}
        />
      )
    }
    return may.mayAdd(zone.id) ? (
      <Button
        data-add=""
        icon={<Plus aria-hidden="true" />}
        aria-label={m.board_outline_add_to({ zone: title })}
        onClick={() => setEditing({ zone: zone.id })}
      >
        {m.board_outline_add()}
      </Button>
    ) : null
  }

  const drawZone = (zone: SceneZone) => {
    const lane = laneOf(zone.id)
    const Lane = many && zone.band !== 'together' ? Inner : Band
    return (
      <section
        key={zone.id}
        className={styles.zone}
        data-zone={zone.id}
        data-group={zone.group}
        aria-label={zoneName(scene, zone)}
      >
        <div className={styles.heading}>
          <Lane data-heading="" tabIndex={-1}>
            <GroupMark group={zone.group} /> <bdi>{zone.title}</bdi>
          </Lane>
          <span className={styles.count}>
            {lane.length > 0 ? m.board_outline_count({ count: lane.length }) : m.board_outline_none()}
          </span>
        </div>
        {zone.hint.length > 0 && <p className={styles.notes}>{zone.hint.map((line) => line.text).join(' ')}</p>}
        {lane.length > 0 && <ul className={styles.list}>{lane.map(drawCard)}</ul>}
        {drawNew(zone)}
      </section>
    )
  }

  return (
    <section ref={root} className={styles.outline} aria-label={label} {...focus}>
      {actions && <History actions={actions} onAct={isOwn} />}
      {scene.bands.map((band) => {
        const zones = scene.zones.filter((zone) => zone.band === band.id)
        if (!many || band.id === 'together') return zones.map(drawZone)
        return (
          <section key={band.id} className={styles.band} aria-labelledby={`${ids}-${band.id}`}>
            <Band id={`${ids}-${band.id}`}>{band.title}</Band>
            {zones.map(drawZone)}
          </section>
        )
      })}
    </section>
  )
}
