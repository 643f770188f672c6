import type { GroupId } from '../session/agenda.ts'
import type { Answer } from '../session/events.ts'
import type { Outcome } from '../session/told.ts'
import type { OutcomeNumber } from '../series/series.ts'

/** What the groups told in this session of earlier ones, and the outcome numbers that were typed in. */
export type CheckInView = {
  readonly told: readonly {
    readonly item: string
    readonly group: GroupId
    readonly word: Outcome | Answer
    readonly reason?: string
    readonly learned?: string
  }[]
  readonly numbers: readonly OutcomeNumber[]
}
