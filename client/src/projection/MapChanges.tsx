import type { ChangeMarks } from '@parley/shared/scene/change-marks'
import looks from './MapPicture.module.css'

type Marks<Part extends keyof ChangeMarks> = { readonly marks: Pick<ChangeMarks, Part> | undefined }

/** Below the plates: where milestones lay before, frames around what went, and links that came or went. */
export const MapChangesBelow = ({ marks }: Marks<'ghosts' | 'lines'>) => (
  <>
    {marks?.ghosts.map(({ of, rect, line }) => (
      <g key={of}>
        <rect className={looks.ghost} {...rect} rx={4} />
        {line && <path className={looks.hair} d={`M${line[0].x} ${line[0].y} L${line[1].x} ${line[1].y}`} />}
      </g>
    ))}
    {marks?.lines.map(({ of, from, to, is }) => (
      <path key={of} className={looks.hair} data-is={is} d={`M${from.x} ${from.y} L${to.x} ${to.y}`} />
    ))}
  </>
)

/** Above the plates: a word about each that differs. */
export const MapChangesAbove = ({ marks }: Marks<'tags'>) => (
  <>
    {marks?.tags.map(({ of, rect, label }) => (
      <g key={of} data-change={of}>
        <rect className={looks.tag} {...rect} rx={3} />
        <text className={looks.tagText} x={label.x} y={label.y}>
          {label.text}
        </text>
      </g>
    ))}
  </>
)
