/** Lines of an agreement that its kind asks for, in the groups' own words; at most 160 characters each. */
export const AGREEMENT_LINES = [
  'who',
  'does',
  'purpose',
  'rhythm',
  'stop',
  'toWhom',
  'byWhom',
  'length',
  'measure',
] as const
/** Seats of a working group, those of each group. */
export const AGREEMENT_SEATS = ['seatsA', 'seatsB'] as const
/** Everything that an agreement of some kind says of itself; `until` is a day, ISO 8601. */
export const AGREEMENT_KEYS = [...AGREEMENT_LINES, ...AGREEMENT_SEATS, 'until'] as const

export type AgreementLine = (typeof AGREEMENT_LINES)[number]
export type AgreementSeats = (typeof AGREEMENT_SEATS)[number]
export type AgreementKey = (typeof AGREEMENT_KEYS)[number]

/** What an agreement says in the fields of its kind; what nobody wrote is absent. */
export type AgreementValues = { readonly [Key in AgreementLine]?: string | undefined } & {
  readonly [Key in AgreementSeats]?: number | undefined
} & { readonly until?: string | undefined }
