import type { AgreementSort } from '../documents/card-view.ts'

/** An agreement as its owner reads it: its words, what its kind asks for, when it is due, and who owns it. */
export type OwnedAgreement = {
  readonly text: string
  readonly sort?: AgreementSort
  /** What its kind asks for, a line each, named. */
  readonly fields: readonly string[]
  readonly due?: string
  readonly when?: string
  /** Its two owners, by their names in the record, the reader's first. */
  readonly owners: readonly [own: string, other: string]
}

/**
 * Answer of `GET /api/owned`, with the secret of an owner's link as bearer, and of `GET /api/sessions/:id/own-agreements`
 * for the owner's seat: what this owner accepted, and nothing else of the session (FT2). `status` is that of the record.
 */
export type OwnedView = {
  readonly status: 'none' | 'preview' | 'confirmed' | 'lapsed'
  /** When the record was made, in milliseconds since 1970; null while there is none. */
  readonly madeAt: number | null
  readonly agreements: readonly OwnedAgreement[]
}

/** The same for the seat itself, with whether it has a link that works. */
export type OwnAgreementsView = OwnedView & { readonly hasLink: boolean }
