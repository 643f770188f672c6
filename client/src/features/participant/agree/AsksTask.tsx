import { useSession } from '../../../session/use-session.ts'
import { AnswerAsks } from './AnswerAsks.tsx'
import { ShownAsks } from './ShownAsks.tsx'
import { WriteAsks } from './WriteAsks.tsx'

/** What I need from you: both groups ask, each answers as a group, and all answers are shown at once. */
export const AsksTask = () => {
  const { stage } = useSession().state.asks
  if (stage === 'answer') return <AnswerAsks />
  return stage === 'shown' ? <ShownAsks /> : <WriteAsks />
}
