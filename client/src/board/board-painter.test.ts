import type { Scene, SceneCard } from '@parley/shared/scene/scene'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { boardPainter, type Frame } from './board-painter.ts'
import type { Palette } from './palette.ts'

/** A context that takes everything and draws nothing. */
const context = new Proxy({} as CanvasRenderingContext2D, {
  get: (target, key) => Reflect.get(target, key) ?? (() => ({ width: 1 })),
})
let clock = 0
beforeEach(() => {
  // Each picture takes its time, as it does on a phone.
  vi.spyOn(performance, 'now').mockImplementation(() => (clock += 1))
  vi.stubGlobal('document', { createElement: () => ({ width: 0, height: 0, getContext: () => context }) })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const frame: Frame = {
  camera: { x: 0, y: 0, scale: 1 },
  window: { width: 800, height: 600 },
  ratio: 2,
  zooming: false,
  without: new Set(),
  target: null,
  dots: false,
}
const card = (id: number): SceneCard => ({
  id: `card-${id}`,
  zone: 'together',
  group: 'both',
  kind: 'note',
  rect: { x: 20, y: 20, width: 220, height: 100 },
  text: `Card ${id}`,
  direction: 'ltr',
  lines: [],
  foot: [],
  notes: [],
  name: `Card ${id}`,
  look: 'card',
  stack: null,
  within: null,
})
const scene = (count: number): Scene => ({
  size: { width: 800, height: 600 },
  bands: [],
  zones: [],
  cards: Array.from({ length: count }, (_none, id) => card(id)),
  arrows: [],
  strokes: [],
})

/** After how many frames at rest nothing more is prepared. */
const framesUntilReady = (count: number): number => {
  const painter = boardPainter(() => ({}) as Palette)
  painter.setScene(scene(count))
  painter.paint(context, frame)
  for (let frames = 1; frames < 1_000; frames += 1) if (!painter.prepare?.(frame)) return frames
  return Number.POSITIVE_INFINITY
}

it('pictures are made in some frames, and then nothing more is done', () => {
  expect(framesUntilReady(120)).toBeGreaterThan(1)
  expect(framesUntilReady(120)).toBeLessThan(100)
})

it('more cards on one another than pictures can be kept of keep no device busy for ever', () => {
  expect(framesUntilReady(900)).toBeLessThan(1_000)
})
