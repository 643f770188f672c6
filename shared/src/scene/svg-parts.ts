import type { Owner } from './scene.ts'

/** Text that may stand in XML: what XML cannot hold is left out, what it reads as markup is escaped. */
export const escapeXml = (text: string): string =>
  text
    // With the `u` flag a lone half of a surrogate pair is outside the ranges, too, and goes.
    .replace(/[^\u{9}\u{A}\u{D}\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')

/** A number as short as a picture needs it. */
export const n = (value: number): string => String(Math.round(value * 100) / 100)

export const SANS = "'Atkinson Hyperlegible Next', 'Noto Sans', system-ui, sans-serif"
export const SERIF = "Newsreader, 'Noto Sans', Georgia, serif"

/** A class for text of one type. */
export const typeRule = (name: string, type: { px: number; weight: number }, family: string): string =>
  `.${name}{font:${type.weight} ${type.px}px ${family}}`

export const rectSvg = (at: { x: number; y: number; width: number; height: number }, rest: string): string =>
  `<rect x="${n(at.x)}" y="${n(at.y)}" width="${n(at.width)}" height="${n(at.height)}" ${rest}/>`

export const textSvg = (x: number, y: number, words: string, style: string): string =>
  `<text x="${n(x)}" y="${n(y)}" ${style}>${escapeXml(words)}</text>`

/** The mark of a group, standing on a baseline. */
export const markSvg = (
  group: 'a' | 'b',
  x: number,
  baseline: number,
  size: number,
  colours: { readonly a: string; readonly b: string },
): string =>
  group === 'a'
    ? `<circle cx="${n(x + size / 2)}" cy="${n(baseline - size / 2)}" r="${n(size / 2)}" fill="${escapeXml(colours.a)}"/>`
    : rectSvg({ x, y: baseline - size, width: size, height: size }, `fill="${escapeXml(colours.b)}"`)

export const marksOf = (group: Owner): readonly ('a' | 'b')[] => (group === 'both' ? ['a', 'b'] : [group])
