import type { DocumentView } from '@parley/shared/documents/card-view'
import { isCircleOnly, isLinkedBoard } from '@parley/shared/session/agenda'
import { useSession } from '../../session/use-session.ts'
import { AgreementsPart } from './AgreementsPart.tsx'
import { AsksPart } from './AsksPart.tsx'
import { AxesPart } from './AxesPart.tsx'
import { CirclePart } from './CirclePart.tsx'
import { KeepingPart } from './KeepingPart.tsx'
import { MapPart } from './MapPart.tsx'
import { MixedPart } from './mixed/MixedPart.tsx'
import { PapersPart } from './PapersPart.tsx'
import { RemindPart } from './RemindPart.tsx'
import { PulsePart } from './PulsePart.tsx'
import { RatingPart } from './RatingPart.tsx'
import { RecordPart } from './RecordPart.tsx'
import { RolesPart } from './RolesPart.tsx'
import { TablesPart } from './TablesPart.tsx'
import { SayBackPart } from './SayBackPart.tsx'
import { SignalsPart } from './SignalsPart.tsx'
import { SupportPart } from './SupportPart.tsx'
import { TurnsPart } from './TurnsPart.tsx'
import { WalkPart } from './WalkPart.tsx'
import { WordsPart } from './WordsPart.tsx'

/** What the mediator needs to see of the step before the next act: counts, what lacks what, who is awaited. */
export const StepPart = ({ board }: { readonly board: DocumentView }) => {
  const { state } = useSession()
  const { phase } = state
  switch (phase.of) {
    case 'reveal':
      return <WalkPart state={state} board={board} />
    case 'say-back':
      return <SayBackPart state={state} board={board} />
    case 'table':
      return <TablesPart state={state} />
    case 'mixed':
      return <MixedPart state={state} />
    case 'words':
      return <WordsPart state={state} board={board} />
    case 'turns':
      return <TurnsPart state={state} />
    case 'circle':
      return <CirclePart state={state} />
    case 'asks':
      return <AsksPart state={state} board={board} />
    case 'roles':
      return <RolesPart state={state} />
    case 'map':
      if (isLinkedBoard(phase.board)) return null
      return phase.board === 'milestones' ? (
        <MapPart state={state} board={board} />
      ) : (
        <AxesPart board={phase.board} state={state} view={board} />
      )
    case 'vote':
      if (phase.method === 'signals') return <SignalsPart state={state} />
      if (phase.method === 'rate') return <RatingPart state={state} />
      return (
        <>
          {phase.method === 'support' && <SupportPart state={state} board={board} />}
          <PapersPart />
          <RemindPart ballot={state.ballots.find((one) => phase.stage === 'open' && one.id === phase.ballot)} />
        </>
      )
    case 'agreements':
      return <AgreementsPart state={state} board={board} />
    case 'waiting':
      return <PulsePart />
    case 'close':
      return (
        <>
          <PulsePart />
          <RecordPart state={state} />
        </>
      )
    case 'ended':
      return (
        <>
          <RecordPart state={state} />
          {!isCircleOnly(state.steps) && <KeepingPart keeping={state.session.keeping} />}
        </>
      )
    default:
      return null
  }
}
