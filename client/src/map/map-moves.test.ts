import { mapScene } from '@parley/shared/scene/map-scene'
import { plainMapLabels } from '@parley/shared/scene/testing/plain-map-labels'
import { larkfieldMap } from '@parley/shared/map/testing/larkfield-map'
import { describe, expect, it } from 'vitest'
import { landing, landingLine, laneBeside, weekBeside } from './map-moves.ts'

const scene = mapScene(larkfieldMap(), {
  hidden: new Set(),
  labels: plainMapLabels,
  measure: (text, px) => text.length * px * 0.5,
  keepColumn: true,
})

describe('MP2: places on the map', () => {
  it('steps through weeks, with no week before the first', () => {
    expect(weekBeside(6, 1)).toBe(7)
    expect(weekBeside(1, -1)).toBeUndefined()
    expect(weekBeside(undefined, 1)).toBe(1)
    expect(weekBeside(undefined, -1)).toBeUndefined()
    expect(weekBeside(520, 1)).toBe(520)
  })
  it('steps through lanes, with no lane after the last', () => {
    const lanes = [{ id: 'x' }, { id: 'y' }]
    expect(laneBeside(lanes, 'x', 1)).toBe('y')
    expect(laneBeside(lanes, 'y', 1)).toBeUndefined()
    expect(laneBeside(lanes, undefined, -1)).toBe('y')
    expect(laneBeside(lanes, undefined, 1)).toBeNull()
    expect(laneBeside(lanes, 'x', -1)).toBeNull()
  })
  it('lands where a plate already lies', () => {
    for (const plate of scene.cards.filter(({ kind }) => kind === 'milestone')) {
      const card = larkfieldMap().cards.find(({ id }) => id === plate.id)
      const { x, y, height } = plate.rect
      expect(landing(scene, x, y + height / 2, undefined)).toEqual({ week: card?.week, lane: card?.lane })
    }
  })
  it('takes the week away left of all weeks, and keeps the lane outside all lanes', () => {
    expect(landing(scene, scene.axis.x - scene.axis.weekWidth, -50, 'kept')).toEqual({ week: undefined, lane: 'kept' })
  })
  it('shows the landing at the beginning of the week', () => {
    const row = scene.rows[1]
    const line = landingLine(scene, { x: 0, y: 0 }, { week: 2, lane: row?.lane ?? undefined })
    expect(line).toMatchObject({ y: row?.rect.y, height: row?.rect.height })
    expect(line.x).toBeCloseTo(scene.axis.x + scene.axis.weekWidth - 1.5)
  })
})
