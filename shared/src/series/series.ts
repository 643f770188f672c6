import type { AgreementValues } from '../documents/agreement-fields.ts'
import type { AgreementSort } from '../documents/card-view.ts'
import type { GroupId } from '../session/agenda.ts'
import type { Answer } from '../session/events.ts'
import type { NumberPlace, Outcome } from '../session/told.ts'
import type { PulseWave } from '../voting/pulse-waves.ts'
import type { SignalCheck } from '../voting/signal-checks.ts'

/** When something is due: a day (ISO 8601), the groups' own words for it, or both. */
type When = { readonly due?: string | undefined; readonly when?: string | undefined }

/** What a group told, why, and of an agreement what it learned. */
export type Told<Word> = {
  readonly word: Word
  readonly reason?: string | undefined
  readonly learned?: string | undefined
}

/** An agreement of an earlier session, and what each group told of it since; the last word of each stands. */
export type SeriesAgreement = When & {
  readonly text: string
  readonly sort?: AgreementSort | undefined
  readonly fields?: AgreementValues | undefined
  readonly owners: Readonly<Record<GroupId, string>>
  readonly told?: Readonly<{ [G in GroupId]?: Told<Outcome> | undefined }> | undefined
}

export type SeriesDifference = When & { readonly text: string }

/** An outcome number as it was typed in at a session; what it counts and where it comes from are its people's words. */
export type OutcomeNumber = {
  readonly place: NumberPlace
  readonly name: string
  readonly unit?: string | undefined
  readonly source: string
  readonly value: number
}

/** What is kept of one session for those that follow: only what its record says, which both groups confirmed. */
export type SeriesSession = {
  readonly title: string
  /** When its record was made: ISO 8601, UTC. */
  readonly at: string
  readonly agreements: readonly SeriesAgreement[]
  readonly differences: readonly SeriesDifference[]
  readonly pulses: readonly PulseWave[]
  readonly numbers: readonly OutcomeNumber[]
  /** Which early signals were seen; absent where nobody asked, or in what was stored before there was a check. */
  readonly signals?: readonly SignalCheck[]
}

/** An ask without an answer, or a limit or pressure without a reply, since the record in which it first stood so. */
export type SeriesWaiting = {
  readonly of: 'ask' | 'limit' | 'pressure'
  readonly group: GroupId | 'both'
  readonly text: string
  /** ISO 8601, UTC. */
  readonly since: string
  /** What was answered in the session of this record: an ask by the other group, a note by those who wrote a reply. */
  readonly answer?: Told<Answer> | undefined
  readonly replies?: readonly string[] | undefined
}

/** Sessions that follow one another, the first first, as far as their records tell of them. */
export type Series = {
  readonly sessions: readonly SeriesSession[]
  readonly waiting: readonly SeriesWaiting[]
}
