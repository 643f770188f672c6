import type { GroupId } from '../session/agenda.ts'

type Names = Readonly<Record<GroupId, { readonly name: string }>>

const alike = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase('en') === other.trim().toLocaleLowerCase('en')

/**
 * Whether a group of the new session is called as the other one was in the record: then what one group wrote would stand
 * under the name of the other. A group may have got another name since.
 */
export const haveSwapped = (now: Names, then: Names): boolean =>
  !alike(then.a.name, then.b.name) && (alike(now.a.name, then.b.name) || alike(now.b.name, then.a.name))
