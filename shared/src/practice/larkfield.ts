import type { AgreementValues } from '../documents/agreement-fields.ts'
import type { AgreementSort } from '../documents/card-view.ts'
import type { GroupId, DayKind } from '../session/agenda.ts'
import data from './larkfield.json' with { type: 'json' }

export type Side = 'S' | 'O'
/** How many people chose each of the levels, from the first on. */
export type Counts = readonly number[]
type Sided = readonly (readonly [Side, string])[]

/** The demo case: one whole day of two groups as data, with the figures that come out of it. */
export type Case = {
  readonly title: string
  readonly k: number
  readonly groups: Readonly<Record<Side, string>>
  readonly people: readonly (readonly [side: Side, name: string, work: string, where: string])[]
  readonly cards: Readonly<Record<DayKind | 'goal' | 'milestone' | 'constraint', Sided>>
  readonly jargon: readonly (readonly [term: string, plain: string, unclearS: number, unclearO: number])[]
  readonly priority_votes: readonly (readonly [text: string, s: number, o: number])[]
  readonly asks: readonly (readonly [from: Side, to: Side, text: string, answer: string])[]
  readonly support: readonly (readonly [
    text: string,
    rounds: {
      readonly round1: Readonly<Record<Side, Counts>>
      readonly round2?: Readonly<Record<Side, Counts>>
      readonly change?: string
    },
  ])[]
  readonly assumption_votes: readonly (readonly [
    text: string,
    rated: {
      readonly imp: Readonly<Record<Side, Counts>>
      readonly evi: Readonly<Record<Side, Counts>>
      /** What each group thinks that the other says of its importance. */
      readonly guess?: Readonly<Record<Side, Counts>>
    },
  ])[]
  readonly milestone_confidence: readonly (readonly [text: string, s: Counts, o: Counts])[]
  /** What each group answers to the sentences of the pulse, in their order. */
  readonly pulse: Readonly<Record<'before' | 'after', Readonly<Record<Side, readonly Counts[]>>>>
  readonly agreements: readonly (readonly [text: string, ownerS: string, ownerO: string, when: string, sort: string])[]
  readonly open_differences: readonly (readonly [text: string, reasonS: string, reasonO: string, when: string])[]
}

export const LARKFIELD = data as unknown as Case

/** The mediator of the case. */
export const MEDIATOR = 'Nell'

/** Strategy is group a, Operations group b. */
export const groupOf = (side: Side): GroupId => (side === 'S' ? 'a' : 'b')
export const sideOf = (group: GroupId): Side => (group === 'a' ? 'S' : 'O')

/** What the agreements of the case say in the fields of their kinds; there is one of each of these kinds. */
const SAID: Readonly<Partial<Record<AgreementSort, AgreementValues>>> = {
  role: { who: 'One person of each group', does: 'Says yes to every date on the joint map' },
  communication: { toWhom: 'The service team', byWhom: 'Pricing' },
  meeting: {
    purpose: 'Five questions from the work, answered in writing',
    who: 'Amara and Viktor',
    rhythm: 'Every week',
    stop: 'Four notes in a row without a question',
  },
  'working-group': { seatsA: 2, seatsB: 5, until: '2027-06-30' },
}

/** What an agreement of this kind says in the fields of its kind. */
export const saidIn = (sort: AgreementSort): AgreementValues => SAID[sort] ?? {}

/** What the case calls a kind of agreement, as cards name it. */
export const sortOf = (sort: string): AgreementSort => sort.replaceAll(' ', '-') as AgreementSort
