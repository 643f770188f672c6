import type { Kind } from '@parley/shared/session/agenda'
import type { AxesItem } from '@parley/shared/scene/axes-scene'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useFontVersion } from '../board/use-board-scene.ts'
import { AddText, Nothing } from '../map/AddText.tsx'
import { ChangesContext, NOTHING_SAID } from '../map/changes-context.ts'
import { ListHistory } from '../map/ListHistory.tsx'
import type { GroupNames } from '../map/map-labels.ts'
import styles from '../map/MapList.module.css'
import { nameOf } from '../map/map-words.ts'
import type { ToldChanges } from '../map/told-changes.ts'
import { told } from '../map/told.ts'
import { useKeptFocus } from '../outline/use-kept-focus.ts'
import { useOthersChanges } from '../outline/use-others-changes.ts'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import { Notice } from '../ui/Notice.tsx'
import looks from './Axes.module.css'
import type { AxesActions } from './axes-actions.ts'
import { AxesContext, type AxesPeople, type AxesUse } from './axes-context.ts'
import type { AxesModel } from './axes-model.ts'
import { AxesPicture } from './AxesPicture.tsx'
import type { AxesRights } from './axes-rights.ts'
import { AxesRow } from './AxesRow.tsx'
import { EndNames } from './EndNames.tsx'
import { TestItem } from './TestItem.tsx'
import { useAxesActs } from './use-axes-acts.ts'
import { useAxesScene } from './use-axes-scene.ts'

type AxesListProps = {
  readonly model: AxesModel
  readonly groups: GroupNames
  readonly rights: AxesRights
  /** Null for whoever only reads, and while the board is closed. */
  readonly actions: AxesActions | null
  readonly people: AxesPeople
  /** What changed since a step, where somebody asked to see it. */
  readonly changes: ToldChanges | null
  /** Whether the map stands beside the list, so that the list needs no picture of it. */
  readonly hasCanvas: boolean
  readonly onUnplaced: (text: string, kind: Kind, isNew?: boolean) => void
}

/** What asks for a test, each a press away: the corner of the map in words. */
const Asking = ({ model, onGo }: { readonly model: AxesModel; readonly onGo: (card: string) => void }) => {
  const asking = model.weighed.filter(({ asks }) => asks)
  return (
    <section className={looks.asking} aria-label={m.axes_corner()}>
      {asking.length === 0 ? (
        <p className={styles.quiet}>{m.axes_asking_none()}</p>
      ) : (
        <>
          <h2>{m.axes_asking_title({ count: asking.length })}</h2>
          <ul>
            {asking.map(({ card, number }) => (
              <li key={card.id}>
                <button type="button" className={looks.goTo} dir="auto" onClick={() => onGo(card.id)}>
                  {number}. {nameOf(card)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** The numbers of the cards at their places: a reading of the map for whoever has no canvas. */
const SmallPicture = ({ model }: { readonly model: AxesModel }) => {
  const fonts = useFontVersion()
  const scene = useAxesScene(model, fonts, { frame: SMALL, withoutTray: true })
  return model.items.some(({ value }) => value) ? (
    <>
      <AxesPicture scene={scene} shows="numbers" className={looks.small} />
      <p className={styles.quiet}>{m.axes_picture()}</p>
    </>
  ) : null
}
/** As wide as a phone has room beside the names of the ends, whose type is then as large as in the list. */
const SMALL = { width: 250, height: 230 } as const

/** A board with two axes as headings and lists: on a phone all of it, on a laptop beside the canvas. */
export const AxesList = (props: AxesListProps) => {
  const { model, groups, rights, actions: given, people, hasCanvas, onUnplaced } = props
  const root = useRef<HTMLDivElement>(null)
  const focus = useKeptFocus(root)
  const [refused, setRefused] = useState<string | null>(null)
  useOthersChanges()
  const actions = useMemo(() => told(given, () => setRefused(null)), [given])
  const refuse = useCallback((words: string) => setRefused(words), [])
  const acts = useAxesActs(model, rights, actions, refuse)
  const use = useMemo<AxesUse>(
    () => ({ model, groups, rights, actions, people, onUnplaced }),
    [model, groups, rights, actions, people, onUnplaced],
  )
  const rows = (items: readonly AxesItem[]) => (
    <ul className={styles.list}>
      {items.map((item) => (
        <AxesRow
          key={item.card.id}
          item={item}
          weighed={model.weighed.find(({ card }) => card.id === item.card.id)}
          acts={acts}
        />
      ))}
    </ul>
  )
  const [laid, waiting] = [model.items.filter(({ value }) => value), model.items.filter(({ value }) => !value)]
  const isOwnAxes = model.board === 'two-by-two'
  return (
    <AxesContext value={use}>
      <ChangesContext value={props.changes?.said ?? NOTHING_SAID}>
        <div ref={root} className={styles.map} role="region" aria-label={m.axes_list_label()} {...focus}>
          {!isOwnAxes && model.items.length > 0 && (
            <Asking
              model={model}
              onGo={(card) => root.current?.querySelector<HTMLElement>(`li[data-card="${CSS.escape(card)}"]`)?.focus()}
            />
          )}
          {!hasCanvas && <SmallPicture model={model} />}
          {actions && rights.isOpen && <ListHistory actions={actions} />}
          <div className={styles.refused}>{refused && <Notice tone="trouble" title={refused} />}</div>
          {isOwnAxes && <EndNames />}
          {model.items.length === 0 ? (
            <Nothing {...(isOwnAxes && { example: m.axes_note_example() })}>
              {isOwnAxes ? m.axes_notes_none() : m.axes_assumptions_none()}
            </Nothing>
          ) : (
            <>
              <section className={styles.part} data-zone="waiting" aria-label={m.axes_waiting()}>
                <h2 data-heading="" tabIndex={-1}>
                  {m.axes_waiting()}
                </h2>
                {waiting.length === 0 && <p className={styles.quiet}>{m.axes_waiting_none()}</p>}
                {rows(waiting)}
              </section>
              <section className={styles.part} data-zone="laid" aria-label={m.axes_on_map()}>
                <h2 data-heading="" tabIndex={-1}>
                  {m.axes_on_map()}
                </h2>
                {laid.length === 0 && <p className={styles.quiet}>{m.axes_on_map_none()}</p>}
                {rows(laid)}
              </section>
            </>
          )}
          {isOwnAxes && actions && rights.isOpen && (
            <AddText
              label={m.axes_note_field()}
              button={m.axes_note_add()}
              onAdd={(text) => {
                actions.addNote(text)
                announce(m.axes_note_added())
              }}
              onUnplaced={(text) => onUnplaced(text, 'note', true)}
            />
          )}
          {model.looseTests.length > 0 && (
            <section className={styles.part} aria-label={m.axes_tests_loose()}>
              <h2>{m.axes_tests_loose()}</h2>
              <p className={styles.quiet}>{m.axes_tests_loose_more()}</p>
              <ul className={looks.tests}>
                {model.looseTests.map((test) => (
                  <TestItem key={test.id} test={test} />
                ))}
              </ul>
            </section>
          )}
        </div>
      </ChangesContext>
    </AxesContext>
  )
}
