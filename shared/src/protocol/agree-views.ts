import type { RoleParts } from '../roles/role-grid.ts'
import type { GroupId } from '../session/agenda.ts'
import type { Answer } from '../session/events.ts'

/** An ask as an audience may see it: an answer that holds is in ring 1 until all are in. */
export type AskView = {
  readonly id: string
  readonly from: GroupId
  readonly text: string
  readonly hash: string
  readonly answer?: { readonly answer: Answer; readonly to?: string }
  /** An answer that stands before this audience's own group. */
  readonly proposal?: {
    readonly id: string
    readonly answer: Answer
    readonly to?: string
    readonly proposedAt: number
    readonly holdsAt: number
  }
}
export type AsksView = {
  readonly stage: 'write' | 'answer' | 'shown'
  readonly list: readonly AskView[]
  /** How many answers of each group hold; for the mediator, and each group of its own. */
  readonly answered: Readonly<Partial<Record<GroupId, { readonly in: number; readonly of: number }>>>
}

/** A milestone of the role grid: the own group's reading as soon as it holds, the other's once all were shown (RG3). */
export type RoleLineView = {
  readonly milestone: string
  readonly text: string
  readonly shown: boolean
  readonly fills: Readonly<Partial<Record<GroupId, RoleParts>>>
  /** A reading that stands before this audience's own group. */
  readonly proposal?: {
    readonly id: string
    readonly parts: RoleParts
    readonly proposedAt: number
    readonly holdsAt: number
  }
}
export type RolesView = {
  readonly stage: 'none' | 'fill' | 'shown'
  /** Between whom work is shared out; a group has no words here, its name is the session's. */
  readonly parties: readonly { readonly id: string; readonly text?: string }[]
  readonly lines: readonly RoleLineView[]
  /** How many readings of each group hold; for the mediator, and each group of its own. */
  readonly filled: Readonly<Partial<Record<GroupId, { readonly in: number; readonly of: number }>>>
}

/**
 * The formats in which a record leaves. `zip` has a CSV file for each list; `ics` has the days that it names, and is
 * missing where it names none.
 */
export const RECORD_FORMATS = ['md', 'html', 'pdf', 'docx', 'zip', 'ics', 'json', 'svg', 'png'] as const
export type RecordFormat = (typeof RECORD_FORMATS)[number]

/** The record as it stands: its bytes are frozen and named by hash. */
export type RecordView = {
  readonly hash: string
  readonly preparedAt: number
  readonly status: 'preview' | 'confirmed' | 'lapsed'
  readonly confirmed: Readonly<Record<GroupId, boolean>>
  readonly checkIn?: string
  /** Set for the sponsor of a series, who gets the agreements and open differences in it and no more (RC7). */
  readonly part?: 'series'
  /** Until when it can be confirmed; present once the session has ended. */
  readonly confirmUntil?: number
}
