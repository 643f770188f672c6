import type { Audience } from '@parley/shared/protocol/state-view'
import type { RoleLineView, RolesView } from '@parley/shared/protocol/agree-views'
import { GROUPS, type GroupId } from '@parley/shared/session/agenda'
import type { RoleLineState } from '@parley/shared/session/state-parts'
import { isGroup, isStaff, type Presented } from './presented.ts'

/** What an audience may know of a milestone: its own group's reading as soon as it holds, both once all were shown (RG3). */
const lineView = (p: Presented, audience: Audience, line: RoleLineState): RoleLineView => {
  const { milestone, hash, shown, fills } = line
  const own = isGroup(audience) ? fills[audience] : undefined
  const standing = p.state.proposals.find(({ group, fill }) => group === audience && fill?.milestone === milestone)
  return {
    milestone,
    text: p.profile.contents.get(hash) ?? '',
    shown,
    fills: shown ? fills : isGroup(audience) && own ? { [audience]: own } : {},
    ...(standing?.fill
      ? {
          proposal: {
            id: standing.id,
            parts: standing.fill.parts,
            proposedAt: standing.proposedAt,
            holdsAt: standing.holdsAt,
          },
        }
      : {}),
  }
}

const filledBy = (lines: readonly RoleLineState[], group: GroupId) => ({
  in: lines.filter(({ fills }) => fills[group] !== undefined).length,
  of: lines.length,
})

/** The role grid as one audience may see it. */
export const rolesView = (p: Presented, audience: Audience): RolesView => {
  const { stage, parties, lines } = p.state.roles
  const counted = GROUPS.filter((group) => isStaff(audience) || audience === group)
  return {
    stage,
    parties: parties.map(({ id, hash }) => ({
      id,
      ...(hash === undefined ? {} : { text: p.profile.contents.get(hash) ?? '' }),
    })),
    lines: lines.map((line) => lineView(p, audience, line)),
    filled:
      stage === 'none' ? {} : Object.fromEntries(counted.map((group) => [group, filledBy(lines, group)] as const)),
  }
}
