import { isLinkedBoard } from '@parley/shared/session/agenda'
import type { StateView } from '@parley/shared/protocol/state-view'
import { m } from '../../paraglide/messages.js'
import { useSession } from '../../session/use-session.ts'
import { Notice } from '../../ui/Notice.tsx'
import { openPulse } from '../../pulse/pulse-now.ts'
import { WithDeciders } from '../../before/WithDeciders.tsx'
import { AgreementsTask } from './agree/AgreementsTask.tsx'
import { AsksTask } from './agree/AsksTask.tsx'
import { RolesTask } from './agree/RolesTask.tsx'
import { AloneTask } from './AloneTask.tsx'
import { AxesTask } from './AxesTask.tsx'
import { BreakTask } from './BreakTask.tsx'
import { CloseTask } from './CloseTask.tsx'
import { MatchesTask } from './linked/MatchesTask.tsx'
import { MovesTask } from './linked/MovesTask.tsx'
import { LinkedTask } from './linked/LinkedTask.tsx'
import { MessagesTask } from './messages/MessagesTask.tsx'
import { MixedTask } from './mixed/MixedTask.tsx'
import { MapTask } from './MapTask.tsx'
import { OpenTask } from './OpenTask.tsx'
import { ReaderTask, SponsorTask } from './ReaderTask.tsx'
import { RevealTask } from './RevealTask.tsx'
import { CircleTask } from './talk/CircleTask.tsx'
import { SayBackTask } from './talk/SayBackTask.tsx'
import { TurnsTask } from './talk/TurnsTask.tsx'
import { WordsTask } from './talk/WordsTask.tsx'
import { TableTask } from './TableTask.tsx'
import { TaskHeading } from './TaskHeading.tsx'
import { VoteTask } from './VoteTask.tsx'

/** The stage of what the groups do in turns within a step. */
const stageOf = ({ phase, asks, roles, mixed }: StateView): string => {
  if (phase.of === 'mixed') return mixed?.shown != null ? 'shown' : mixed?.seats ? 'drawn' : 'waits'
  return phase.of === 'asks' ? asks.stage : phase.of === 'roles' ? roles.stage : ''
}

/** What changes when the person's task changes; the same for two states of one task. */
export const useTaskKey = (): string => {
  const { state, self } = useSession()
  const { phase } = state
  const stage = 'stage' in phase ? phase.stage : 'kind' in phase ? phase.kind : stageOf(state)
  const apart = self.talks?.some((talk) => talk.runs) === true ? '.apart' : ''
  const pulse = openPulse(state) ? '.pulse' : ''
  return `${self.role}.${state.steps[state.current]?.id ?? ''}.${phase.of}.${stage}${apart}${pulse}`
}

/** The one task of now, by the step and by who one is. */
export const Task = ({ onDesk }: { readonly onDesk: () => void }) => {
  const { state, self } = useSession()
  const { phase } = state
  if (self.role === 'sponsor') return <SponsorTask />
  const writer = self.role === 'participant' ? self.group : undefined
  switch (phase.of) {
    case 'waiting':
    case 'talk':
      return writer ? <OpenTask /> : <ReaderTask />
    case 'alone':
      return writer ? <AloneTask key={phase.kind} kind={phase.kind} /> : <ReaderTask />
    case 'table':
      if (!writer) return <ReaderTask />
      return self.atTable ? (
        <TableTask key={self.table?.document ?? ''} group={writer} onDesk={onDesk} />
      ) : (
        <>
          <TaskHeading title={m.participant_not_at_table()}>
            {m.participant_not_at_table_lead({ group: state.session.groups[writer].name })}
          </TaskHeading>
          <Notice tone="plain" title={m.participant_not_at_table_more()} />
        </>
      )
    case 'mixed':
      return <MixedTask />
    case 'reveal':
      return <RevealTask phase={phase} />
    case 'say-back':
      return <SayBackTask />
    case 'words':
      return <WordsTask />
    case 'turns':
      return <TurnsTask />
    case 'circle':
      return <CircleTask />
    case 'vote':
      return <VoteTask phase={phase} />
    case 'map':
      if (phase.board === 'messages') return <MessagesTask />
      if (phase.board === 'matches') return <MatchesTask />
      if (phase.board === 'moves') return <MovesTask />
      if (isLinkedBoard(phase.board)) return <LinkedTask key={phase.board} board={phase.board} />
      return phase.board === 'milestones' ? <MapTask /> : <AxesTask key={phase.board} board={phase.board} />
    case 'asks':
      return <AsksTask />
    case 'roles':
      return <RolesTask />
    case 'agreements':
      return (
        <WithDeciders>
          <AgreementsTask />
        </WithDeciders>
      )
    case 'break':
      return <BreakTask />
    case 'close':
    case 'ended':
      return <CloseTask />
  }
}
