import { MARK, TYPE, type FootPart, type Owner, type Scene, type SceneCard, type SceneZone } from './scene.ts'

/** The colours of a picture of the board, as CSS colours. */
export type SceneColours = {
  readonly paper: string
  readonly surface: string
  readonly ink: string
  readonly quiet: string
  readonly hair: string
  readonly a: string
  readonly b: string
  readonly both: string
  readonly bothTint: string
}

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

const n = (value: number): string => String(Math.round(value * 100) / 100)
const SANS = "'Atkinson Hyperlegible Next', 'Noto Sans', system-ui, sans-serif"
const SERIF = "Newsreader, 'Noto Sans', Georgia, serif"

const rect = (at: { x: number; y: number; width: number; height: number }, rest: string): string =>
  `<rect x="${n(at.x)}" y="${n(at.y)}" width="${n(at.width)}" height="${n(at.height)}" ${rest}/>`

const text = (x: number, y: number, words: string, style: string): string =>
  `<text x="${n(x)}" y="${n(y)}" ${style}>${escapeXml(words)}</text>`

const mark = (group: 'a' | 'b', x: number, baseline: number, size: number, colours: SceneColours): string =>
  group === 'a'
    ? `<circle cx="${n(x + size / 2)}" cy="${n(baseline - size / 2)}" r="${n(size / 2)}" fill="${escapeXml(colours.a)}"/>`
    : rect({ x, y: baseline - size, width: size, height: size }, `fill="${escapeXml(colours.b)}"`)

const marksOf = (group: Owner): readonly ('a' | 'b')[] => (group === 'both' ? ['a', 'b'] : [group])

const zoneSvg = (zone: SceneZone, colours: SceneColours): string => {
  const { x, y } = zone.rect
  const dashes = zone.group === 'both' ? ' stroke-dasharray="3 3"' : ''
  const marks = marksOf(zone.group)
  return [
    rect(zone.rect, `rx="6" fill="none" stroke="${escapeXml(colours.hair)}"${dashes}`),
    ...marks.map((one, index) =>
      mark(one, zone.titleAt.x - (marks.length - index) * (MARK.title + 9), zone.titleAt.y + 1, MARK.title, colours),
    ),
    text(zone.titleAt.x, zone.titleAt.y, zone.title, `class="t" fill="${escapeXml(colours.ink)}"`),
    ...zone.hint.map((line) => text(x + line.x, y + line.y, line.text, `class="f" fill="${escapeXml(colours.quiet)}"`)),
  ].join('')
}

const footSvg = (part: FootPart, x: number, y: number, colours: SceneColours): string =>
  part.part === 'words'
    ? text(x + part.x, y + part.y, part.text, `class="f" fill="${escapeXml(colours.quiet)}"`)
    : mark(part.group, x + part.x, y + part.y, MARK.foot, colours)

const cardSvg = (card: SceneCard, colours: SceneColours): string => {
  const { x, y } = card.rect
  const fill = card.group === 'both' ? colours.bothTint : colours.surface
  const written = card.direction === 'rtl' ? ' direction="rtl"' : ''
  return [
    `<g><title>${escapeXml(card.name)}</title>`,
    rect(card.rect, `rx="3" fill="${escapeXml(fill)}" stroke="${escapeXml(colours.hair)}" stroke-width="0.75"`),
    rect({ ...card.rect, width: 4 }, `rx="1.5" fill="${escapeXml(colours[card.group])}"`),
    ...card.lines.map((line) =>
      text(x + line.x, y + line.y, line.text, `class="c" fill="${escapeXml(colours.ink)}"${written}`),
    ),
    ...card.foot.map((part) => footSvg(part, x, y, colours)),
    '</g>',
  ].join('')
}

const style = (): string => {
  const rule = (name: string, type: { px: number; weight: number }, family: string): string =>
    `.${name}{font:${type.weight} ${type.px}px ${family}}`
  return [
    rule('c', TYPE.card, SANS),
    rule('f', TYPE.foot, SANS),
    rule('t', TYPE.title, SERIF),
    rule('h', TYPE.band, SERIF),
  ].join('')
}

/**
 * The scene as an SVG picture with real text, `title` on top. It loads nothing from anywhere;
 * where its fonts are missing, the next in the list stand in.
 */
export const sceneToSvg = (scene: Scene, colours: SceneColours, title: string): string => {
  const margin = 28
  const head = 64
  const width = scene.size.width + 2 * margin
  const height = scene.size.height + 2 * margin + head
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}">`,
    `<title>${escapeXml(title)}</title><style>${style()}</style>`,
    rect({ x: 0, y: 0, width, height }, `fill="${escapeXml(colours.paper)}"`),
    text(margin, margin + 28, title, `class="h" fill="${escapeXml(colours.ink)}"`),
    `<g transform="translate(${margin} ${margin + head})">`,
    ...scene.bands.map((band) =>
      band.titleAt
        ? text(band.titleAt.x, band.titleAt.y, band.title, `class="h" fill="${escapeXml(colours.ink)}"`)
        : '',
    ),
    ...scene.zones.map((zone) => zoneSvg(zone, colours)),
    ...scene.cards.map((card) => cardSvg(card, colours)),
    '</g></svg>',
  ].join('\n')
}
