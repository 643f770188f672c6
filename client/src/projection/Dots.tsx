import type { GroupId } from '@parley/shared/session/agenda'
import looks from './Result.module.css'

/** More dots than this say less than the figure beside them. */
const MOST_DOTS = 12
/** Where the marks are dots that people gave, two lines of ten are still read at a glance. */
const MOST_GIVEN = 20
/** More given dots than this are set small, in lines of ten. */
const MANY_GIVEN = 8

type DotsProps = {
  readonly group: GroupId | 'all'
  readonly count: number
  readonly of: number
  readonly given?: boolean
}

/** Counts as marks that can be seen at a glance; the figure stands beside them. */
export const Dots = ({ group, count, of, given = false }: DotsProps) =>
  of > (given ? MOST_GIVEN : MOST_DOTS) || of === 0 ? null : (
    <span className={looks.dots} data-many={(given && of > MANY_GIVEN) || undefined} aria-hidden="true">
      {Array.from({ length: of }, (_, at) => (
        <span key={at} className={looks.dot} data-group={group} data-on={at < count || undefined} />
      ))}
    </span>
  )
