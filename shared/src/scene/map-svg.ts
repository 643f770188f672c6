import { curveStroke, isFilled, isOfGroup, plateStroke, type Stroke } from './map-dashes.ts'
import {
  CURVE_DOT,
  DATE_DOT,
  type DateTick,
  type MapScene,
  type Point,
  type SceneCurve,
  type SceneLabel,
  type SceneLoad,
  type ScenePlate,
  type SceneWord,
} from './map-parts.ts'
import { MARK, TYPE, type Owner } from './scene.ts'
import type { SceneColours } from './scene-svg.ts'
import { escapeXml, markSvg, n, rectSvg, SANS, SERIF, textSvg, typeRule } from './svg-parts.ts'

/** The colours of a picture of the map: those of the board, and a tint for the plates of each group. */
export type MapColours = SceneColours & {
  /** Fainter than `hair`: the ticks of the axis. */
  readonly hair2: string
  readonly aTint: string
  readonly bTint: string
}

const STYLE = [
  typeRule('f', TYPE.foot, SANS),
  typeRule('t', TYPE.title, SERIF),
  typeRule('h', TYPE.band, SERIF),
  typeRule('p', TYPE.plate, SANS),
  typeRule('o', TYPE.note, SANS),
].join('')
const LABEL_CLASS: Readonly<Record<SceneLabel['type'], string>> = { title: 't', foot: 'f', plate: 'p' }

const tintOf = (group: Owner, colours: MapColours): string =>
  group === 'both' ? colours.bothTint : group === 'a' ? colours.aTint : colours.bTint

const strokeSvg = ({ width, dashes, isRound }: Stroke): string =>
  [
    `stroke-width="${width}"`,
    ...(dashes.length > 0 ? [`stroke-dasharray="${dashes.join(' ')}"`] : []),
    ...(isRound ? ['stroke-linecap="round"'] : []),
  ].join(' ')

const footSvg = ({ rect, foot }: ScenePlate, colours: MapColours): readonly string[] =>
  foot.map((part) =>
    part.part === 'words'
      ? textSvg(rect.x + part.x, rect.y + part.y, part.text, `class="f" fill="${escapeXml(colours.ink)}"`)
      : markSvg(part.group, rect.x + part.x, rect.y + part.y, MARK.foot, colours),
  )

const plateSvg = (plate: ScenePlate, colours: MapColours): string => {
  const { rect, look, group } = plate
  const fill = isFilled(plate) ? tintOf(group, colours) : colours.surface
  const edge = look === 'plain' ? colours.hair : colours[group]
  const written = plate.direction === 'rtl' ? ' direction="rtl"' : ''
  const style = `class="${isFilled(plate) ? 'p' : 'o'}" fill="${escapeXml(colours.ink)}"${written}`
  return [
    `<g><title>${escapeXml(plate.name)}</title>`,
    rectSvg(rect, `rx="4" fill="${escapeXml(fill)}" stroke="${escapeXml(edge)}" ${strokeSvg(plateStroke(plate))}`),
    ...plate.marks.map((mark) =>
      markSvg(mark.group, rect.x + mark.x, rect.y + mark.y + MARK.plate, MARK.plate, colours),
    ),
    ...plate.lines.map((line) => textSvg(rect.x + line.x, rect.y + line.y, line.text, style)),
    ...footSvg(plate, colours),
    '</g>',
  ].join('')
}

const at = ({ x, y }: Point): string => `${n(x)} ${n(y)}`

const wordSvg = ({ label, rect }: SceneWord, colours: MapColours): string =>
  rectSvg(rect, `fill="${escapeXml(colours.paper)}"`) + labelSvg(label, colours)

const tickSvg = ({ of, dot, line, word }: DateTick, colours: MapColours): string => {
  const ink = escapeXml(colours.quiet)
  const fill = of === 'promised' ? escapeXml(colours.paper) : ink
  return [
    `<path d="M${line.map(at).join(' L')}" fill="none" stroke="${ink}" stroke-width="1"/>`,
    `<circle cx="${n(dot.x)}" cy="${n(dot.y)}" r="${n(DATE_DOT)}" fill="${fill}" stroke="${ink}" stroke-width="1.25"/>`,
    wordSvg(word, colours),
  ].join('')
}

const loadSvg = ({ path, word }: SceneLoad, colours: MapColours): string =>
  `<path d="M${path.map(at).join(' L')}" fill="none" stroke="${escapeXml(colours.quiet)}" stroke-width="1"/>` +
  wordSvg(word, colours)

const curveSvg = (curve: SceneCurve, colours: MapColours): string => {
  const { path, head, dot, look, group, word } = curve
  const [begin, one, other, end] = path
  const ink = escapeXml(isOfGroup(curve) ? colours[group] : look === 'strong' ? colours.ink : colours.quiet)
  return [
    `<path d="M${at(begin)} C${at(one)} ${at(other)} ${at(end)}" fill="none" stroke="${ink}" ${strokeSvg(curveStroke(curve))}/>`,
    head ? `<path d="M${head.map(at).join(' L')} Z" fill="${ink}"/>` : '',
    dot ? `<circle cx="${n(dot.x)}" cy="${n(dot.y)}" r="${n(CURVE_DOT)}" fill="${ink}"/>` : '',
    word ? wordSvg(word, colours) : '',
  ].join('')
}

const labelSvg = (label: SceneLabel, colours: MapColours): string => {
  const written = label.direction === 'rtl' ? ' direction="rtl"' : ''
  const style = `class="${LABEL_CLASS[label.type]}" fill="${escapeXml(colours[label.tone])}"${written}`
  return textSvg(label.x, label.y, label.text, style)
}

/**
 * The milestone map as an SVG picture with real text, `title` on top. It loads nothing from anywhere; where its fonts
 * are missing, the next in the list stand in.
 */
export const mapToSvg = (scene: MapScene, colours: MapColours, title: string): string => {
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
    ...scene.rules.map(({ from, to, look }) => {
      const colour = escapeXml(look === 'row' ? colours.hair : colours.hair2)
      return `<path d="M${at(from)} L${at(to)}" stroke="${colour}" stroke-width="1"/>`
    }),
    ...scene.labels.map((label) => labelSvg(label, colours)),
    ...scene.curves.map((curve) => curveSvg(curve, colours)),
    ...scene.load.map((load) => loadSvg(load, colours)),
    ...scene.cards.flatMap(({ dates }) => (dates?.ticks ?? []).map((tick) => tickSvg(tick, colours))),
    ...scene.cards.map((plate) => plateSvg(plate, colours)),
    '</g></svg>',
  ].join('\n')
}
