import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'
import type { Measure } from '@parley/shared/scene/scene'
import { OTHER_FACES, SANS_FACE, SERIF_FACE, TYPEFACES, type Typeface } from './typefaces.ts'

const find = createRequire(import.meta.url)

const pathOf = (pack: string, subset: string, weight: number): string =>
  find.resolve(`@fontsource/${pack}/files/${pack}-${subset}-${weight}-normal.woff2`)

/** Under names of its own, so that a font of the machine that is called the same does not stand in. */
const nameOf = ({ family }: Typeface): string => `Parley ${family}`

const register = (): { readonly sans: string; readonly serif: string } => {
  for (const face of TYPEFACES) {
    for (const { path } of face.files) {
      if (GlobalFonts.registerFromPath(path, nameOf(face)) === null) throw new Error(`The font ${path} cannot be read.`)
    }
  }
  const list = (first: Typeface): string =>
    [...[first, ...OTHER_FACES].map((face) => `"${nameOf(face)}"`), 'sans-serif'].join(', ')
  return { sans: list(SANS_FACE), serif: list(SERIF_FACE) }
}

let families: ReturnType<typeof register> | null = null

/** The canvas font of a size and weight. The fonts are read when the first picture is drawn. */
export const fontOf = (px: number, weight: number, serif: boolean): string => {
  families ??= register()
  return `${weight} ${px}px ${serif ? families.serif : families.sans}`
}

/** What a picture that is opened anywhere carries with it: the faces in which most of its words are set. */
const CARRIED: readonly { readonly family: string; readonly pack: string; readonly weights: readonly number[] }[] = [
  { family: 'Atkinson Hyperlegible Next', pack: 'atkinson-hyperlegible-next', weights: [400, 500, 600] },
  { family: 'Newsreader', pack: 'newsreader', weights: [500] },
]

type Carried = { readonly css: string; readonly weight: number; readonly family: string; readonly ranges: string }

const face = (family: string, pack: string, weight: number, subset: string): Carried => {
  const ranges = JSON.parse(readFileSync(find.resolve(`@fontsource/${pack}/unicode.json`), 'utf8')) as Readonly<
    Record<string, string>
  >
  const range = ranges[subset] ?? 'U+0-10FFFF'
  const bytes = readFileSync(pathOf(pack, subset, weight)).toString('base64')
  const css = `@font-face{font-family:'${family}';font-weight:${weight};unicode-range:${range};src:url(data:font/woff2;base64,${bytes}) format('woff2')}`
  return { css, weight, family, ranges: range }
}

let carried: readonly Carried[] | null = null

const faces = (): readonly Carried[] =>
  (carried ??= CARRIED.flatMap(({ family, pack, weights }) =>
    weights.flatMap((weight) => ['latin', 'latin-ext'].map((subset) => face(family, pack, weight, subset))),
  ))

/**
 * CSS with the fonts of the sheet inside it, for a picture that must look the same on a machine that lacks them:
 * lines were broken by these widths.
 */
export const fontFaces = (): string =>
  faces()
    .map(({ css }) => css)
    .join('')

/** Ranges as CSS writes them: `U+0000-00FF,U+0131`. */
const covers = (ranges: string, letters: ReadonlySet<number>): boolean =>
  ranges.split(',').some((range) => {
    const [from, to = from] = range.trim().replace(/^U\+/i, '').split('-')
    const [low, high] = [Number.parseInt(from ?? '', 16), Number.parseInt(to ?? '', 16)]
    return [...letters].some((letter) => letter >= low && letter <= high)
  })

/** The same of those fonts only that have a letter of this picture. */
export const fontFacesFor = (svg: string): string => {
  const letters = new Set(Array.from(svg, (letter) => letter.codePointAt(0) ?? 0))
  return faces()
    .filter(({ ranges }) => covers(ranges, letters))
    .map(({ css }) => css)
    .join('')
}

let ruler: SKRSContext2D | null = null
let rulerFont = ''

/** Measuring is slow, and the words of a language come again and again: so many of them are remembered, of this length. */
const REMEMBERED = { words: 50_000, length: 32 } as const
const widths = new Map<string, number>()

const measured = (text: string, font: string): number => {
  ruler ??= createCanvas(1, 1).getContext('2d')
  // Setting the font costs more than measuring, and a board has few sizes.
  if (rulerFont !== font) {
    ruler.font = font
    rulerFont = font
  }
  return ruler.measureText(text).width
}

/** Width of a text in the sans, by the same canvas and fonts that draw it. */
export const measure: Measure = (text, px, weight) => {
  const font = fontOf(px, weight, false)
  if (text.length > REMEMBERED.length) return measured(text, font)
  const name = `${px} ${weight} ${text}`
  const known = widths.get(name)
  if (known !== undefined) return known
  if (widths.size >= REMEMBERED.words) widths.clear()
  const width = measured(text, font)
  widths.set(name, width)
  return width
}
