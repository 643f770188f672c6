import type { OwnTalk } from '@parley/shared/protocol/talk-views'
import { CaucusRule } from '../../../caucus/CaucusRule.tsx'
import { m } from '../../../paraglide/messages.js'
import { useSession } from '../../../session/use-session.ts'
import { TimerText } from '../../../ui/TimerLine.tsx'
import { TaskHeading } from '../TaskHeading.tsx'
import { AddNote } from './AddNote.tsx'
import { NoteList } from './NoteList.tsx'

/** A separate talk that runs, on the pages of those who are in it. The step goes on under it and is there again after. */
export const CaucusTask = ({ talk }: { readonly talk: OwnTalk }) => {
  const { state, clockOffset } = useSession()
  const { mediator } = state.session
  return (
    <>
      <TaskHeading
        title={talk.with === 'person' ? m.caucus_task_person({ mediator }) : m.caucus_task_group({ mediator })}
      >
        <TimerText timer={talk.runs ?? null} clockOffset={clockOffset} />
      </TaskHeading>
      <CaucusRule />
      <NoteList talk={talk} title={m.caucus_notes()} />
      <AddNote talk={talk} />
    </>
  )
}
