import type { RoleLineView } from '@parley/shared/protocol/agree-views'
import { differentCells, roleCells, type RoleParts } from '@parley/shared/roles/role-grid'
import { GROUPS } from '@parley/shared/session/agenda'
import { useState } from 'react'
import { m } from '../../../paraglide/messages.js'
import { partiesText, partName, wholeLines } from '../../../session/role-text.ts'
import { useSession } from '../../../session/use-session.ts'
import { Button } from '../../../ui/Button.tsx'
import { GroupName } from '../../../ui/GroupMark.tsx'
import { RingLine } from '../../../ui/RingLine.tsx'
import { TaskHeading } from '../TaskHeading.tsx'
import agree from './Agree.module.css'
import { RoleForm } from './RoleForm.tsx'
import styles from './Roles.module.css'
import { useWriter } from './use-writer.ts'

type Whole = RoleLineView & { readonly a: RoleParts; readonly b: RoleParts }

/** Both readings of a milestone as a table: where they say the same once, where they differ side by side. */
const Line = ({ line }: { readonly line: Whole }) => {
  const { state, self } = useSession()
  const { group } = useWriter()
  const [changes, setChanges] = useState(false)
  const { groups } = state.session
  return (
    <article className={agree.sheet}>
      <h2 className={agree.words} dir="auto">
        {line.text}
      </h2>
      <dl className={agree.rows}>
        {roleCells(line.a, line.b).map(({ part, same, both }) => (
          <div key={part} data-differs={!same || undefined}>
            <dt>{partName(part)}</dt>
            <dd dir="auto">
              {same ? (
                partiesText(both, state)
              ) : (
                <div className={styles.differs}>
                  <p className={styles.word}>{m.roles_different()}</p>
                  {GROUPS.map((one) => (
                    <p key={one}>
                      <GroupName group={one} name={groups[one].name} />: {partiesText(line[one][part], state)}
                    </p>
                  ))}
                </div>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {group && self.atTable && !state.ended && !line.proposal && !changes && (
        <Button onClick={() => setChanges(true)}>{m.roles_change_ours()}</Button>
      )}
      {group && line.proposal && <p>{m.roles_stands()}</p>}
      {group && changes && !line.proposal && (
        <RoleForm line={line} before={line[group]} onDone={() => setChanges(false)} />
      )}
    </article>
  )
}

/** Both grids, cell by cell, for everyone at the same moment. */
export const ShownRoles = () => {
  const { state } = useSession()
  const lines = wholeLines(state.roles.lines)
  const count = differentCells(lines)
  return (
    <>
      <TaskHeading title={m.roles_shown_title()}>{m.roles_shown_lead()}</TaskHeading>
      <RingLine ring="room" />
      <p role="status">{count === 0 ? m.roles_agree() : m.roles_differ({ count })}</p>
      <div className={agree.list}>
        {lines.map((line) => (
          <Line key={line.milestone} line={line} />
        ))}
      </div>
    </>
  )
}
