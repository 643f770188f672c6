import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paperSize, SHEET } from './paper-size.ts'

const side = fc.integer({ min: 40, max: 60_000 })

describe('FI5: the sheet of a drawing', () => {
  it.each([
    [{ width: 1120, height: 700 }, [841.89, 595.28]],
    [{ width: 700, height: 1000 }, [595.28, 841.89]],
    [{ width: 1152, height: 1010 }, [1190.55, 841.89]],
    [{ width: 3400, height: 2300 }, [2383.94, 1683.78]],
  ])('%o stands on a sheet of %o', (drawing, [width, height]) => {
    expect(paperSize(drawing)).toMatchObject({ width, height })
  })

  it('holds all of it, as large as can be read, on a sheet that every program opens', () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        const sheet = paperSize({ width, height })
        expect(width * sheet.scale).toBeLessThanOrEqual(sheet.width - 2 * SHEET.margin + 0.01)
        expect(height * sheet.scale).toBeLessThanOrEqual(sheet.height - 2 * SHEET.margin - SHEET.head + 0.01)
        expect(Math.max(sheet.width, sheet.height)).toBeLessThanOrEqual(14_400)
        expect(sheet.scale).toBeLessThanOrEqual(1)
        if (Math.max(sheet.width, sheet.height) < 14_400 - 1) expect(sheet.scale).toBeGreaterThanOrEqual(0.6)
      }),
    )
  })
})
