import { useSession } from '../../session/use-session.ts'
import { stepTitle } from '../../session/step-text.ts'
import { m } from '../../paraglide/messages.js'
import { GroupMark } from '../../ui/GroupMark.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'

/** The screen in the room: the title, the step, and how many are here. */
export const ProjectorPage = () => {
  const { state } = useSession()
  const step = state.steps[state.current]
  const { title, groups } = state.session
  return (
    <PageFrame title={title} width="wide">
      <h1>{title}</h1>
      {step && <p>{stepTitle(step)}</p>}
      {(['a', 'b'] as const).map((group) => (
        <p key={group}>
          <GroupMark group={group} /> {m.projector_here({ count: groups[group].here, name: groups[group].name })}
        </p>
      ))}
    </PageFrame>
  )
}
