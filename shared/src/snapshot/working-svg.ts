import { axesToSvg } from '../scene/axes-svg.ts'
import { mapToSvg } from '../scene/map-svg.ts'
import { sceneToSvg } from '../scene/scene-svg.ts'
import { escapeXml } from '../scene/svg-parts.ts'
import { SHEET_COLOURS, SHEET_TYPE, type Sheet, type SheetShape, type SheetType } from './sheet.ts'

const SANS = "'Atkinson Hyperlegible Next', 'Noto Sans', system-ui, sans-serif"
const SERIF = "Newsreader, 'Noto Sans', Georgia, serif"
const n = (value: number): string => String(Math.round(value * 100) / 100)

/** Classes of the sheet's types; the board's own are one letter each. */
const STYLE = (Object.keys(SHEET_TYPE) as SheetType[])
  .map((type) => {
    const { px, weight, serif } = SHEET_TYPE[type]
    return `.s-${type}{font:${weight} ${px}px ${serif ? SERIF : SANS}}`
  })
  .join('')

const shapeSvg = (shape: SheetShape): string => {
  switch (shape.of) {
    case 'words': {
      const direction = shape.direction === 'rtl' ? ' direction="rtl"' : ''
      const size = shape.scale === undefined ? '' : ` style="font-size:${n(SHEET_TYPE[shape.type].px * shape.scale)}px"`
      return `<text x="${n(shape.x)}" y="${n(shape.y)}" class="s-${shape.type}" fill="${SHEET_COLOURS[shape.tone]}"${direction}${size}>${escapeXml(shape.text)}</text>`
    }
    case 'mark': {
      const colour = SHEET_COLOURS[shape.group]
      // An outline lies inside the mark, so that full and empty ones are equally large.
      const inset = shape.filled ? 0 : 0.75
      const paint = shape.filled ? `fill="${colour}"` : `fill="none" stroke="${colour}" stroke-width="1.5"`
      const size = shape.size - 2 * inset
      return shape.group === 'a'
        ? `<circle cx="${n(shape.x + shape.size / 2)}" cy="${n(shape.y + shape.size / 2)}" r="${n(size / 2)}" ${paint}/>`
        : `<rect x="${n(shape.x + inset)}" y="${n(shape.y + inset)}" width="${n(size)}" height="${n(size)}" ${paint}/>`
    }
    case 'rule':
      return `<rect x="${n(shape.x)}" y="${n(shape.y)}" width="${n(shape.width)}" height="1" fill="${SHEET_COLOURS.hair}"/>`
    case 'ground': {
      const { x, y, width, height } = shape.rect
      return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${SHEET_COLOURS.bothTint}"/>`
    }
  }
}

/**
 * The sheet as one SVG picture with real text, the board's own picture inside it. It loads nothing from anywhere:
 * `fontFaces` is CSS with the fonts in it.
 */
export const sheetToSvg = (sheet: Sheet, fontFaces = ''): string => {
  const { width, height } = sheet.size
  const frame = sheet.frame ?? { x: 0, y: 0, width, height, shown: { width: String(width), height: String(height) } }
  const box = [frame.x, frame.y, frame.width, frame.height].map(n)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${frame.shown.width}" height="${frame.shown.height}" viewBox="${box.join(' ')}" lang="${escapeXml(sheet.language)}">`,
    `<title>${escapeXml(sheet.title)}</title><style>${fontFaces}${STYLE}</style>`,
    `<rect x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" fill="${SHEET_COLOURS.paper}"/>`,
    ...(sheet.board
      ? [
          `<g transform="translate(0 ${n(sheet.board.y)})">`,
          sceneToSvg(sheet.board.scene, SHEET_COLOURS, sheet.board.title),
          '</g>',
        ]
      : []),
    ...(sheet.map
      ? [
          `<g transform="translate(0 ${n(sheet.map.y)})">`,
          mapToSvg(sheet.map.scene, SHEET_COLOURS, sheet.map.title),
          '</g>',
        ]
      : []),
    ...(sheet.axes ?? []).flatMap(({ y, title, scene }) => [
      `<g transform="translate(0 ${n(y)})">`,
      axesToSvg(scene, SHEET_COLOURS, title),
      '</g>',
    ]),
    ...sheet.shapes.map(shapeSvg),
    '</svg>',
    '',
  ].join('\n')
}
