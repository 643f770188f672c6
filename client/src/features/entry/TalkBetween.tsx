import type { GroupId } from '@parley/shared/session/agenda'
import { m } from '../../paraglide/messages.js'
import { GroupName } from '../../ui/GroupMark.tsx'
import { dayOfMoment } from '../../ui/moments.ts'

type TalkBetweenProps = {
  readonly groups: Readonly<Record<GroupId, { readonly name: string }>>
  readonly mediator: string
  /** When the record was made from which the session goes on. */
  readonly follows?: number | undefined
}

/** "A talk between Strategy and Operations, led by Nell, who takes no side and has no vote." */
export const TalkBetween = ({ groups, mediator, follows }: TalkBetweenProps) => (
  <p>
    {m.entry_join_between()} <GroupName group="a" name={groups.a.name} /> {m.entry_join_and()}{' '}
    <GroupName group="b" name={groups.b.name} />, {m.entry_join_led({ mediator })}
    {follows !== undefined && ` ${m.follow_line_door({ date: dayOfMoment(follows) })}`}
  </p>
)
