import type { StateView } from '@parley/shared/protocol/state-view'
import { GROUPS } from '@parley/shared/session/agenda'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button.tsx'
import { GroupName } from '../../ui/GroupMark.tsx'
import { CopyReminders } from './CopyReminders.tsx'
import { FactList } from './FactList.tsx'
import { PreviewDialog } from './PreviewDialog.tsx'

/** Who has confirmed the record, and the way to read exactly its bytes. */
export const RecordPart = ({ state }: { readonly state: StateView }) => {
  const { record } = state
  const [reading, setReading] = useState(false)
  if (!record) return null
  return (
    <>
      <FactList
        facts={GROUPS.map(
          (group) =>
            [
              <GroupName key={group} group={group} name={state.session.groups[group].name} />,
              record.confirmed[group]
                ? m.console_record_confirmed()
                : record.status === 'lapsed'
                  ? m.console_record_not_confirmed()
                  : m.console_record_waiting(),
            ] as const,
        )}
      />
      {record.status !== 'lapsed' && (
        <p>
          <Button onClick={() => setReading(true)}>{m.console_record_read()}</Button>
        </p>
      )}
      {record.status !== 'preview' && <CopyReminders state={state} />}
      <PreviewDialog open={reading} onClose={() => setReading(false)} record={record} />
    </>
  )
}
