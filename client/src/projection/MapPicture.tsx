import { curveStroke, plateStroke, type Stroke } from '@parley/shared/scene/map-dashes'
import type {
  DateTick,
  MapScene,
  Point,
  SceneCurve,
  SceneLabel,
  SceneLoad,
  ScenePlate,
  SceneWord,
} from '@parley/shared/scene/map-parts'
import { CURVE_DOT, DATE_DOT } from '@parley/shared/scene/map-parts'
import { MARK } from '@parley/shared/scene/scene'
import { isTold, isWhole, nameShift, type MapWindow } from './map-windows.ts'
import { MapChangesAbove, MapChangesBelow } from './MapChanges.tsx'
import looks from './MapPicture.module.css'

const at = ({ x, y }: Point): string => `${x} ${y}`

const strokeOf = ({ width, dashes, isRound }: Stroke) => ({
  strokeWidth: width,
  ...(dashes.length > 0 && { strokeDasharray: dashes.join(' ') }),
  ...(isRound && { strokeLinecap: 'round' as const }),
})

const Curve = ({ curve }: { readonly curve: SceneCurve }) => {
  const [begin, one, other, end] = curve.path
  return (
    <g data-look={curve.look} data-group={curve.group} className={looks.curve}>
      <path
        className={looks.line}
        d={`M${at(begin)} C${at(one)} ${at(other)} ${at(end)}`}
        {...strokeOf(curveStroke(curve))}
      />
      {curve.head && <path className={looks.head} d={`M${curve.head.map(at).join(' L')} Z`} />}
      {curve.dot && <circle className={looks.head} cx={curve.dot.x} cy={curve.dot.y} r={CURVE_DOT} />}
      {curve.word && <Word word={curve.word} />}
    </g>
  )
}

const Word = ({ word: { label, rect } }: { readonly word: SceneWord }) => (
  <g>
    <rect className={looks.paper} {...rect} />
    <Label label={label} />
  </g>
)

type MarkProps = { readonly group: 'a' | 'b'; readonly x: number; readonly y: number; readonly size: number }

const Mark = ({ group, x, y, size }: MarkProps) =>
  group === 'a' ? (
    <circle className={looks.markA} cx={x + size / 2} cy={y + size / 2} r={size / 2} />
  ) : (
    <rect className={looks.markB} x={x} y={y} width={size} height={size} />
  )

const Plate = ({ plate }: { readonly plate: ScenePlate }) => {
  const { rect, look, group, marks, lines, foot, direction } = plate
  return (
    <g transform={`translate(${rect.x} ${rect.y})`} data-look={look} data-group={group}>
      <rect className={looks.plate} width={rect.width} height={rect.height} rx={4} {...strokeOf(plateStroke(plate))} />
      {marks.map((mark, index) => (
        <Mark key={index} group={mark.group} x={mark.x} y={mark.y} size={MARK.plate} />
      ))}
      {lines.map((line, index) => (
        <text key={index} className={looks.plateText} x={line.x} y={line.y} direction={direction}>
          {line.text}
        </text>
      ))}
      {foot.map((part, index) =>
        part.part === 'mark' ? (
          <Mark key={index} group={part.group} x={part.x} y={part.y - MARK.foot} size={MARK.foot} />
        ) : (
          <text key={index} className={looks.footText} x={part.x} y={part.y}>
            {part.text}
          </text>
        ),
      )}
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

const Tick = ({ tick }: { readonly tick: DateTick }) => (
  <g>
    <path className={looks.hair} d={`M${tick.line.map(at).join(' L')}`} />
    <circle className={looks.dot} data-of={tick.of} cx={tick.dot.x} cy={tick.dot.y} r={DATE_DOT} />
    <Word word={tick.word} />
  </g>
)

const Load = ({ load }: { readonly load: SceneLoad }) => (
  <g>
    <path className={looks.hair} d={`M${load.path.map(at).join(' L')}`} />
    <Word word={load.word} />
  </g>
)

type Labels = { readonly labels: readonly SceneLabel[] }

/** As wide as the name of a week is, in units of the scene. */
const WEEK_NAME = 54

/** What is drawn: the map itself, or only what is written beside it. */
type Part = 'map' | 'names' | 'weeks'

type MapPictureProps = {
  readonly scene: MapScene
  readonly part: Part
  readonly window: MapWindow
  readonly scale: number
  /** Whether what lies there stands on this page; the rest of the scene is whole on another. */
  readonly shows?: (rect: MapWindow) => boolean
}

/** All of a bracket over several milestones, with its number. */
const aroundLoad = ({ path, word: { rect } }: SceneLoad): MapWindow => {
  const x = Math.min(rect.x, ...path.map((point) => point.x))
  const y = Math.min(rect.y, ...path.map((point) => point.y))
  return {
    x,
    y,
    width: Math.max(rect.x + rect.width, ...path.map((point) => point.x)) - x,
    height: Math.max(rect.y + rect.height, ...path.map((point) => point.y)) - y,
  }
}

/** The names of the rows that a page shows, each in sight as long as its row is. */
const Names = ({ scene, labels, window }: Pick<MapPictureProps, 'scene' | 'window'> & Labels) =>
  scene.rows.map((row) => {
    const shift = nameShift(row.rect, row.titleRect, window)
    return shift === null ? null : (
      <g key={row.lane ?? ''} transform={`translate(0 ${shift})`}>
        {labels
          .filter(({ y }) => y > row.rect.y && y <= row.rect.y + row.rect.height)
          .map((label, index) => (
            <Label key={index} label={label} />
          ))}
      </g>
    )
  })

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
  const plates = scene.cards.filter(({ rect }) => !shows || shows(rect))
  const here = new Set(plates.map(({ id }) => id))
  const curves = scene.curves.filter((curve) => isTold(curve, here, window))
  // Words that the edge of a page would cut are left to the list.
  const load = scene.load.filter((one) => !shows || isWhole(aroundLoad(one), window))
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
      {part === 'names' ? (
        <Names scene={scene} labels={labels} window={window} />
      ) : (
        labels.map((label, index) => <Label key={index} label={label} />)
      )}
      {part === 'map' && (
        <>
          {curves.map((curve) => (
            <Curve key={curve.link} curve={curve} />
          ))}
          {load.map((one) => (
            <Load key={`${one.lane ?? ''} ${one.month}`} load={one} />
          ))}
          <MapChangesBelow marks={scene.changed} />
          {plates.map(({ id, dates }) => dates?.ticks.map((tick) => <Tick key={`${id} ${tick.of}`} tick={tick} />))}
          {plates.map((plate) => (
            <Plate key={plate.id} plate={plate} />
          ))}
          <MapChangesAbove marks={scene.changed} />
        </>
      )}
    </svg>
  )
}
