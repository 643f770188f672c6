import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isTold, isWhole, mapPages, nameShift, pagesWorth, platePages } from './map-windows.ts'

const ROWS = [130, 230, 330, 430]
const size = { width: 1000, height: 430, left: 160, top: 30, rowEnds: ROWS, plate: 180 }

describe('MP4: a map on the wall', () => {
  test('a map that fits has one page', () => {
    expect(mapPages(size, { width: 1000, height: 430 })).toEqual([
      {
        map: { x: 160, y: 30, width: 840, height: 400 },
        names: { x: 0, y: 30, width: 160, height: 400 },
        weeks: { x: 160, y: 0, width: 840, height: 30 },
      },
    ])
  })

  test('pages end where rows end, and names stand beside their rows', () => {
    const pages = mapPages(size, { width: 1000, height: 260 })
    expect(pages.map(({ map }) => [map.y, map.height])).toEqual([
      [30, 200],
      [230, 200],
    ])
    for (const { map, names } of pages) expect([names.y, names.height]).toEqual([map.y, map.height])
  })

  test('every plate of any place stands whole on some page, and every point of the map on one', () => {
    for (const room of [
      { width: 700, height: 260 },
      { width: 560, height: 150 },
      { width: 871, height: 300 },
    ]) {
      const pages = mapPages(size, room)
      for (let x = size.left; x + size.plate <= size.width; x += 7)
        for (const [at, end] of ROWS.entries()) {
          const top = at === 0 ? size.top : (ROWS[at - 1] ?? 0)
          const plate = { x, y: top, width: size.plate, height: end - top }
          expect(
            pages.some(({ map }) => isWhole(plate, map)),
            `${x} ${top} in ${room.width}`,
          ).toBe(true)
        }
    }
  })

  test('MP12: pieces of a high row overlap, so that every plate stands whole on one', () => {
    const tall = 60
    const pages = mapPages({ ...size, rowEnds: [930], tall }, { width: 1000, height: 330 })
    for (let y = 30; y + tall <= 930; y += 5) {
      const plate = { x: 200, y, width: size.plate, height: tall }
      expect(pages.some(({ map }) => isWhole(plate, map))).toBe(true)
    }
  })

  test('MP12: no page is empty, and none shows only what was seen before', () => {
    const pages = mapPages({ ...size, rowEnds: [930] }, { width: 600, height: 330 })
    const plate = (x: number, y: number) => ({ x, y, width: 100, height: 40 })
    const plates = [plate(170, 40), plate(180, 100), plate(170, 700)]
    const worth = pagesWorth(pages, plates)
    expect(worth.length).toBe(2)
    for (const one of plates) expect(worth.some(({ map }) => isWhole(one, map))).toBe(true)
    expect(pagesWorth(pages, [plate(400, 40)]).length, 'a plate on two pages needs one').toBe(1)
    // What is cut on every page is still seen in its pieces.
    expect(pagesWorth(pages, [plate(170, 310)]).length).toBe(2)
    expect(pagesWorth(pages, [])).toEqual(pages.slice(0, 1))
  })

  test('MP12: pages lie where plates do, as few as whole rows would turn or fewer, and none is without new ones', () => {
    const room = { width: 600, height: 330 }
    const wide = { ...size, width: 1400, height: 930, rowEnds: [330, 630, 930], tall: 80 }
    const anyPlates = fc.array(
      fc
        .record({
          x: fc.integer({ min: 160, max: 1200 }),
          row: fc.constantFrom(30, 330, 630),
          below: fc.integer({ min: 2, max: 248 }),
        })
        .map(({ x, row, below }) => ({ x, y: row + below, width: 120, height: 50 })),
      { minLength: 1, maxLength: 40 },
    )
    fc.assert(
      fc.property(anyPlates, (plates) => {
        const pages = platePages(wide, plates, room)
        for (const plate of plates) expect(pages.some(({ map }) => isWhole(plate, map))).toBe(true)
        expect(pages.length).toBeLessThanOrEqual(pagesWorth(mapPages(wide, room), plates).length)
        for (const { map, names, weeks } of pages) {
          expect(map.x).toBeGreaterThanOrEqual(wide.left)
          expect(map.y).toBeGreaterThanOrEqual(wide.top)
          expect([names.y, names.height]).toEqual([map.y, map.height])
          expect([weeks.x, weeks.width]).toEqual([map.x, map.width])
        }
      }),
      { numRuns: 60 },
    )
    // Steps down a stair: by rows the wall would turn over one or two at a time.
    const stair = Array.from({ length: 12 }, (_, at) => ({
      x: 170 + at * 95,
      y: 34 + Math.floor(at / 4) * 300 + (at % 4) * 62,
      width: 120,
      height: 50,
    }))
    expect(platePages(wide, stair, room).length).toBeLessThan(pagesWorth(mapPages(wide, room), stair).length)
  })

  test('MP12: the name of a row stays in sight as long as the row does', () => {
    const row = { x: 0, y: 100, width: 0, height: 900 }
    const name = { x: 0, y: 110, width: 150, height: 30 }
    const page = (y: number) => ({ x: 0, y, width: 160, height: 300 })
    expect(nameShift(row, name, page(30)), 'where it stands').toBe(0)
    expect(nameShift(row, name, page(400)), 'at the top of the page').toBe(300)
    expect(nameShift(row, name, page(965)), 'never below its row').toBe(860)
    expect(nameShift(row, name, page(980)), 'no room for it').toBe(null)
    expect(nameShift(row, name, page(1_000))).toBe(null)
    expect(nameShift(row, name, { ...page(0), height: 120 })).toBe(null)
  })

  test('MP12: an arrow leads to a plate of its page or over the edge, never to bare ground', () => {
    const window = { x: 0, y: 0, width: 300, height: 200 }
    const curve = (x: number) => {
      const [begin, end] = [
        { x: 50, y: 50 },
        { x, y: 60 },
      ]
      return { from: 'one', to: 'other', path: [begin, begin, end, end] as const }
    }
    expect(isTold(curve(250), new Set(['one', 'other']), window)).toBe(true)
    expect(isTold(curve(250), new Set(['one']), window), 'its plate is cut, and stands elsewhere').toBe(false)
    expect(isTold(curve(350), new Set(['one']), window), 'it goes off to another page').toBe(true)
    expect(isTold(curve(350), new Set(['third']), window)).toBe(false)
  })

  test('a row that is higher than the wall is gone through in pieces', () => {
    const pages = mapPages({ ...size, width: 800, rowEnds: [930] }, { width: 1000, height: 330 })
    expect(pages.map(({ map }) => [map.y, map.height])).toEqual([
      [30, 300],
      [330, 300],
      [630, 300],
    ])
  })
})
