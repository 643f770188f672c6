import { addCard, setCard } from '@parley/shared/documents/cards'
import { liveView } from '@parley/shared/documents/live-view'
import Konva from 'konva/lib/Core'
import { useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import * as Y from 'yjs'
import { boardActions } from '../../../client/src/board/board-actions.ts'
import type { BoardRights } from '../../../client/src/board/board-rights.ts'
import type { BoardStage } from '../../../client/src/board/board-stage.ts'
import { Board } from '../../../client/src/board/Board.tsx'
import '../../../client/src/styles/fonts.css'
import '../../../client/src/styles/tokens.css'
import '../../../client/src/styles/base.css'
import { nextFrame, type BenchCard } from './bench-page.ts'
import { offer } from './scenarios.ts'

const GROUPS = { a: { name: 'Strategy' }, b: { name: 'Operations' } }
const OPTIONS = { kind: 'together', groups: GROUPS, marks: {} } as const
/** The picture is whole when nothing was drawn for so many frames. */
const STILL = 10

/** A document that others write in: what they do comes as updates, as it does over a socket. */
const [theirs, mine] = [new Y.Doc(), new Y.Doc()]
theirs.on('update', (update: Uint8Array) => Y.applyUpdate(mine, update, 'server'))
const live = liveView(mine)
const listeners = new Set<() => void>()
mine.on('afterTransaction', () => listeners.forEach((changed) => changed()))
const subscribe = (changed: () => void): (() => void) => {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

const put = ({ id, x, y, width, text }: BenchCard): void =>
  addCard(theirs, {
    id,
    kind: 'problem',
    group: 'both',
    zone: 'together',
    at: [0, y * 1_000 + x],
    place: [x, y],
    width,
    text,
  })

const EVERYTHING: BoardRights = {
  mayAdd: () => true,
  mayEdit: () => true,
  mayMove: () => true,
  mayRemove: () => true,
  mayStack: () => true,
  mayLay: true,
  mayArrow: true,
  closed: () => null,
}
const actions = boardActions(mine)

const offerStage = (stage: BoardStage): void => {
  let drawn = 0
  for (const layer of Konva.stages[0]?.getLayers() ?? []) layer.on('draw', () => (drawn = performance.now()))
  const whole = async (): Promise<number> => {
    let [still, before] = [0, drawn]
    while (still < STILL) {
      await nextFrame()
      still = drawn === before ? still + 1 : 0
      before = drawn
    }
    return drawn
  }
  offer({
    show: async (cards) => {
      theirs.transact(() => {
        for (const id of theirs.getMap('cards').keys()) theirs.getMap('cards').delete(id)
        for (const card of cards) put(card)
      })
      return whole()
    },
    look: (x, y, zoom) => {
      const origin = stage.zoneAt({ x: innerWidth / 2, y: innerHeight / 2 })?.flow ?? { x: 0, y: 0 }
      stage.zoom(zoom / stage.camera().scale, { x: 0, y: 0 })
      const camera = stage.camera()
      stage.pan(-(x + origin.x) * zoom - camera.x, -(y + origin.y) * zoom - camera.y)
    },
    move: (moves) =>
      theirs.transact(() => {
        for (const { id, x, y } of moves) setCard(theirs, id, 'place', [x, y])
      }),
  })
}

/** The board as the product shows it, with everything that it shows beside the canvas. */
const Page = () => {
  const view = useSyncExternalStore(subscribe, live.view)
  return (
    <div style={{ position: 'absolute', inset: 0, display: 'grid' }}>
      <Board
        view={view}
        options={OPTIONS}
        actions={actions}
        rights={EVERYTHING}
        onUnplaced={() => undefined}
        label="Board"
        board="bench"
        onStage={offerStage}
      />
    </div>
  )
}

// A font that comes later has everything measured and painted anew: a page of the product has it by then.
await Promise.all(['400', '600'].map((weight) => document.fonts.load(`${weight} 15px "Atkinson Hyperlegible Next"`)))
const root = document.getElementById('root')
if (root) createRoot(root).render(<Page />)
