import { isAccepted, type Accepted } from '@parley/shared/agree/frozen'
import type { Word } from '@parley/shared/agree/word-list'
import type { GroupId } from '@parley/shared/session/agenda'

/** Where the yes of each group to a plain rewrite stands. */
export type YesStatus = {
  readonly said: readonly GroupId[]
  readonly waiting: readonly GroupId[]
  readonly isFinal: boolean
  /** Somebody said yes to other words than those that stand now. */
  readonly isChanged: boolean
}

/** Who has said yes to the words as they stand, and whether a yes went with an edit (SB4). */
export const yesStatus = (word: Word, accepted: readonly Accepted[]): YesStatus => {
  const { rewrite, hash = '' } = word
  const groups = ['a', 'b'] as const
  return {
    said: groups.filter((group) => word.yes[group]),
    waiting: groups.filter((group) => !word.yes[group]),
    isFinal: rewrite !== undefined && hash !== '' && isAccepted(accepted, rewrite.id, hash),
    isChanged: accepted.some((one) => one.card === rewrite?.id && one.hash !== hash),
  }
}
