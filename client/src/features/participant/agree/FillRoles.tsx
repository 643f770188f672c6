import type { RoleLineView } from '@parley/shared/protocol/agree-views'
import type { GroupId } from '@parley/shared/session/agenda'
import { useState } from 'react'
import { m } from '../../../paraglide/messages.js'
import { useSession } from '../../../session/use-session.ts'
import { Button } from '../../../ui/Button.tsx'
import { Emphasis } from '../../../ui/Emphasis.tsx'
import { GroupMark } from '../../../ui/GroupMark.tsx'
import { RingLine } from '../../../ui/RingLine.tsx'
import participant from '../Participant.module.css'
import { TaskHeading } from '../TaskHeading.tsx'
import styles from './Agree.module.css'
import { RoleForm } from './RoleForm.tsx'
import { RoleReading } from './RoleReading.tsx'
import { otherGroup } from './use-writer.ts'

/** One milestone: the form, what stands before the group, or what the group said. */
const Line = ({ line, group }: { readonly line: RoleLineView; readonly group: GroupId }) => {
  const { self } = useSession()
  const [changes, setChanges] = useState(false)
  const said = line.fills[group]
  const standing = line.proposal
  const isForm = self.atTable && !standing && (said === undefined || changes)
  return (
    <article className={styles.sheet}>
      <h2 className={styles.words} dir="auto">
        {line.text}
      </h2>
      {standing && (
        <>
          <p>{m.roles_stands()}</p>
          <RoleReading parts={standing.parts} />
        </>
      )}
      {isForm && <RoleForm line={line} before={said} {...(said && { onDone: () => setChanges(false) })} />}
      {!standing && said && !isForm && (
        <>
          <p className={participant.quiet}>{m.roles_holds()}</p>
          <RoleReading parts={said} />
          {self.atTable && !line.shown && <Button onClick={() => setChanges(true)}>{m.roles_change()}</Button>}
        </>
      )}
      {!self.atTable && !said && <p className={participant.quiet}>{m.roles_not_at_table()}</p>}
    </article>
  )
}

/** A group fills its grid, milestone by milestone, without a word of what the other one says (RG3). */
export const FillRoles = ({ group }: { readonly group: GroupId }) => {
  const { state } = useSession()
  const { lines, filled } = state.roles
  const { groups } = state.session
  const count = filled[group]
  return (
    <>
      <TaskHeading title={m.roles_fill_title()}>
        {m.roles_fill_lead({ other: groups[otherGroup(group)].name })}
      </TaskHeading>
      <RingLine ring="group">
        <Emphasis text={m.roles_ring({ group: groups[group].name })} />
      </RingLine>
      {count && (
        <p role="status" className={styles.named}>
          <GroupMark group={group} />
          {count.in === count.of ? m.roles_all_in() : m.roles_progress({ in: count.in, of: count.of })}
        </p>
      )}
      <div className={styles.list}>
        {lines.map((line) => (
          <Line key={line.milestone} line={line} group={group} />
        ))}
      </div>
      <p className={participant.quiet}>{m.participant_ask_help({ seconds: state.session.actSeconds })}</p>
    </>
  )
}
