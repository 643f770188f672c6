import { rolesWrong, type RoleFill } from '../roles/role-grid.ts'
import type { GroupId } from './agenda.ts'
import type { Handlers } from './handlers.ts'
import { refuse, type Refused } from './refused.ts'
import type { SessionState } from './state.ts'

/** Whether a group may give this reading of a milestone now: it is on the grid, whole, and names its parties only (RG2). */
export const fillPossible = (state: SessionState, fill: RoleFill | undefined): Refused | null => {
  const { stage, lines, parties } = state.roles
  if (state.phase.of !== 'roles' || stage === 'none') return refuse('not-in-this-step')
  const line = lines.find((one) => one.milestone === fill?.milestone)
  if (!fill || !line) return refuse('nothing-there')
  // What was shown in an earlier round stands until all of this round is shown.
  if (stage === 'fill' && line.shown) return refuse('already-so')
  const known = new Set(parties.map(({ id }) => id))
  const named = Object.values(fill.parts).flat()
  return rolesWrong(fill.parts) || named.some((one) => !known.has(one)) ? refuse('nothing-there') : null
}

/** The state when a group's reading holds; it replaces the one that the group gave before. */
export const filled = (state: SessionState, group: GroupId, { milestone, parts }: RoleFill): SessionState => ({
  ...state,
  roles: {
    ...state.roles,
    lines: state.roles.lines.map((line) =>
      line.milestone === milestone ? { ...line, fills: { ...line.fills, [group]: parts } } : line,
    ),
  },
})

export const roleEvents: Pick<Handlers, 'roles-frozen' | 'roles-shown'> = {
  'roles-frozen': (state, event) => {
    if (state.phase.of !== 'roles') return refuse('not-in-this-step')
    if (state.roles.stage === 'fill') return refuse('already-so')
    if (event.milestones.length === 0) return refuse('nothing-there')
    const known = new Set(event.parties.map(({ id }) => id))
    const lines = event.milestones.map(({ id, hash }) => {
      const before = state.roles.lines.find((one) => one.milestone === id && one.hash === hash)
      const named = Object.values(before?.fills ?? {}).flatMap((parts) => Object.values(parts).flat())
      // A reading stands as long as the milestone says the same and everybody that it names is there.
      return before?.shown && named.every((one) => known.has(one))
        ? before
        : { milestone: id, hash, shown: false, fills: {} }
    })
    if (lines.every((line) => line.shown)) return refuse('already-so')
    return { ...state, roles: { stage: 'fill', parties: event.parties, lines } }
  },
  'roles-shown': (state) => {
    const { stage, lines } = state.roles
    if (stage === 'none') return refuse('wrong-stage')
    if (lines.some(({ fills }) => !fills.a || !fills.b)) return refuse('not-all-in')
    return {
      ...state,
      roles: { ...state.roles, stage: 'shown', lines: lines.map((line) => ({ ...line, shown: true })) },
    }
  },
}
