import type { ResultView, SupportResultView } from '../protocol/ballot-views.ts'
import type { GroupId } from '../session/agenda.ts'
import { GOES_ALONG } from './support.ts'
import { goingAlong, reasonsOf, type Reason } from './support-reasons.ts'

/** The sentences of results under their names in the catalogue: pages and files bring the same ones (BL33). */
export type ResultSentences = {
  readonly result_common: (about: { readonly count: number }) => string
  readonly result_one_sided: () => string
  readonly result_open: () => string
  readonly result_total: () => string
  readonly result_none: () => string
  readonly result_support: (about: { readonly group: string; readonly count: number; readonly of: number }) => string
  readonly result_too_few: (about: { readonly group: string; readonly count: number }) => string
  readonly result_blocks: (about: { readonly count: number }) => string
  readonly result_along: (about: { readonly count: number }) => string
  readonly result_by_rule_yes: () => string
  readonly result_by_rule_no: () => string
  readonly result_by_rule_none: () => string
}

type Priorities = {
  readonly by: ResultView['by']
  readonly common: readonly unknown[]
  readonly one: readonly unknown[]
}

/** What came out of a ballot on priorities, in one sentence. */
export const prioritiesSay = ({ by, common, one }: Priorities, say: ResultSentences): string => {
  if (by === 'none') return say.result_none()
  if (by === 'total') return say.result_total()
  if (common.length > 0) return say.result_common({ count: common.length })
  return one.length > 0 ? say.result_one_sided() : say.result_open()
}

type Names = Readonly<Record<GroupId, { readonly name: string }>>
type Support = Pick<SupportResultView, 'by' | 'why' | 'ballots' | 'levels' | 'carried'>
/** A sentence, and the group that it is about. */
export type SaidOf = { readonly text: string; readonly group?: GroupId }

const RULE = {
  carried: 'result_by_rule_yes',
  'not-carried': 'result_by_rule_no',
  'not-decided': 'result_by_rule_none',
} as const

const saidOf = (reason: Reason, carried: Support['carried'], names: Names, say: ResultSentences): readonly SaidOf[] => {
  switch (reason.why) {
    case 'support': {
      const { group, supporting: count, counted: of } = reason
      return [{ group, text: say.result_support({ group: names[group].name, count, of }) }]
    }
    case 'too-few': {
      const { group, counted: count } = reason
      return [{ group, text: say.result_too_few({ group: names[group].name, count }) }]
    }
    case 'blocked':
      return [{ text: say.result_blocks({ count: reason.count }) }]
    case 'by-rule':
      return [{ text: say[RULE[carried]]() }]
    // Why nothing is counted is said where the counts would stand.
    case 'paper':
    case 'few':
      return []
  }
}

/** Why a support check ended as it did, a sentence each: the groups, a block, and who will go along without liking it. */
export const supportSays = (result: Support, names: Names, say: ResultSentences): readonly SaidOf[] => {
  const along = goingAlong(result, GOES_ALONG) ?? 0
  return [
    ...reasonsOf(result).flatMap((reason) => saidOf(reason, result.carried, names, say)),
    ...(along > 0 ? [{ text: say.result_along({ count: along }) }] : []),
  ]
}
