import { POINT, SPOT, type AxesScene } from '@parley/shared/scene/axes-parts'
import { MARK } from '@parley/shared/scene/scene'
import looks from './AxesPicture.module.css'

/** How the picture is drawn: with words on plates, or with numbers only, whose words stand beside it. */
type AxesPictureProps = {
  readonly scene: AxesScene
  readonly shows: 'plates' | 'numbers'
  readonly className?: string | undefined
}

/** The shared scene of two axes as a picture with real text; everything on it is said elsewhere in words as well. */
export const AxesPicture = ({ scene, shows, className }: AxesPictureProps) => {
  const { width, height } = scene.size
  return (
    <svg
      className={`${looks.picture} ${className ?? ''}`}
      viewBox={`-2 -2 ${width + 4} ${height + 4}`}
      aria-hidden="true"
    >
      {scene.corner && <rect className={looks.corner} {...scene.corner.rect} />}
      <rect className={looks.frame} {...scene.box} />
      {scene.rules.map(({ from, to }, index) => (
        <path key={index} className={looks.rule} d={`M${from.x} ${from.y} L${to.x} ${to.y}`} />
      ))}
      {[...scene.labels, ...scene.corners].map((label, index) => (
        <text
          key={index}
          className={looks.label}
          data-tone={label.tone}
          data-type={label.type}
          x={label.x}
          y={label.y}
          direction={label.direction}
        >
          {label.text}
        </text>
      ))}
      {scene.gaps.map(({ card, from, to, look }) => (
        <path key={card} className={looks.gap} data-look={look} d={`M${from.x} ${from.y} L${to.x} ${to.y}`} />
      ))}
      {scene.corner && (
        <text className={looks.label} data-tone="quiet" x={scene.corner.label.x} y={scene.corner.label.y}>
          {scene.corner.label.text}
        </text>
      )}
      {shows === 'plates' &&
        scene.points.map(
          ({ card, at, leader }) =>
            leader && <path key={card} className={looks.leader} d={`M${at.x} ${at.y} L${leader.x} ${leader.y}`} />,
        )}
      {shows === 'plates' &&
        scene.cards.map(({ id, rect, group, look, marks, lines, asides, direction }) => (
          <g key={id} transform={`translate(${rect.x} ${rect.y})`} data-group={group} data-look={look}>
            <rect className={looks.plate} width={rect.width} height={rect.height} rx={4} />
            {marks.map((mark, index) =>
              mark.group === 'a' ? (
                <circle
                  key={index}
                  className={looks.a}
                  cx={mark.x + MARK.plate / 2}
                  cy={mark.y + MARK.plate / 2}
                  r={MARK.plate / 2}
                />
              ) : (
                <rect key={index} className={looks.b} x={mark.x} y={mark.y} width={MARK.plate} height={MARK.plate} />
              ),
            )}
            {lines.map(({ text, x, y }, index) => (
              <text key={index} className={looks.words} x={x} y={y} direction={direction}>
                {text}
              </text>
            ))}
            {asides.map(({ text, x, y }, index) => (
              <text key={index} className={looks.aside} x={x} y={y}>
                {text}
              </text>
            ))}
          </g>
        ))}
      {scene.spots.map(({ card, group, number, at }) => (
        <g key={`${card}-${group}`}>
          {group === 'a' ? (
            <circle className={looks.a} cx={at.x} cy={at.y} r={SPOT / 2} />
          ) : (
            <rect className={looks.b} x={at.x - SPOT / 2} y={at.y - SPOT / 2} width={SPOT} height={SPOT} />
          )}
          <text className={`${looks.number} ${looks.inMark}`} x={at.x} y={at.y + 5}>
            {number}
          </text>
        </g>
      ))}
      {scene.points.map(({ card, number, at }) => (
        <g key={card} data-point={card}>
          <circle className={looks.point} cx={at.x} cy={at.y} r={POINT} />
          <text className={looks.number} x={at.x} y={at.y + 5}>
            {number}
          </text>
        </g>
      ))}
    </svg>
  )
}
