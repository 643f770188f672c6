import * as v from 'valibot'
import {
  CASE_LINE_MOST,
  DECIDERS_MOST,
  DISCLOSURE_MOST,
  PERSON_NAME_MOST,
  RULE_MOST,
  RULES_MOST,
  SPONSOR_LINE_MOST,
  STATEMENT_MOST,
  SYMPTOMS_MOST,
} from '../limits.ts'

const line = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most))
const perhaps = (most: number) => v.optional(v.pipe(v.string(), v.trim(), v.maxLength(most)), '')
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/))

/** What a person says yes to on joining: the ground rules, one a line, and the statements. */
const statements = v.object({
  rules: v.pipe(v.array(line(RULE_MOST)), v.minLength(1), v.maxLength(RULES_MOST)),
  confidentiality: line(STATEMENT_MOST),
  voting: line(STATEMENT_MOST),
  leaving: line(STATEMENT_MOST),
  record: line(STATEMENT_MOST),
})
export type Statements = v.InferOutput<typeof statements>

/** What whoever asked for the talk says before people join: plain words, a name under them, and what they will act on. */
const sponsor = v.object({
  text: line(SPONSOR_LINE_MOST),
  by: perhaps(PERSON_NAME_MOST),
  acts: perhaps(SPONSOR_LINE_MOST),
})
export type SponsorStatement = v.InferOutput<typeof sponsor>

/** Where a mediator comes from. */
export const MEDIATOR_PLACES = ['external', 'internal'] as const
/** What the mediator says of themselves before anybody accepts them. Empty lines were not filled in. */
const disclosure = v.object({
  place: v.picklist(MEDIATOR_PLACES),
  profile: perhaps(DISCLOSURE_MOST),
  training: perhaps(DISCLOSURE_MOST),
  /** What ties the mediator to each group. */
  toA: perhaps(DISCLOSURE_MOST),
  toB: perhaps(DISCLOSURE_MOST),
  interests: perhaps(DISCLOSURE_MOST),
})
export type Disclosure = v.InferOutput<typeof disclosure>

/** Who can say yes: about what, a role or a name, and whether that yes can be had on the day. */
const deciders = v.pipe(
  v.array(v.object({ id, about: line(CASE_LINE_MOST), who: line(PERSON_NAME_MOST), onTheDay: v.boolean() })),
  v.maxLength(DECIDERS_MOST),
  v.check((list) => new Set(list.map((one) => one.id)).size === list.length),
)
export type Decider = v.InferOutput<typeof deciders>[number]

/** What brought the groups together. Personal grievances have no kind: they are not for a room. */
export const CASE_KINDS = ['plan-change', 'system-launch', 'kick-off', 'quarter-review', 'other'] as const
export type CaseKind = (typeof CASE_KINDS)[number]
/** What is wrong now, with a number or a word that can be looked at again, and where that comes from. */
const caseSheet = v.object({
  kind: v.picklist(CASE_KINDS),
  symptoms: v.pipe(
    v.array(v.object({ what: line(CASE_LINE_MOST), baseline: line(CASE_LINE_MOST), source: line(CASE_LINE_MOST) })),
    v.maxLength(SYMPTOMS_MOST),
  ),
})
export type CaseSheet = v.InferOutput<typeof caseSheet>

const SCHEMAS = { statements, sponsor, disclosure, deciders, case: caseSheet }

/** The sheets that the mediator fills in before the day, and may change during it. */
export const SHEETS = [
  'statements',
  'sponsor',
  'disclosure',
  'deciders',
  'case',
] as const satisfies readonly (keyof typeof SCHEMAS)[]
export type SheetName = (typeof SHEETS)[number]
/** What stands on a sheet. */
export type SheetOf<S extends SheetName> = v.InferOutput<(typeof SCHEMAS)[S]>

const written = <S extends SheetName>(sheet: S, schema: (typeof SCHEMAS)[S]) =>
  v.object({ sheet: v.literal(sheet), words: schema })

/** A sheet with its words, as the mediator sends it. */
export const writtenSheet = v.variant('sheet', [
  written('statements', statements),
  written('sponsor', sponsor),
  written('disclosure', disclosure),
  written('deciders', deciders),
  written('case', caseSheet),
])
export type WrittenSheet = v.InferOutput<typeof writtenSheet>

/** What a new session may begin with; without statements it has the shipped ones. */
export const firstSheets = v.partial(v.object(SCHEMAS))
export type FirstSheets = v.InferOutput<typeof firstSheets>

/** What a person says to have read: the ground rules with the statements, or the sponsor's words. */
export const TICKED = ['statements', 'sponsor'] as const satisfies readonly SheetName[]
export type Ticked = (typeof TICKED)[number]

/** One version of the ground rules and statements. */
export type StatementsVersion = { readonly version: number; readonly words: Statements }

/**
 * Answer of `GET /api/sessions/:id/sheets`: the sheets that this seat may read. `statements` has the version that stands
 * last, and before it the one that this seat said yes to, where that is another.
 */
export type SheetsView = {
  /** The version of each sheet that stands and that this seat may read. */
  readonly versions: Readonly<Partial<Record<SheetName, number>>>
  readonly statements: readonly StatementsVersion[]
} & {
  readonly [S in Exclude<SheetName, 'statements'>]?: SheetOf<S>
}
