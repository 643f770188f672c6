import { drawOrder } from '@parley/shared/scene/draw-order'
import { platesOf } from '@parley/shared/scene/scene-card'
import {
  ARROW,
  MARK,
  PEN_WIDTH,
  type Point,
  type Scene,
  type SceneArrow,
  type SceneCard,
  type SceneStroke,
} from '@parley/shared/scene/scene'
import { smoothLine } from '@parley/shared/scene/strokes'
import { standsIn, type Window } from './free-windows.ts'
import looks from './FreePicture.module.css'

const at = ({ x, y }: Point): string => `${x} ${y}`

const Card = ({ card }: { readonly card: SceneCard }) => (
  <g data-look={card.look} data-group={card.group}>
    {card.look !== 'text' &&
      platesOf(card).map((plate, index) => (
        <g key={index}>
          <rect className={looks.plate} {...plate} rx={3} />
          <rect className={looks.edge} {...plate} width={4} rx={1.5} />
        </g>
      ))}
    <g transform={`translate(${card.rect.x} ${card.rect.y})`}>
      {card.lines.map((line, index) => (
        <text key={index} className={looks.words} x={line.x} y={line.y} direction={card.direction}>
          {line.text}
        </text>
      ))}
      {card.foot.map((part, index) =>
        part.part === 'words' ? (
          <text key={index} className={looks.foot} x={part.x} y={part.y}>
            {part.text}
          </text>
        ) : part.group === 'a' ? (
          <circle
            key={index}
            className={looks.markA}
            cx={part.x + MARK.foot / 2}
            cy={part.y - MARK.foot / 2}
            r={MARK.foot / 2}
          />
        ) : (
          <rect
            key={index}
            className={looks.markB}
            x={part.x}
            y={part.y - MARK.foot}
            width={MARK.foot}
            height={MARK.foot}
          />
        ),
      )}
    </g>
  </g>
)

const Stroke = ({ stroke }: { readonly stroke: SceneStroke }) => {
  const { from, curves } = smoothLine(stroke.points)
  return (
    <path
      className={looks.stroke}
      d={`M${at(from)}${curves.map(([x, y, endX, endY]) => `Q${x} ${y} ${endX} ${endY}`).join('')}`}
      strokeWidth={PEN_WIDTH[stroke.pen]}
    />
  )
}

const Arrow = ({ arrow: { path, head } }: { readonly arrow: SceneArrow }) => {
  const [begin, one, other, end] = path
  return (
    <>
      <path className={looks.line} d={`M${at(begin)}C${at(one)} ${at(other)} ${at(end)}`} strokeWidth={ARROW.width} />
      <path className={looks.head} d={`M${head.map(at).join('L')}Z`} />
    </>
  )
}

const Label = ({ label: { rect, lines, direction } }: { readonly label: NonNullable<SceneArrow['label']> }) => (
  <g transform={`translate(${rect.x} ${rect.y})`}>
    <rect className={looks.paper} width={rect.width} height={rect.height} rx={3} />
    {lines.map((line, index) => (
      <text key={index} className={looks.label} x={line.x} y={line.y} direction={direction}>
        {line.text}
      </text>
    ))}
  </g>
)

type FreePictureProps = {
  readonly scene: Scene
  readonly window: Window
  /** Other windows of the same scene: what is cut here and whole in one of them is left to it. */
  readonly windows: readonly Window[]
  readonly scale: number
}

/** A part of the free area as it lies, drawn as a picture with real text. */
export const FreePicture = ({ scene, window, windows, scale }: FreePictureProps) => {
  const order = drawOrder(scene)
  const shows = (rect: Window): boolean => standsIn(rect, window) || !windows.some((one) => standsIn(rect, one))
  return (
    <svg
      className={looks.picture}
      viewBox={`${window.x} ${window.y} ${window.width} ${window.height}`}
      style={{ width: window.width * scale, height: window.height * scale }}
      aria-hidden="true"
    >
      {scene.strokes.map((stroke) => (shows(stroke.rect) ? <Stroke key={stroke.id} stroke={stroke} /> : null))}
      {order.arrows.map((arrow) => (
        <Arrow key={arrow.link} arrow={arrow} />
      ))}
      {order.cards.map((card) => (shows(card.rect) ? <Card key={card.id} card={card} /> : null))}
      {scene.arrows.map(({ link, label }) => (label && shows(label.rect) ? <Label key={link} label={label} /> : null))}
    </svg>
  )
}
