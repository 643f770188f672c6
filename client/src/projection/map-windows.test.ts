import { describe, expect, test } from 'vitest'
import { isWhole, mapPages, pagesWorth } from './map-windows.ts'

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

  test('a row that is higher than the wall is gone through in pieces', () => {
    const pages = mapPages({ ...size, width: 800, rowEnds: [930] }, { width: 1000, height: 330 })
    expect(pages.map(({ map }) => [map.y, map.height])).toEqual([
      [30, 300],
      [330, 300],
      [630, 300],
    ])
  })
})
