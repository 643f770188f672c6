import type { DocumentView } from '@parley/shared/documents/card-view'
import type { AxesItem } from '@parley/shared/scene/axes-scene'
import type { StateView } from '@parley/shared/protocol/state-view'
import { useEffect, useMemo, useRef, useState } from 'react'
import { axesModel, type AxesBoardName, type AxesModel } from '../axes/axes-model.ts'
import { AxesPicture } from '../axes/AxesPicture.tsx'
import { useAxesScene } from '../axes/use-axes-scene.ts'
import { useFontVersion } from '../board/use-board-scene.ts'
import { groupNames } from '../map/map-labels.ts'
import { m } from '../paraglide/messages.js'
import { GroupMark } from '../ui/GroupMark.tsx'
import looks from './AxesWall.module.css'
import { Headline } from './Headline.tsx'
import styles from './Projection.module.css'
import { useFit } from './use-fit.ts'
import { usePage } from './use-page.ts'

/** Units of the picture beside a legend: its type, 14 units, is then 28 pixels on a 1080p wall. */
const NUMBERS = { width: 326, height: 356 } as const
/** The same where the words stand on the picture itself. */
const WORDS = { width: 740, height: 356 } as const
/** Names of corners stand above and below: as much is taken off the height. */
const NAMES = 90

type AxesWallProps = {
  readonly board: AxesBoardName
  readonly state: StateView
  readonly view: DocumentView
  readonly clockOffset: number
}

/** The numbers of the picture in words, page by page where they are too many to be read at once. */
const Legend = ({ items, clockOffset }: { readonly items: readonly AxesItem[]; readonly clockOffset: number }) => {
  const root = useRef<HTMLDivElement>(null)
  const content = items.map(({ card, number, asides }) => `${number}:${card.text}:${asides.join()}`).join('\n')
  const { pages } = useFit(root, content, 1, LEGEND_SIZES)
  const count = Math.max(1, pages[0] ?? 1)
  const at = usePage(count, clockOffset)
  const flow = useRef<HTMLOListElement>(null)
  const [shift, setShift] = useState(0)
  useEffect(() => {
    const lane = flow.current
    if (lane) setShift(at * (lane.clientWidth + (Number.parseFloat(getComputedStyle(lane).columnGap) || 0)))
  }, [at, content, count])
  return (
    <div ref={root} className={looks.legend}>
      <ol ref={flow} data-flow className={looks.flow} style={{ transform: `translateX(${-shift}px)` }}>
        {items.map(({ card, number, asides }) => (
          <li key={card.id} className={looks.item}>
            <span className={looks.number}>{number}</span>
            <span className={looks.words}>
              <GroupMark group={card.group ?? 'both'} /> <span dir="auto">{card.text}</span>
              {asides.length > 0 && <span className={looks.aside}>{asides.join(' · ')}</span>}
            </span>
          </li>
        ))}
      </ol>
      {count > 1 && <p className={looks.page}>{m.projector_page({ page: at + 1, pages: count })}</p>}
    </div>
  )
}
const LEGEND_SIZES: readonly number[] = [38, 34, 31, 28]

const Place = ({ model, clockOffset }: { readonly model: AxesModel; readonly clockOffset: number }) => {
  const fonts = useFontVersion()
  const laid = useMemo(() => model.items.filter(({ value }) => value), [model.items])
  const hasNames = Object.values(model.labels.corners ?? {}).some((name) => name !== '')
  const frame = ({ width, height }: typeof NUMBERS | typeof WORDS) => ({
    width,
    height: hasNames ? height - NAMES : height,
  })
  const withWords = useAxesScene(model, fonts, { frame: frame(WORDS), withoutTray: true })
  const numbers = useAxesScene(model, fonts, { frame: frame(NUMBERS), withoutTray: true })
  const isFar = withWords.points.some(({ leader }) => leader !== null)
  return withWords.isCrowded || isFar || laid.length > 6 ? (
    <div className={looks.both}>
      <AxesPicture scene={numbers} shows="numbers" className={looks.picture} />
      <Legend items={laid} clockOffset={clockOffset} />
    </div>
  ) : (
    <div className={looks.one}>
      <AxesPicture scene={withWords} shows="plates" className={looks.picture} />
      <ol className="unseen">
        {laid.map(({ card, name }) => (
          <li key={card.id}>{name}</li>
        ))}
      </ol>
    </div>
  )
}

const TITLES = { assumptions: m.axes_step_assumptions, 'two-by-two': m.axes_step_two_by_two } as const
const PROMPTS = { assumptions: m.axes_do_assumptions, 'two-by-two': m.axes_do_two_by_two } as const
const NONE = { assumptions: m.axes_wall_none, 'two-by-two': m.axes_wall_two_by_two_none } as const

/** A board with two axes on the wall: with its words where they fit, with numbers and a legend where they do not. */
export const AxesWall = ({ board, state, view, clockOffset }: AxesWallProps) => {
  const { ballots, session } = state
  const groups = useMemo(() => groupNames(session.groups), [session.groups])
  const model = useMemo(() => axesModel(board, view, { ballots }, groups), [board, view, ballots, groups])
  const asking = model.weighed.filter(({ asks }) => asks).length
  const waiting = model.items.filter(({ value }) => !value).length
  if (waiting === model.items.length) {
    return (
      <div className={styles.left}>
        <p className={styles.kicker}>{TITLES[board]()}</p>
        <Headline className={styles.prompt}>{PROMPTS[board]()}</Headline>
        <p className={styles.lead}>{waiting > 0 ? m.axes_wall_waiting({ count: waiting }) : NONE[board]()}</p>
      </div>
    )
  }
  const notes = [
    ...(asking > 0 ? [m.axes_wall_asking({ count: asking })] : []),
    ...(waiting > 0 ? [m.axes_wall_waiting({ count: waiting })] : []),
  ]
  return (
    <>
      <header className={styles.top}>
        <Headline className={styles.title}>{TITLES[board]()}</Headline>
        {notes.length > 0 && <p className={styles.aside}>{notes.join(' · ')}</p>}
      </header>
      <Place model={model} clockOffset={clockOffset} />
    </>
  )
}
