import type { GroupId } from '../session/agenda.ts'
import type { GapWord } from '../voting/rate-measures.ts'
import type { HigherBy } from './rated.ts'

/** A difference that is said of one axis or of both at once, and which group is higher; a record of before may not tell. */
export type GapPart = {
  readonly of: 'evidence' | 'importance' | 'both'
  readonly gap: Exclude<GapWord, 'none'>
  readonly higher?: GroupId | 'neither'
}

const AXES = ['evidence', 'importance'] as const

/** What is said of how far both groups lie apart: nothing of an axis on which chance would do as much (BL19, BL29). */
export const gapParts = ({
  gap,
  higher = {},
}: {
  readonly gap: Readonly<Record<(typeof AXES)[number], GapWord>>
  readonly higher?: HigherBy
}): readonly GapPart[] => {
  const parts = AXES.flatMap((of): readonly GapPart[] => {
    const [word, above] = [gap[of], higher[of]]
    return word === 'none' ? [] : [{ of, gap: word, ...(above && { higher: above }) }]
  })
  const [one, other] = parts
  return one && other && one.gap === other.gap && one.higher === other.higher ? [{ ...one, of: 'both' }] : parts
}
