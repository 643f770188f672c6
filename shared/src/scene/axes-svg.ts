import {
  POINT,
  SPOT,
  type AxesGap,
  type AxesPlate,
  type AxesPoint,
  type AxesScene,
  type AxesSpot,
} from './axes-parts.ts'
import type { MapColours } from './map-svg.ts'
import type { Point, SceneLabel } from './map-parts.ts'
import { MARK, TYPE } from './scene.ts'
import { escapeXml, markSvg, n, rectSvg, SANS, SERIF, textSvg, typeRule } from './svg-parts.ts'

const STYLE = [
  typeRule('f', TYPE.foot, SANS),
  typeRule('h', TYPE.band, SERIF),
  typeRule('p', TYPE.plate, SANS),
  typeRule('t', TYPE.title, SERIF),
  '.m{text-anchor:middle}',
].join('')

const line = (from: Point, to: Point, rest: string): string =>
  `<path d="M${n(from.x)} ${n(from.y)} L${n(to.x)} ${n(to.y)}" fill="none" ${rest}/>`

const words = ({ text, x, y, tone, type, direction }: SceneLabel, colours: MapColours): string =>
  textSvg(
    x,
    y,
    text,
    `class="${type === 'title' ? 't' : 'p'}" fill="${escapeXml(colours[tone])}"${direction === 'rtl' ? ' direction="rtl"' : ''}`,
  )

const numberSvg = (at: Point, number: number, colour: string): string =>
  textSvg(at.x, at.y + 4.5, String(number), `class="f m" fill="${escapeXml(colour)}"`)

const gapSvg = ({ from, to, look }: AxesGap, colours: MapColours): string => {
  const width = { none: 1, some: 2, clear: 4 }[look]
  return line(
    from,
    to,
    `stroke="${escapeXml(colours.quiet)}" stroke-width="${width}"${look === 'none' ? ' stroke-dasharray="2 4"' : ''}`,
  )
}

const spotSvg = ({ at, group, number }: AxesSpot, colours: MapColours): string =>
  markSvg(group, at.x - SPOT / 2, at.y + SPOT / 2, SPOT, colours) + numberSvg(at, number, colours.surface)

const pointSvg = ({ at, number }: AxesPoint, colours: MapColours): string =>
  `<circle cx="${n(at.x)}" cy="${n(at.y)}" r="${n(POINT)}" fill="${escapeXml(colours.surface)}" stroke="${escapeXml(colours.ink)}" stroke-width="1.5"/>` +
  numberSvg(at, number, colours.ink)

const plateSvg = (plate: AxesPlate, colours: MapColours): string => {
  const { rect, look, group, marks, lines, asides, direction, name } = plate
  const fill = group === 'both' ? colours.bothTint : group === 'a' ? colours.aTint : colours.bTint
  const written = direction === 'rtl' ? ' direction="rtl"' : ''
  return [
    `<g><title>${escapeXml(name)}</title>`,
    rectSvg(
      rect,
      `rx="4" fill="${escapeXml(fill)}" stroke="${escapeXml(colours[group])}" stroke-width="${look === 'strong' ? 2.25 : 1}"`,
    ),
    ...marks.map((mark) => markSvg(mark.group, rect.x + mark.x, rect.y + mark.y + MARK.plate, MARK.plate, colours)),
    ...lines.map(({ text, x, y }) =>
      textSvg(rect.x + x, rect.y + y, text, `class="p" fill="${escapeXml(colours.ink)}"${written}`),
    ),
    ...asides.map(({ text, x, y }) =>
      textSvg(rect.x + x, rect.y + y, text, `class="f" fill="${escapeXml(colours.quiet)}"`),
    ),
    '</g>',
  ].join('')
}

/**
 * A board with two axes as an SVG picture with real text, `title` on top. It loads nothing from anywhere; where its
 * fonts are missing, the next in the list stand in.
 */
export const axesToSvg = (scene: AxesScene, colours: MapColours, title: string): string => {
  const [margin, head] = [28, 64]
  const width = scene.size.width + 2 * margin
  const height = scene.size.height + 2 * margin + head
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}">`,
    `<title>${escapeXml(title)}</title><style>${STYLE}</style>`,
    rectSvg({ x: 0, y: 0, width, height }, `fill="${escapeXml(colours.paper)}"`),
    textSvg(margin, margin + 28, title, `class="h" fill="${escapeXml(colours.ink)}"`),
    `<g transform="translate(${margin} ${margin + head})">`,
    scene.corner ? rectSvg(scene.corner.rect, `fill="${escapeXml(colours.hair2)}" fill-opacity="0.5"`) : '',
    rectSvg(scene.box, `fill="none" stroke="${escapeXml(colours.hair)}"`),
    scene.tray
      ? rectSvg(scene.tray, `rx="6" fill="none" stroke="${escapeXml(colours.hair)}" stroke-dasharray="3 3"`)
      : '',
    ...scene.rules.map(({ from, to }) => line(from, to, `stroke="${escapeXml(colours.hair)}" stroke-width="1"`)),
    ...[...scene.labels, ...scene.corners].map((label) => words(label, colours)),
    ...scene.gaps.map((gap) => gapSvg(gap, colours)),
    scene.corner ? words(scene.corner.label, colours) : '',
    ...scene.points.flatMap(({ at, leader }) =>
      leader ? [line(at, leader, `stroke="${escapeXml(colours.quiet)}" stroke-width="1"`)] : [],
    ),
    ...scene.cards.map((plate) => plateSvg(plate, colours)),
    ...scene.spots.map((spot) => spotSvg(spot, colours)),
    ...scene.points.map((point) => pointSvg(point, colours)),
    '</g></svg>',
  ].join('\n')
}
