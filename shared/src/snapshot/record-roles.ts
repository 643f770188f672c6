import type { StateView } from '../protocol/state-view.ts'
import { ROLE_PARTS, roleCells, type RolePart } from '../roles/role-grid.ts'
import { GROUPS, type GroupId } from '../session/agenda.ts'
import { ours, theirs, type PageLine, type PageSection } from './page.ts'
import type { RecordModel } from './record-model.ts'
import type { RolesWords } from './record-words.ts'

/** Who does what at a milestone, as both groups read it: `same` in both, or each group's own reading. */
export type RecordRole = { readonly part: RolePart } & (
  | { readonly same: readonly string[] }
  | Readonly<Record<GroupId, readonly string[]>>
)
export type RecordRoles = { readonly milestone: string; readonly roles: readonly RecordRole[] }

/** The role grid as everybody saw it; nothing of a grid that is still filled (RG3). */
export const recordRoles = ({ roles, session }: Pick<StateView, 'roles' | 'session'>): readonly RecordRoles[] => {
  const nameOf = (party: string): string =>
    party === 'a' || party === 'b'
      ? session.groups[party].name
      : (roles.parties.find(({ id }) => id === party)?.text ?? '')
  const named = (parties: readonly string[]): readonly string[] => parties.map(nameOf)
  return roles.lines.flatMap(({ text, shown, fills: { a, b } }) =>
    shown && a && b
      ? [
          {
            milestone: text,
            roles: roleCells(a, b).map(({ part, same, both }) =>
              same ? { part, same: named(both) } : { part, a: named(a[part]), b: named(b[part]) },
            ),
          },
        ]
      : [],
  )
}

const list = (names: readonly string[], { nobody }: RolesWords): string =>
  names.length === 0 ? nobody : names.join(', ')

/** The grid as a section of the page, or null where there is none. */
export const rolesSection = (
  { roles, groups }: Pick<RecordModel, 'roles' | 'groups'>,
  words: RolesWords,
): PageSection | null => {
  if (!roles || roles.length === 0) return null
  const lines = (role: RecordRole): readonly PageLine[] => {
    const label = words.parts[role.part]
    if ('same' in role) return [{ label, say: theirs(list(role.same, words)) }]
    return [
      { label, say: ours(words.differ) },
      ...GROUPS.map((group) => ({ group, label: groups[group].name, say: theirs(list(role[group], words)) })),
    ]
  }
  return {
    id: 'roles',
    title: words.title,
    blocks: [
      {
        of: 'entries',
        look: 'plain',
        entries: roles.map(({ milestone, roles: cells }) => ({
          head: theirs(milestone),
          lines: ROLE_PARTS.flatMap((part) => cells.filter((role) => role.part === part).flatMap(lines)),
        })),
      },
    ],
  }
}
