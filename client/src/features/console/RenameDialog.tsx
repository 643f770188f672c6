import { GROUP_NAME_MOST } from '@parley/shared/limits'
import { GROUPS, type GroupId } from '@parley/shared/session/agenda'
import { useState, type FormEvent } from 'react'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { GroupMark } from '../../ui/GroupMark.tsx'
import { useAct } from './use-act.ts'

/** Gives the groups other names; the marks stay. */
export const RenameDialog = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => {
  const { state } = useSession()
  const { send, busy, problem, forget } = useAct()
  const { groups } = state.session
  const [typed, setTyped] = useState<Readonly<Partial<Record<GroupId, string>>>>({})
  const nameOf = (group: GroupId): string => typed[group] ?? groups[group].name
  const close = (): void => {
    setTyped({})
    forget()
    onClose()
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (GROUPS.some((group) => !nameOf(group).trim())) return
    for (const group of GROUPS) {
      const name = nameOf(group).trim()
      if (name !== groups[group].name && !(await send({ type: 'rename-group', group, name }))) return
    }
    close()
  }
  return (
    <Dialog
      open={open}
      onClose={close}
      title={m.console_rename()}
      actions={
        <>
          <Button onClick={close}>{m.console_cancel()}</Button>
          <Button type="submit" form="rename" variant="primary" busy={busy}>
            {m.console_rename_save()}
          </Button>
        </>
      }
    >
      <form id="rename" onSubmit={(event) => void submit(event)} noValidate>
        {GROUPS.map((group) => (
          <Field
            key={group}
            label={
              <>
                <GroupMark group={group} /> <bdi>{groups[group].name}</bdi>
              </>
            }
            value={nameOf(group)}
            onChange={(text) => setTyped((before) => ({ ...before, [group]: text }))}
            error={!nameOf(group).trim() && m.console_rename_missing()}
            most={GROUP_NAME_MOST}
          />
        ))}
      </form>
      <ProblemNotice problem={problem} />
    </Dialog>
  )
}
