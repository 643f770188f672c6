import { expect, it } from 'vitest'
import { PICTURE_SIZES, zonePictures } from './zone-pictures.ts'
import type { ZoneSheet } from './zone-sheets.ts'

const measure = (text: string, px: number): number => text.length * px * 0.5
/** A zone of this size at each width that is tried; a wider one is less high. */
const zone =
  (area: number, least: number) =>
  (width: number): readonly ZoneSheet[] => {
    const size = { width: Math.max(width, least), height: area / Math.max(width, least) }
    return [{ zone: 'board', sheet: { size, title: 'The board', language: 'en', shapes: [], board: null } }]
  }

it.each([
  ['a little', 200_000, 300],
  ['a room of cards', 2_000_000, 300],
  ['three hundred cards', 12_000_000, 300],
  ['one that is wide', 3_000_000, 6000],
])('FI15: %s fits into its frame at every size, above what says what it is of', (_name, area, least) => {
  const pictures = zonePictures(zone(area, least), 'A day · 14 November 2026 · Not confirmed', measure)
  expect(pictures.map(({ size }) => size)).toEqual(Object.keys(PICTURE_SIZES))
  for (const { size, sheet } of pictures) {
    const { frame } = sheet
    const { px } = PICTURE_SIZES[size]
    expect(frame.width / frame.height).toBeCloseTo(px.width / px.height, 6)
    const top = Math.min(...sheet.shapes.map((shape) => (shape.of === 'words' ? shape.y - 15 * (shape.scale ?? 1) : 0)))
    expect(frame.x).toBeLessThanOrEqual(0.001)
    expect(frame.y).toBeLessThanOrEqual(0.001)
    expect(frame.x + frame.width).toBeGreaterThanOrEqual(sheet.size.width - 0.001)
    expect(top).toBeGreaterThanOrEqual(sheet.size.height - 0.001)
    for (const shape of sheet.shapes) {
      if (shape.of !== 'words') throw new Error('There are only words.')
      expect(shape.x + measure(shape.text, 15) * (shape.scale ?? 1)).toBeLessThanOrEqual(frame.x + frame.width)
      expect(shape.y).toBeLessThan(frame.y + frame.height)
    }
  }
})

it('FI15: of the widths that a zone may have, the one is taken in which its words are largest', () => {
  const [screen] = zonePictures(zone(2_000_000, 300), 'A day', measure)
  // 2,000,000 square units are nearest to 1280 : 754 at a width of about 1,800.
  expect(screen?.sheet.size.width).toBe(2000)
})

it('FI15: the sizes are those that the rule promises', () => {
  expect(PICTURE_SIZES).toEqual({
    screen: { px: { width: 1280, height: 800 }, shown: { width: '1280', height: '800' } },
    projector: { px: { width: 1920, height: 1080 }, shown: { width: '1920', height: '1080' } },
    poster: { px: { width: 4967, height: 3508 }, shown: { width: '841mm', height: '594mm' } },
  })
})
