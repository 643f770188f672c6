import type { GroupId } from '../session/agenda.ts'

/**
 * What somebody has to do with a milestone: answers for it (one), does it, is asked before, is told after. The four
 * parts of a responsibility chart (RACI, as in the Project Management Institute's guides), in plain words.
 */
export const ROLE_PARTS = ['answers', 'does', 'asked', 'told'] as const
export type RolePart = (typeof ROLE_PARTS)[number]

/** For one milestone, the parties in each part: a group (`a`, `b`) or a lane of the map by its id, sorted, none twice. */
export type RoleParts = Readonly<Record<RolePart, readonly string[]>>

/** One group's reading of one milestone. */
export type RoleFill = { readonly milestone: string; readonly parts: RoleParts }

/** A cell of the grid as both groups filled it: who stands in both readings, and who in one only. */
export type RoleCell = {
  readonly part: RolePart
  readonly both: readonly string[]
  readonly only: Readonly<Record<GroupId, readonly string[]>>
  readonly same: boolean
}

const without = (list: readonly string[], others: readonly string[]): readonly string[] =>
  list.filter((one) => !others.includes(one))

/** Compares two readings of one milestone cell by cell. */
export const roleCells = (a: RoleParts, b: RoleParts): readonly RoleCell[] =>
  ROLE_PARTS.map((part) => {
    const only = { a: without(a[part], b[part]), b: without(b[part], a[part]) }
    return {
      part,
      both: a[part].filter((one) => b[part].includes(one)),
      only,
      same: only.a.length === 0 && only.b.length === 0,
    }
  })

/** How many cells the groups read differently. */
export const differentCells = (fills: readonly { readonly a: RoleParts; readonly b: RoleParts }[]): number =>
  fills.flatMap(({ a, b }) => roleCells(a, b)).filter((cell) => !cell.same).length

/** The parts with each list sorted and nobody named twice, so that the same reading is always the same value. */
export const settledParts = (parts: RoleParts): RoleParts => {
  const settled = (part: RolePart): readonly string[] => [...new Set(parts[part])].toSorted()
  return { answers: settled('answers'), does: settled('does'), asked: settled('asked'), told: settled('told') }
}

/** Why a reading is not whole, or null when it is: exactly one answers for it, and somebody does it. */
export const rolesWrong = (parts: RoleParts): 'answers' | 'does' | null =>
  parts.answers.length !== 1 ? 'answers' : parts.does.length === 0 ? 'does' : null
