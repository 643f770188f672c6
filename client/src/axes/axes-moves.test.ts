import { axesScene } from '@parley/shared/scene/axes-scene'
import { describe, expect, it } from 'vitest'
import { anchorOf, axisNumber, landing, movedByKey } from './axes-moves.ts'

const item = (id: string, value: [number, number] | null) => ({
  card: {
    id,
    kind: 'note' as const,
    group: 'both' as const,
    zone: 'two-by-two' as const,
    at: [0, 0] as const,
    text: 'Words',
  },
  number: 1,
  value,
  isByHand: true,
  rated: null,
  asides: [],
  isStrong: false,
  name: 'Words',
})
const scene = axesScene([item('laid', [30, 70]), item('waiting', null)], {
  labels: {
    ends: { 'x-low': 'a', 'x-high': 'b', 'y-low': 'c', 'y-high': 'd' },
    waiting: 'Not placed yet',
    emptyCard: 'No words yet',
    corner: null,
  },
  measure: (text, px) => text.length * px * 0.5,
  keepTray: true,
})
const plateOf = (id: string) => {
  const plate = scene.cards.find((one) => one.id === id)
  if (!plate) throw new Error(`There is no plate ${id}.`)
  return plate
}

describe('moves between two axes', () => {
  it('AX1: a plate that is let go where it lay keeps its value; its point is what counts', () => {
    const laid = plateOf('laid')
    expect(landing(scene, laid, laid.rect)).toEqual([30, 70])
    const { frame } = scene
    const right = landing(scene, laid, { x: laid.rect.x + (frame.width - 52) / 10, y: laid.rect.y })
    expect(right).toEqual([40, 70])
  })

  it('AX1: over the tray a card waits again, and beyond the frame the nearest end counts', () => {
    const laid = plateOf('laid')
    const tray = scene.tray ?? scene.frame
    const anchor = anchorOf(laid)
    expect(landing(scene, laid, { x: tray.x + 40 - anchor.x, y: tray.y + 30 - anchor.y })).toBe(null)
    expect(landing(scene, laid, { x: 90_000, y: -90_000 })).toEqual([100, 100])
    const waiting = plateOf('waiting')
    expect(landing(scene, waiting, waiting.rect)).toBe(null)
  })

  it('AX1: arrows move by two, with Shift by ten, and lay a card that waits in the middle', () => {
    expect(movedByKey([50, 50], 'ArrowRight', false)).toEqual([52, 50])
    expect(movedByKey([50, 50], 'ArrowDown', true)).toEqual([50, 40])
    expect(movedByKey([99, 50], 'ArrowRight', true)).toEqual([100, 50])
    expect(movedByKey(null, 'ArrowUp', false)).toEqual([50, 50])
    expect(movedByKey([50, 50], 'Enter', false)).toBe(undefined)
    expect(movedByKey([50, 50], 'toString', false)).toBe(undefined)
  })

  it('AX1: a typed number lies between 0 and 100', () => {
    expect(['0', ' 42 ', '33.35', '7,5', '100'].map(axisNumber)).toEqual([0, 42, 33.4, 7.5, 100])
    expect(['', '-1', '101', 'much', 'NaN', '1e9'].map(axisNumber)).toEqual([null, null, null, null, null, null])
  })
})
