import { ARROW, PEN_WIDTH, type Point, type SceneArrow, type SceneStroke } from './scene.ts'
import { smoothLine } from './strokes.ts'
import { escapeXml, n, rectSvg, textSvg } from './svg-parts.ts'

const at = ({ x, y }: Point): string => `${n(x)} ${n(y)}`

/** A line drawn by hand as a smooth path. */
export const strokeSvg = ({ points, pen }: SceneStroke, ink: string): string => {
  const { from, curves } = smoothLine(points)
  const way = curves.map(([x, y, endX, endY]) => `Q${n(x)} ${n(y)} ${n(endX)} ${n(endY)}`).join('')
  return `<path d="M${at(from)}${way}" fill="none" stroke="${escapeXml(ink)}" stroke-width="${PEN_WIDTH[pen]}" stroke-linecap="round" stroke-linejoin="round"/>`
}

/** The line and the head of an arrow, with its sentence as their title. */
export const arrowSvg = ({ path: [begin, one, other, end], head, name }: SceneArrow, ink: string): string =>
  [
    `<g><title>${escapeXml(name)}</title>`,
    `<path d="M${at(begin)}C${at(one)} ${at(other)} ${at(end)}" fill="none" stroke="${escapeXml(ink)}" stroke-width="${ARROW.width}"/>`,
    `<path d="M${head.map(at).join('L')}Z" fill="${escapeXml(ink)}"/>`,
    '</g>',
  ].join('')

/** The words beside an arrow on their ground of paper; none where it has no label. */
export const arrowLabelSvg = (
  { label }: SceneArrow,
  colours: { readonly paper: string; readonly ink: string },
): string => {
  if (!label) return ''
  const written = label.direction === 'rtl' ? ' direction="rtl"' : ''
  return [
    rectSvg(label.rect, `rx="3" fill="${escapeXml(colours.paper)}"`),
    ...label.lines.map((line) =>
      textSvg(
        label.rect.x + line.x,
        label.rect.y + line.y,
        line.text,
        `class="f" fill="${escapeXml(colours.ink)}"${written}`,
      ),
    ),
  ].join('')
}
