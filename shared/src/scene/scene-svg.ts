import { drawOrder } from './draw-order.ts'
import { arrowLabelSvg, arrowSvg, strokeSvg } from './lines-svg.ts'
import { platesOf } from './scene-card.ts'
import { MARK, TYPE, type FootPart, type Rect, type Scene, type SceneCard, type SceneZone } from './scene.ts'
import { escapeXml, markSvg, marksOf, n, rectSvg, SANS, SERIF, textSvg, typeRule } from './svg-parts.ts'

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

const zoneSvg = (zone: SceneZone, colours: SceneColours): string => {
  const { x, y } = zone.rect
  const dashes = zone.group === 'both' ? ' stroke-dasharray="3 3"' : ''
  const marks = marksOf(zone.group)
  return [
    rectSvg(zone.rect, `rx="6" fill="none" stroke="${escapeXml(colours.hair)}"${dashes}`),
    ...marks.map((one, index) =>
      markSvg(one, zone.titleAt.x - (marks.length - index) * (MARK.title + 9), zone.titleAt.y + 1, MARK.title, colours),
    ),
    textSvg(zone.titleAt.x, zone.titleAt.y, zone.title, `class="t" fill="${escapeXml(colours.ink)}"`),
    ...zone.hint.map((line) =>
      textSvg(x + line.x, y + line.y, line.text, `class="f" fill="${escapeXml(colours.quiet)}"`),
    ),
  ].join('')
}

const footSvg = (part: FootPart, x: number, y: number, colours: SceneColours): string =>
  part.part === 'words'
    ? textSvg(x + part.x, y + part.y, part.text, `class="f" fill="${escapeXml(colours.quiet)}"`)
    : markSvg(part.group, x + part.x, y + part.y, MARK.foot, colours)

/** The ground of an open stack. */
const groundSvg = (ground: Rect, colours: SceneColours): string =>
  rectSvg(ground, `rx="6" fill="${escapeXml(colours.paper)}" stroke="${escapeXml(colours.quiet)}" stroke-width="1"`)

const cardSvg = (card: SceneCard, colours: SceneColours): string => {
  const { x, y } = card.rect
  const fill = card.group === 'both' ? colours.bothTint : colours.surface
  const edge = card.look === 'stack' ? colours.quiet : colours.hair
  const written = card.direction === 'rtl' ? ' direction="rtl"' : ''
  const plates = card.look === 'text' ? [] : platesOf(card)
  const words = card.look === 'stack' ? 's' : 'c'
  return [
    `<g><title>${escapeXml(card.name)}</title>`,
    ...plates.flatMap((plate) => [
      rectSvg(plate, `rx="3" fill="${escapeXml(fill)}" stroke="${escapeXml(edge)}" stroke-width="0.75"`),
      rectSvg({ ...plate, width: 4 }, `rx="1.5" fill="${escapeXml(colours[card.group])}"`),
    ]),
    ...card.lines.map((line) =>
      textSvg(x + line.x, y + line.y, line.text, `class="${words}" fill="${escapeXml(colours.ink)}"${written}`),
    ),
    ...card.foot.map((part) => footSvg(part, x, y, colours)),
    '</g>',
  ].join('')
}

const STYLE = [
  typeRule('c', TYPE.card, SANS),
  typeRule('s', TYPE.stack, SANS),
  typeRule('f', TYPE.foot, SANS),
  typeRule('t', TYPE.title, SERIF),
  typeRule('h', TYPE.band, SERIF),
].join('')

/**
 * The scene as an SVG picture with real text, `title` on top. It loads nothing from anywhere;
 * where its fonts are missing, the next in the list stand in.
 */
export const sceneToSvg = (scene: Scene, colours: SceneColours, title: string): string => {
  const order = drawOrder(scene)
  const margin = 28
  const head = 64
  const width = scene.size.width + 2 * margin
  const height = scene.size.height + 2 * margin + head
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}">`,
    `<title>${escapeXml(title)}</title><style>${STYLE}</style>`,
    rectSvg({ x: 0, y: 0, width, height }, `fill="${escapeXml(colours.paper)}"`),
    textSvg(margin, margin + 28, title, `class="h" fill="${escapeXml(colours.ink)}"`),
    `<g transform="translate(${margin} ${margin + head})">`,
    ...scene.bands.map((band) =>
      band.titleAt
        ? textSvg(band.titleAt.x, band.titleAt.y, band.title, `class="h" fill="${escapeXml(colours.ink)}"`)
        : '',
    ),
    ...scene.zones.map((zone) => zoneSvg(zone, colours)),
    ...scene.strokes.map((stroke) => strokeSvg(stroke, colours.ink)),
    ...order.arrows.map((arrow) => arrowSvg(arrow, colours.ink)),
    ...order.cards.map((card) => cardSvg(card, colours)),
    ...order.open.grounds.map((ground) => groundSvg(ground, colours)),
    ...order.open.arrows.map((arrow) => arrowSvg(arrow, colours.ink)),
    ...order.open.cards.map((card) => cardSvg(card, colours)),
    ...scene.arrows.map((arrow) => arrowLabelSvg(arrow, colours)),
    '</g></svg>',
  ].join('\n')
}
