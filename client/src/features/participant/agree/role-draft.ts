import { ROLE_PARTS, settledParts, type RoleParts } from '@parley/shared/roles/role-grid'

const NOTHING: RoleParts = { answers: [], does: [], asked: [], told: [] }

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

/** What was ticked and not sent yet, from the text that keeps it over a reload; what is not such a text is nothing. */
export const draftFrom = (kept: string, parties: readonly string[]): RoleParts | null => {
  if (kept === '') return null
  try {
    const value: unknown = JSON.parse(kept)
    if (typeof value !== 'object' || value === null) return null
    const given = value as Readonly<Record<string, unknown>>
    const read = ROLE_PARTS.map((part) => [part, strings(given[part]).filter((one) => parties.includes(one))] as const)
    return { ...NOTHING, ...Object.fromEntries(read) }
  } catch {
    return null
  }
}

/** The text that keeps a draft. */
export const keptDraft = (parts: RoleParts): string => JSON.stringify(settledParts(parts))

/** A party ticked or unticked in one part; only one answers for a milestone, so another tick there takes its place. */
export const ticked = (parts: RoleParts, part: keyof RoleParts, party: string, on: boolean): RoleParts => {
  const others = parts[part].filter((one) => one !== party)
  if (!on) return { ...parts, [part]: others }
  return { ...parts, [part]: part === 'answers' ? [party] : [...others, party] }
}

/** What a form begins with: the draft, or what the group said last, or nothing. */
export const beginning = (draft: RoleParts | null, before: RoleParts | undefined): RoleParts =>
  draft ?? before ?? NOTHING
