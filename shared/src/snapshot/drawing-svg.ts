import { escapeXml, n } from '../scene/svg-parts.ts'
import type { Drawing, DrawingTone, DrawnEdge, DrawnShape, DrawnWords } from './drawing.ts'

/** Colours are those of the page around it, so that a picture has the page's theme. */
const tone = (name: DrawingTone): string => `var(--${name === 'bothTint' ? 'tint' : name})`

const edgeLook = ({ tone: colour, width, dashes, isRound }: DrawnEdge): string =>
  ` stroke="${tone(colour)}" stroke-width="${n(width)}"${dashes ? ` stroke-dasharray="${dashes.map(n).join(' ')}"` : ''}${isRound ? ' stroke-linecap="round"' : ''}`

/** As attributes: a page that shows the record inside it lets no style of its own be written beside a shape. */
const looksOf = (shape: DrawnShape): string =>
  ` fill="${shape.fill ? tone(shape.fill) : 'none'}"${shape.edge ? edgeLook(shape.edge) : ''}`

const shapeSvg = (shape: DrawnShape): string => {
  const look = looksOf(shape)
  switch (shape.of) {
    case 'rect': {
      const { x, y, width, height } = shape.rect
      const round = shape.radius === undefined ? '' : ` rx="${n(shape.radius)}"`
      return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"${round}${look}/>`
    }
    case 'disc':
      return `<circle cx="${n(shape.at.x)}" cy="${n(shape.at.y)}" r="${n(shape.radius)}"${look}/>`
    case 'line':
      return `<path d="M${shape.points.map(({ x, y }) => `${n(x)} ${n(y)}`).join('L')}${shape.isClosed ? 'Z' : ''}"${look}/>`
    case 'curve': {
      const [from, ...rest] = shape.path.map(({ x, y }) => `${n(x)} ${n(y)}`)
      return `<path d="M${from}C${rest.join(' ')}"${look}/>`
    }
    case 'stroke': {
      const curves = shape.curves.map((one) => `Q${one.map(n).join(' ')}`).join('')
      return `<path d="M${n(shape.from.x)} ${n(shape.from.y)}${curves}"${look}/>`
    }
  }
}

const wordsSvg = ({ text, x, y, px, weight, tone: colour, direction, isCentred }: DrawnWords): string =>
  `<text x="${n(x)}" y="${n(y)}"${isCentred ? ' text-anchor="middle"' : ''}${direction === 'rtl' ? ' direction="rtl"' : ''} font-family="var(--sans)" font-size="${n(px)}" font-weight="${weight}" fill="${tone(colour)}">${escapeXml(text)}</text>`

/** A drawing of one figure inside a page: heard as its name, in the page's colours and letters, and never wider than it. */
export const drawingSvg = ({ size, parts }: Drawing): string => {
  const { width, height } = size
  return parts
    .flatMap((part) =>
      part.of === 'figure'
        ? [
            `<svg class="chart" role="img" aria-label="${escapeXml(part.name)}" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}">${part.shapes.map(shapeSvg).join('')}${part.words.map(wordsSvg).join('')}</svg>`,
          ]
        : [],
    )
    .join('')
}
