import { createCanvas, loadImage } from '@napi-rs/canvas'
import { larkfieldNames } from '@parley/shared/snapshot/testing/larkfield-day'
import { larkfieldBoard, larkfieldState } from '@parley/shared/snapshot/testing/larkfield-room'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fileName } from './file-name.ts'
import { DOCX } from './docx-of.ts'
import { fileOf, type FileInputs } from './file-of.ts'
import { measure } from './fonts.ts'

const takenAt = Date.UTC(2026, 10, 14, 16, 20)
const room = (change: Partial<FileInputs['working']> = {}): FileInputs['working'] => ({
  state: larkfieldState(),
  board: larkfieldBoard(),
  names: larkfieldNames,
  takenAt,
  ...change,
})
const mine: FileInputs['mine'] = { title: 'A day', name: 'Fatima', desk: { cards: [] }, own: [], takenAt }
/** What a file says; what is packed in it is unpacked. */
const decode = (bytes: Uint8Array = new Uint8Array()): string =>
  bytes[0] === 0x50 && bytes[1] === 0x4b
    ? Object.values(unzipSync(bytes))
        .map((part) => decode(part))
        .join('\n')
    : new TextDecoder().decode(bytes)

const pngFile = async (change: Partial<FileInputs['working']> = {}): Promise<Buffer> => {
  const file = await fileOf('working', 'png', room(change))
  return Buffer.from(file?.bytes ?? [])
}

/** Width and height from the first chunk of a PNG. */
const sizeOf = (png: Buffer): { width: number; height: number } => ({
  width: png.readUInt32BE(16),
  height: png.readUInt32BE(20),
})

/** How many pixels of a PNG, made smaller, are not the colour of its corner. */
const drawnOn = async (png: Buffer): Promise<number> => {
  const canvas = createCanvas(300, 600)
  const at = canvas.getContext('2d')
  at.drawImage(await loadImage(png), 0, 0, 300, 600)
  const pixels = new Uint32Array(at.getImageData(0, 0, 300, 600).data.buffer)
  return pixels.filter((pixel) => pixel !== pixels[0]).length
}

describe('files to take home', () => {
  it.each([
    ['md', 'text/markdown; charset=utf-8'],
    ['html', 'text/html; charset=utf-8'],
    ['pdf', 'application/pdf'],
    ['docx', DOCX],
    ['zip', 'application/zip'],
    ['json', 'application/json; charset=utf-8'],
    ['svg', 'image/svg+xml; charset=utf-8'],
    ['png', 'image/png'],
  ])('the working snapshot is there as %s', async (format, contentType) => {
    const file = await fileOf('working', format, room())
    expect(file?.contentType).toBe(contentType)
    expect(file?.fileName).toBe(`larkfield-systems-from-boxes-to-subscriptions-working-2026-11-14.${format}`)
    expect(file?.bytes.length).toBeGreaterThan(1000)
  })

  it.each(['md', 'json'])('one’s own words are there as %s', async (format) => {
    const file = await fileOf('mine', format, mine)
    expect(file?.fileName).toBe(`a-day-mine-2026-11-14.${format}`)
    expect(decode(file?.bytes)).toContain('Fatima')
  })

  it('a format that is not built gives null', async () => {
    expect(await fileOf('working', 'csv', room())).toBeNull()
    expect(await fileOf('mine', 'png', mine)).toBeNull()
    expect(await fileOf('mine', 'constructor', mine)).toBeNull()
  })

  it.each(['md', 'html', 'docx', 'json', 'zip', 'svg'])(
    'no card text is in the %s until both groups say yes',
    async (format) => {
      const telling = /device knowledge|warehouse|early proof|Clear answers about bills|Option|proud of/
      const yes = decode((await fileOf('working', format, room()))?.bytes)
      expect(yes).toMatch(telling)
      for (const release of [
        { a: 'yes', b: null },
        { a: 'no', b: 'yes' },
        { a: null, b: null },
      ] as const) {
        const file = decode((await fileOf('working', format, room({ state: larkfieldState({ release }) })))?.bytes)
        expect(file).not.toMatch(/device knowledge|early proof|Clear answers about bills|proud of/)
        expect(file).toMatch(/said yes to card texts|card texts stay in the room/)
      }
    },
  )
})

describe('the picture as PNG', () => {
  it('is a PNG of a sensible size with something on it', async () => {
    const png = await pngFile()
    expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    const { width, height } = sizeOf(png)
    expect(width).toBeGreaterThan(2000)
    expect(width).toBeLessThan(6000)
    expect(height).toBeGreaterThan(1500)
    expect(await drawnOn(png)).toBeGreaterThan(10_000)
  }, 180_000)

  it('is the same to the byte whatever the cards say, until both groups say yes', async () => {
    const other = {
      links: [],
      cards: larkfieldBoard().cards.map((card) => ({ ...card, text: 'W'.repeat(card.text.length * 3) })),
    }
    const state = larkfieldState({ release: { a: 'yes', b: null } })
    expect((await pngFile({ state })).equals(await pngFile({ state, board: other }))).toBe(true)
    expect((await pngFile()).equals(await pngFile({ board: other }))).toBe(false)
  }, 180_000)

  it('holds three hundred cards', async () => {
    const many = Array.from({ length: 300 }, (_none, index) => ({
      id: `more-${index}`,
      kind: 'interest' as const,
      group: index % 2 ? ('a' as const) : ('b' as const),
      zone: index % 2 ? ('interest:a' as const) : ('interest:b' as const),
      at: [0, index + 100] as const,
      text: `Card ${index} mit Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung`,
    }))
    const { width, height } = sizeOf(await pngFile({ board: larkfieldBoard(...many) }))
    expect(width * height).toBeLessThan(21_000_000)
    expect(width).toBeGreaterThan(2000)
  }, 180_000)

  it('measures with the fonts that draw, other scripts included', () => {
    for (const text of ['Dates', 'Đà Nẵng', 'Привет', 'Ελλάδα', 'हिन्दी', 'أريد', 'אני'])
      expect(measure(text, 15, 400)).toBeGreaterThan(10)
    expect(measure('Dates', 30, 400)).toBeCloseTo(2 * measure('Dates', 15, 400), 0)
  })
})

describe('names of files', () => {
  it.each([
    ['Größe & Maß / "x"\r\n../..', 'grosse-mass-x'],
    ['Łódź, Århus', 'lodz-arhus'],
    ['اجتماع', 'session'],
    ['', 'session'],
    ['a'.repeat(200), 'a'.repeat(60)],
  ])('%j is plain', (title, plain) => {
    expect(fileName(title, 'mine', takenAt, 'md')).toBe(`${plain}-mine-2026-11-14.md`)
  })
})
