import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { CardView } from '@parley/shared/documents/card-view'
import type { StateView } from '@parley/shared/protocol/state-view'
import { recordOf } from '@parley/shared/snapshot/record'
import { PICTURE_SIZES, type PictureSize } from '@parley/shared/snapshot/zone-pictures'
import { larkfieldDayBoard, larkfieldDayState, larkfieldNames } from '@parley/shared/snapshot/testing/larkfield-day'
import { workingSnapshot } from '@parley/shared/snapshot/working-snapshot'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { picturesOf } from './pictures-of.ts'
import { drawingsOf, type Drawable } from './pictures-pack.ts'
import { framePng } from './png-of.ts'
import { modelOf } from './record-file.ts'
import { recordWords } from './record-words.ts'
import { pixelGrid, unlikeCells } from './testing/pixel-grid.ts'
import { snapshotWords } from './words.ts'

const at = Date.UTC(2026, 10, 14, 16, 20)
const YES = { a: 'yes', b: 'yes' } as const
const CARD: CardView = {
  id: 'far',
  kind: 'interest',
  group: 'b',
  zone: 'interest:b',
  at: [0, 90],
  text: 'Tamarind stays hidden',
}
const CORNER: CardView = {
  id: 'corner',
  kind: 'axis',
  group: 'both',
  zone: 'two-by-two',
  at: [0, 91],
  end: 'top-left',
  text: 'Safe bets',
}
const NOTE: CardView = {
  id: 'note',
  kind: 'note',
  group: 'both',
  zone: 'two-by-two',
  at: [0, 92],
  value: [40, 60],
  text: 'A second warehouse',
}
const board = () => ({ ...larkfieldDayBoard(), cards: [...larkfieldDayBoard().cards, CARD, CORNER, NOTE] })
const input = (change: Partial<StateView>) => ({
  state: larkfieldDayState({ release: YES, ...change }),
  board: board(),
  names: larkfieldNames,
})
const record = (change: Partial<StateView> = {}): Drawable =>
  recordOf({ ...input(change), preparedAt: at, words: recordWords })
const copy = (change: Partial<StateView> = {}): Drawable =>
  workingSnapshot({ ...input(change), takenAt: at, words: snapshotWords, recordWords })

/** What SVG files say: their words by lines, in the order in which they stand. */
const wordsOf = (svgs: readonly string[]): string =>
  svgs
    .map((svg) => svg.replaceAll(/<style>[^<]*<\/style>/g, ' ').replaceAll(/<[^>]+>/g, ' '))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
/** The same of every zone of a file at every size: its pixels are painted from the same sheets. */
const saidIn = (model: Drawable): string => wordsOf(drawingsOf(model).map(({ svg }) => svg))

let drawn: ReadonlyMap<string, Uint8Array>
beforeAll(async () => {
  drawn = new Map(Object.entries(unzipSync((await picturesOf(record(), 'record')).bytes)))
}, 180_000)

describe('FI15: each zone as a picture', () => {
  it('is there at every size, as drawing and as pixels', () => {
    const zones = ['board', 'map', 'two-by-two']
    const names = zones.flatMap((zone) =>
      Object.keys(PICTURE_SIZES).flatMap((size) => [`${zone}-${size}.svg`, `${zone}-${size}.png`]),
    )
    expect([...drawn.keys()].toSorted()).toEqual(names.toSorted())
  })

  it.each(Object.entries(PICTURE_SIZES))(
    'has exactly the size of a %s, and something on it',
    async (size, { px, shown }) => {
      for (const zone of ['board', 'map', 'two-by-two']) {
        const png = await loadImage(Buffer.from(drawn.get(`${zone}-${size as PictureSize}.png`) ?? []))
        expect([png.width, png.height]).toEqual([px.width, px.height])
        const canvas = createCanvas(320, 200)
        const paper = canvas.getContext('2d')
        paper.drawImage(png, 0, 0, 320, 200)
        const pixels = new Uint32Array(paper.getImageData(0, 0, 320, 200).data.buffer)
        expect(pixels.filter((pixel) => pixel !== pixels[0]).length).toBeGreaterThan(2000)
        const svg = strFromU8(drawn.get(`${zone}-${size}.svg`) ?? new Uint8Array())
        expect(svg).toContain(`<svg xmlns="http://www.w3.org/2000/svg" width="${shown.width}" height="${shown.height}"`)
      }
    },
  )

  it('has real words in its drawing, loads nothing and runs nothing', () => {
    for (const [name, bytes] of drawn) {
      if (!name.endsWith('.svg')) continue
      const svg = strFromU8(bytes)
      expect(svg).toMatch(/<text [^>]*>[^<]+<\/text>/)
      const drawing = svg.replaceAll(/base64,[\w+/=]+/g, '')
      expect(drawing).not.toMatch(/<script|<image|<use|<foreignObject|href|\son\w+=|@import/i)
      expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\((?!data:font\/woff2)/)
      expect(svg).toContain('@font-face')
      // The names of places in the machine that drew it are in no picture.
      expect(svg).not.toMatch(/\/(tmp|work|home|node_modules)\//)
    }
  })

  it('says what it is of, and the corners of a two-by-two', () => {
    const said = wordsOf([...drawn].flatMap(([name, bytes]) => (name.endsWith('.svg') ? [strFromU8(bytes)] : [])))
    expect(said).toContain('Saturday, 14 November 2026')
    expect(said).toContain('Safe bets')
  })
})

describe('FI15, FI3: what a picture has not', () => {
  it.each([
    ['record', record],
    ['working copy', copy],
  ] as const)(
    'the %s draws no card before both groups said yes, and none that is hidden',
    (_name, made) => {
      const all = saidIn(made())
      expect(all).toContain('Tamarind stays hidden')
      expect(all).toContain('I want the device knowledge')
      const hidden = saidIn(made({ hidden: [{ card: 'far' }] as unknown as StateView['hidden'] }))
      expect(hidden).not.toContain('Tamarind')
      expect(hidden).toContain('I want the device knowledge')
      for (const release of [
        { a: 'yes', b: null },
        { a: 'no', b: 'yes' },
      ] as const)
        expect(saidIn(made({ release }))).not.toMatch(/Tamarind|device knowledge|A calm|proud of/)
    },
    180_000,
  )

  it('there is none where a file has nothing to draw: one is told so', async () => {
    const empty = recordOf({
      ...input({ revealed: [], ballots: [] }),
      board: { cards: [], links: [] },
      preparedAt: at,
      words: recordWords,
    })
    await expect(picturesOf(empty, 'empty')).rejects.toMatchObject({ id: 'not-now' })
  }, 180_000)
})

const GOLDEN = join(import.meta.dirname, '../../../shared/src/snapshot/golden')
it.each(readdirSync(GOLDEN).filter((name) => name.startsWith('record-')))(
  'FI14, FI15: %s is drawn to this day',
  (name) => {
    const drawings = drawingsOf(modelOf(new Uint8Array(readFileSync(join(GOLDEN, name)))))
    expect(drawings.length).toBeGreaterThan(5)
    expect(wordsOf(drawings.map(({ svg }) => svg))).toContain('Decision point')
  },
  180_000,
)

const PIXELS = join(import.meta.dirname, 'golden-pixels')
describe('FI15, FI17: a picture in pixels', () => {
  it.each(['board', 'map', 'two-by-two'])('the %s looks as it looked', async (zone) => {
    const grid = await pixelGrid(drawn.get(`${zone}-screen.png`)!)
    const file = join(PIXELS, `${zone}.txt`)
    if (process.env['GOLDEN_FILES'] === 'write') {
      mkdirSync(PIXELS, { recursive: true })
      writeFileSync(file, grid)
    }
    expect(unlikeCells(grid, readFileSync(file, 'utf8'))).toEqual([])
  })

  it('one card fewer is seen', async () => {
    const { cards, links } = board()
    const fewer = { cards: cards.filter(({ id }) => id !== CARD.id), links }
    const made = recordOf({ ...input({}), board: fewer, preparedAt: at, words: recordWords })
    const { sheet } = drawingsOf(made).find(({ name }) => name === 'board-screen')!
    const grid = await pixelGrid(await framePng(sheet, PICTURE_SIZES.screen.px))
    expect(unlikeCells(grid, readFileSync(join(PIXELS, 'board.txt'), 'utf8')).length).toBeGreaterThan(3)
  })
})
