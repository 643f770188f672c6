import type { SupportResultView } from '../protocol/ballot-views.ts'
import { GROUPS, type GroupId } from '../session/agenda.ts'
import { FEWEST_COUNTED, SUPPORT_LEVELS, supportShares } from './support.ts'

/** Why a support check ended as it did, as far as its counts are shown; the page has a sentence for each. */
export type Reason =
  | { readonly why: 'support'; readonly group: GroupId; readonly supporting: number; readonly counted: number }
  | { readonly why: 'too-few'; readonly group: GroupId; readonly counted: number }
  | { readonly why: 'blocked'; readonly count: number }
  /** The split is hidden: what came out by the rule is all there is to say. */
  | { readonly why: 'by-rule' }
  /** Beside a pile of papers too few of a group answered on a device: nothing is decided (PB4). */
  | { readonly why: 'paper' }
  /** So few answered that nothing is counted. */
  | { readonly why: 'few' }

const BLOCKS = SUPPORT_LEVELS.filter((one) => one.blocks).map((one) => one.id)

/** The reasons for a result, each group by itself, the block last. */
export const reasonsOf = (result: Pick<SupportResultView, 'by' | 'why' | 'ballots' | 'levels'>): readonly Reason[] => {
  if (result.why === 'paper') return [{ why: 'paper' }]
  if (result.by === 'none') return [{ why: 'few' }]
  const blocking = result.levels.reduce((sum, one) => sum + (BLOCKS.includes(one.level) ? (one.total ?? 0) : 0), 0)
  const blocked: readonly Reason[] = blocking > 0 ? [{ why: 'blocked', count: blocking }] : []
  const shares = supportShares(result)
  if (!shares) return [{ why: 'by-rule' }, ...blocked]
  const groups = GROUPS.map((group): Reason => {
    const { supporting, counted } = shares[group]
    return counted < FEWEST_COUNTED
      ? { why: 'too-few', group, counted }
      : { why: 'support', group, supporting, counted }
  })
  return [...groups, ...blocked]
}

/** How many do not like it and will go along; null where no counts are shown. */
export const goingAlong = (result: Pick<SupportResultView, 'levels'>, level: number): number | null =>
  result.levels.find((one) => one.level === level)?.total ?? null
