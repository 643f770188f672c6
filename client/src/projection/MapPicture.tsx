import type { MapScene, Point, SceneCurve, SceneLabel, ScenePlate } from '@parley/shared/scene/map-parts'
import { CURVE_DOT } from '@parley/shared/scene/map-parts'
import { MARK } from '@parley/shared/scene/scene'
import type { MapWindow } from './map-windows.ts'
import looks from './MapPicture.module.css'

const at = ({ x, y }: Point): string => `${x} ${y}`

const Curve = ({ curve }: { readonly curve: SceneCurve }) => {
  const [begin, one, other, end] = curve.path
  return (
    <g data-look={curve.look} data-group={curve.group} className={looks.curve}>
      <path className={looks.line} d={`M${at(begin)} C${at(one)} ${at(other)} ${at(end)}`} />
      {curve.head && <path className={looks.head} d={`M${curve.head.map(at).join(' L')} Z`} />}
      {curve.dot && <circle className={looks.head} cx={curve.dot.x} cy={curve.dot.y} r={CURVE_DOT} />}
    </g>
  )
}

const Plate = ({ plate }: { readonly plate: ScenePlate }) => {
  const { rect, look, group, marks, lines, direction } = plate
  return (
    <g transform={`translate(${rect.x} ${rect.y})`} data-look={look} data-group={group}>
      <rect className={looks.plate} width={rect.width} height={rect.height} rx={4} />
      {marks.map((mark, index) =>
        mark.group === 'a' ? (
          <circle
            key={index}
            className={looks.markA}
            cx={mark.x + MARK.plate / 2}
            cy={mark.y + MARK.plate / 2}
            r={MARK.plate / 2}
          />
        ) : (
          <rect key={index} className={looks.markB} x={mark.x} y={mark.y} width={MARK.plate} height={MARK.plate} />
        ),
      )}
      {lines.map((line, index) => (
        <text key={index} className={looks.plateText} x={line.x} y={line.y} direction={direction}>
          {line.text}
        </text>
      ))}
    </g>
  )
}

const Label = ({ label }: { readonly label: SceneLabel }) => (
  <text
    className={looks.label}
    data-type={label.type}
    data-tone={label.tone}
    x={label.x}
    y={label.y}
    direction={label.direction}
  >
    {label.text}
  </text>
)

/** As wide as the name of a week is, in units of the scene. */
const WEEK_NAME = 54

/** What is drawn: the map itself, or only what is written beside it. */
type Part = 'map' | 'names' | 'weeks'

type MapPictureProps = {
  readonly scene: MapScene
  readonly part: Part
  readonly window: MapWindow
  readonly scale: number
  /** Plates that stand on this page; the others of the scene are whole on another. */
  readonly shows?: (plate: ScenePlate) => boolean
}

/** A part of the shared scene of the map, drawn as a picture with real text. */
export const MapPicture = ({ scene, part, window, scale, shows }: MapPictureProps) => {
  const top = scene.areas.map.y
  const left = scene.rows[0]?.titleRect.width ?? 0
  const labels = scene.labels.filter((label) => {
    const isWeek = label.y < top
    // A week whose name would be cut stands whole on the next page.
    if (isWeek && (label.x < window.x || label.x + WEEK_NAME > window.x + window.width)) return false
    const isName = !isWeek && label.type === 'title' && label.x <= left
    return part === 'weeks' ? isWeek : part === 'names' ? isName : !isWeek && !isName
  })
  return (
    <svg
      className={looks.picture}
      viewBox={`${window.x} ${window.y} ${window.width} ${window.height}`}
      style={{ width: window.width * scale, height: window.height * scale }}
      aria-hidden="true"
    >
      {part !== 'weeks' &&
        scene.rules.map((rule, index) => (
          <path key={index} className={looks.rule} data-look={rule.look} d={`M${at(rule.from)} L${at(rule.to)}`} />
        ))}
      {labels.map((label, index) => (
        <Label key={index} label={label} />
      ))}
      {part === 'map' && scene.curves.map((curve) => <Curve key={curve.link} curve={curve} />)}
      {part === 'map' &&
        scene.cards.map((plate) => (!shows || shows(plate) ? <Plate key={plate.id} plate={plate} /> : null))}
    </svg>
  )
}
