import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boardScene } from './board-scene.ts'
import { keptCards } from './kept-cards.ts'
import { platesOf } from './scene-card.ts'
import { sceneToSvg } from './scene-svg.ts'
import type { Point, Rect, Scene } from './scene.ts'
import { smoothLine } from './strokes.ts'
import { escapeXml, n } from './svg-parts.ts'
import { anyBoard, freeCard, sceneOptions, someOpen } from './testing/any-board.ts'

const colours = {
  paper: '#f01',
  surface: '#f02',
  ink: '#f03',
  quiet: '#f04',
  hair: '#f05',
  a: '#f06',
  b: '#f07',
  both: '#f08',
  bothTint: '#f09',
}
const size = ({ x, y, width, height }: Rect): string => [x, y, width, height].map(n).join(' ')
const at = ({ x, y }: Point): string => `${n(x)} ${n(y)}`

/** Everything that a picture must have, as numbers and words of the scene. */
const expectedOf = (scene: Scene): { rects: string[]; texts: string[]; paths: string[] } => ({
  rects: [
    ...scene.zones.map(({ rect }) => size(rect)),
    ...scene.cards.flatMap((card) => (card.look === 'text' ? [] : platesOf(card).map(size))),
    ...scene.cards.flatMap(({ stack }) => (stack?.frame ? [size(stack.frame)] : [])),
    ...scene.arrows.flatMap(({ label }) => (label ? [size(label.rect)] : [])),
  ],
  texts: [
    ...scene.cards.flatMap(({ rect, lines }) =>
      lines.map((line) => `${n(rect.x + line.x)} ${n(rect.y + line.y)} ${escapeXml(line.text)}`),
    ),
    ...scene.arrows.flatMap(({ label }) =>
      label
        ? label.lines.map((line) => `${n(label.rect.x + line.x)} ${n(label.rect.y + line.y)} ${escapeXml(line.text)}`)
        : [],
    ),
  ],
  paths: [
    ...scene.arrows.flatMap(({ path: [begin, one, other, end], head }) => [
      `M${at(begin)}C${at(one)} ${at(other)} ${at(end)}`,
      `M${head.map(at).join('L')}Z`,
    ]),
    ...scene.strokes.map(({ points }) => {
      const { from, curves } = smoothLine(points)
      return `M${at(from)}${curves.map(([x, y, endX, endY]) => `Q${n(x)} ${n(y)} ${n(endX)} ${n(endY)}`).join('')}`
    }),
  ],
})

describe('SC1: one scene, whatever draws it', () => {
  it('the picture has every number of the scene', () => {
    fc.assert(
      fc.property(anyBoard, (view) => {
        const scene = boardScene(view, sceneOptions({ kind: 'all', openStacks: someOpen(view) }))
        const svg = sceneToSvg(scene, colours, 'Board')
        const found = {
          rects: [...svg.matchAll(/<rect x="([^"]+)" y="([^"]+)" width="([^"]+)" height="([^"]+)"/g)].map((one) =>
            one.slice(1, 5).join(' '),
          ),
          texts: [...svg.matchAll(/<text x="([^"]+)" y="([^"]+)"[^>]*>([^<]*)<\/text>/g)].map((one) =>
            one.slice(1, 4).join(' '),
          ),
          paths: [...svg.matchAll(/<path d="([^"]+)"/g)].map((one) => one[1]),
        }
        const wanted = expectedOf(scene)
        expect(found.rects).toEqual(expect.arrayContaining(wanted.rects))
        expect(found.texts).toEqual(expect.arrayContaining(wanted.texts))
        expect([...found.paths].sort()).toEqual([...wanted.paths].sort())
      }),
    )
  })
  it('a picture made twice is the same to the last letter', () => {
    fc.assert(
      fc.property(anyBoard, (view) => {
        const picture = (measure: (text: string, px: number) => number): string =>
          sceneToSvg(boardScene(view, sceneOptions({ kind: 'all', measure })), colours, 'Board')
        // Each way of measuring has a memory of its own: what is remembered changes nothing.
        const width = (text: string, px: number): number => text.length * px * 0.6
        const warm = picture(width)
        expect(picture(width)).toBe(warm)
        expect(picture((text, px) => width(text, px))).toBe(warm)
      }),
    )
  })
  it('a card about which nothing changed is the object that it was', () => {
    const options = sceneOptions({ kind: 'together', marks: { '3': { unclear: { total: 2 } } } })
    const cards = Array.from({ length: 8 }, (_, index) => freeCard(String(index), { at: [0, index] }))
    const before = boardScene({ cards }, options)
    const changed = cards.map((card) => (card.id === '5' ? { ...card, text: 'Something else' } : { ...card }))
    const after = boardScene({ cards: changed }, options)
    expect(after.cards.flatMap((card, index) => (card === before.cards[index] ? [] : [card.id]))).toEqual(['5'])
    expect(keptCards(after.cards, options.measure)).toEqual(after.cards)
    const moved = cards.map((card) => (card.id === '2' ? { ...card, place: [900, 30] as const } : card))
    expect(boardScene({ cards: moved }, options).cards[2]?.rect).toMatchObject({ x: 917, y: 79 })
  })
})
