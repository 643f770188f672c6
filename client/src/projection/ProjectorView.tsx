import type { DocumentView } from '@parley/shared/documents/card-view'
import type { LastTime } from '@parley/shared/follow/last-time'
import type { SheetsView } from '@parley/shared/protocol/sheets'
import type { BallotView } from '@parley/shared/protocol/ballot-views'
import type { StateView } from '@parley/shared/protocol/state-view'
import { isLinkedBoard } from '@parley/shared/session/agenda'
import { kindsOf } from '@parley/shared/session/written-kinds'
import { useMemo } from 'react'
import { Deciders } from '../before/deciders.ts'
import { m } from '../paraglide/messages.js'
import { pulseHere, wavesOf } from '../pulse/pulse-now.ts'
import { kindsNames } from '../session/step-text.ts'
import type { Viewer } from '../session/who-sees.ts'
import { AgreementsScene } from './AgreementsScene.tsx'
import { AsksScene } from './AsksScene.tsx'
import { AxesWall } from './AxesWall.tsx'
import { ApartLine, CaucusRuleScene } from './CaucusScenes.tsx'
import { CollectScene, RevealScene } from './CardsScene.tsx'
import { CloseScene } from './CloseScene.tsx'
import { MiniatureContext } from './Headline.tsx'
import { SignalScene } from './SignalScenes.tsx'
import { LastTimeScene } from './LastTimeScene.tsx'
import { LinkedScene } from './LinkedScene.tsx'
import { MatchesScene } from './MatchesScene.tsx'
import { MessagesScene } from './MessagesScene.tsx'
import { MapWall } from './MapWall.tsx'
import { ParkingScene } from './ParkingScene.tsx'
import { MovesScene } from './MovesScene.tsx'
import { MixedScene } from './MixedScene.tsx'
import { PurposeLine } from './PurposeLine.tsx'
import { PlainScene, RulesScene, TableScene, WriteScene } from './PlainScenes.tsx'
import styles from './Projection.module.css'
import { OpenPulseScene, PulseScene } from './PulseScene.tsx'
import { QuietLine } from './QuietLine.tsx'
import { RatingScene } from './RatingScenes.tsx'
import { ResultScene } from './ResultScene.tsx'
import { RolesScene } from './RolesScene.tsx'
import { SayBackScene } from './SayBackScene.tsx'
import { ThemesScene } from './ThemesScene.tsx'
import { CircleScene, TurnsScene } from './TurnsScene.tsx'
import { SupportResultScene } from './SupportResultScene.tsx'
import { FrozenProposalScene, OpenProposalScene, ProposalsScene } from './SupportScenes.tsx'
import { FrozenScene, OpenScene } from './VoteScenes.tsx'
import { WaitScene } from './WaitScene.tsx'
import { WalkScene } from './WalkScene.tsx'
import { WhoScene } from './WhoScene.tsx'
import { hasFinalWords, WordsScene } from './WordsScene.tsx'
import { dayText, hourText } from '../ui/moments.ts'

type ProjectorViewProps = {
  readonly state: StateView
  /** The joint board. */
  readonly board: DocumentView
  readonly clockOffset: number
  /** What was agreed in the session from which this one goes on. */
  readonly lastTime?: LastTime | null
  /** What was written before the day, as far as it is known. */
  readonly sheets?: SheetsView | null
  /** The connection is away: the last picture stays, with a small dot. */
  readonly away?: boolean
  /** Set where somebody at the screen asked who can see what: from where it is said. */
  readonly who?: Viewer
  /** Stands inside another page, small: has no heading of its own and turns nothing over. */
  readonly miniature?: boolean
}

const Scene = ({ state, board, clockOffset, lastTime, sheets, who }: ProjectorViewProps) => {
  const { phase } = state
  const { cards } = board
  const shared = { state, board, clockOffset }
  if (state.screen.covered) {
    return (
      <PlainScene title={m.projector_covered()}>
        <p className={styles.lead}>{m.projector_covered_more()}</p>
      </PlainScene>
    )
  }
  if (who) return <WhoScene state={state} viewer={who} clockOffset={clockOffset} />
  if (state.caucus?.ruleOn) return <CaucusRuleScene />
  if (state.parking?.shown) return <ParkingScene {...shared} />
  switch (phase.of) {
    case 'waiting':
      return <WaitScene state={state} />
    case 'talk':
      if (state.themes) return <ThemesScene themes={state.themes} clockOffset={clockOffset} />
      return lastTime && lastTime.agreements.length > 0 ? (
        <LastTimeScene state={state} last={lastTime} clockOffset={clockOffset} />
      ) : (
        <RulesScene state={state} rules={sheets?.statements.at(-1)?.words.rules ?? []} />
      )
    case 'alone':
      return <WriteScene state={state} kind={phase.kind} />
    case 'table':
      return <TableScene state={state} />
    case 'mixed':
      return <MixedScene {...shared} />
    case 'reveal':
      if (state.walk && !state.walk.over) return <WalkScene {...shared} walk={state.walk} kinds={kindsOf(phase)} />
      return phase.stage === 'before' ? (
        <PlainScene title={kindsNames(kindsOf(phase))}>
          <p className={styles.lead}>{m.projector_before()}</p>
        </PlainScene>
      ) : (
        <RevealScene key={phase.kind} state={state} cards={cards} clockOffset={clockOffset} kinds={kindsOf(phase)} />
      )
    case 'say-back':
      return <SayBackScene {...shared} />
    case 'words':
      return <WordsScene {...shared} />
    case 'turns':
      return <TurnsScene state={state} clockOffset={clockOffset} />
    case 'circle':
      return <CircleScene state={state} />
    case 'asks':
      return <AsksScene {...shared} />
    case 'roles':
      return <RolesScene {...shared} />
    case 'map':
      if (phase.board === 'messages') return <MessagesScene {...shared} />
      if (phase.board === 'matches') return <MatchesScene {...shared} />
      if (phase.board === 'moves') return <MovesScene {...shared} />
      if (isLinkedBoard(phase.board)) return <LinkedScene {...shared} of={phase.board} />
      return phase.board === 'milestones' ? (
        <MapWall
          board={board}
          groups={state.session.groups}
          clockOffset={clockOffset}
          locked={(state.lockedLanes ?? []).join(' ')}
        />
      ) : (
        <AxesWall key={phase.board} board={phase.board} state={state} view={board} clockOffset={clockOffset} />
      )
    case 'agreements':
      return <AgreementsScene {...shared} />
    case 'vote': {
      const ballot = state.ballots.find((one) => one.id === phase.ballot)
      if (phase.method === 'signals')
        return <SignalScene state={state} lastTime={lastTime ?? null} clockOffset={clockOffset} />
      if (phase.method === 'rate') return <RatingScene {...shared} ballot={ballot} />
      if (phase.method === 'support') return <CheckScene {...shared} ballot={ballot} />
      if (phase.stage === 'collect' || !ballot)
        return <CollectScene state={state} board={board} clockOffset={clockOffset} />
      if (phase.stage === 'frozen') return <FrozenScene ballot={ballot} clockOffset={clockOffset} />
      if (phase.stage === 'open' || !ballot.result) return <OpenScene ballot={ballot} />
      return (
        <ResultScene ballot={ballot} result={ballot.result} groups={state.session.groups} clockOffset={clockOffset} />
      )
    }
    case 'break':
      if (hasFinalWords(state, board)) return <WordsScene {...shared} finalOnly />
      return (
        <PlainScene
          title={state.timer ? m.projector_break_until({ time: hourText(state.timer.endsAt) }) : m.projector_break()}
        >
          {state.timer && <p className={styles.lead}>{m.projector_break_more()}</p>}
        </PlainScene>
      )
    case 'close':
      return <ClosingScene {...shared} lastTime={lastTime ?? null} />
    case 'ended':
      return (
        <PlainScene title={m.projector_ended()}>
          <p className={styles.lead}>{m.projector_ended_more()}</p>
          {state.record?.status === 'confirmed' && state.record.checkIn && (
            <p className={styles.lead}>{m.projector_check_in({ date: dayText(state.record.checkIn) })}</p>
          )}
        </PlainScene>
      )
  }
}

type ClosingSceneProps = Pick<ProjectorViewProps, 'state' | 'board' | 'clockOffset' | 'lastTime'>

/** The closing step: the pulse while it is answered and when it has closed, and then what was agreed. */
const ClosingScene = ({ state, board, clockOffset, lastTime }: ClosingSceneProps) => {
  const pulse = pulseHere(state)
  const waves = useMemo(() => wavesOf(state, lastTime), [state, lastTime])
  if (pulse?.stage === 'open') return <OpenPulseScene ballot={pulse} />
  // Once the record is read, the page of agreements is what stands in the room.
  return pulse?.stage === 'closed' && state.record === null && !state.reading ? (
    <PulseScene state={state} waves={waves} clockOffset={clockOffset} />
  ) : (
    <CloseScene state={state} board={board} clockOffset={clockOffset} />
  )
}

type CheckSceneProps = Pick<ProjectorViewProps, 'state' | 'board' | 'clockOffset'> & {
  readonly ballot: BallotView | undefined
}

/** The stages of a support check. */
const CheckScene = ({ state, board, clockOffset, ballot }: CheckSceneProps) => {
  const stage = state.phase.of === 'vote' ? state.phase.stage : 'collect'
  if (stage === 'collect' || !ballot) return <ProposalsScene state={state} board={board} clockOffset={clockOffset} />
  if (stage === 'frozen') return <FrozenProposalScene ballot={ballot} clockOffset={clockOffset} />
  const result = ballot.support?.result
  return stage === 'open' || !result ? (
    <OpenProposalScene ballot={ballot} clockOffset={clockOffset} />
  ) : (
    <SupportResultScene state={state} ballot={ballot} result={result} clockOffset={clockOffset} />
  )
}

/**
 * The picture of the room: what a state looks like on the wall. It depends on nothing but what it is given, so the
 * mediator's miniature is the same picture. Every length in it is measured by its own box.
 */
export const ProjectorView = (props: ProjectorViewProps) => {
  const { state, clockOffset, sheets, who, away = false, miniature = false } = props
  const { phase } = state
  const span = phase.of === 'reveal' && phase.silence ? phase.silence : state.timer
  return (
    <MiniatureContext value={miniature}>
      <div className={styles.screen} data-screen>
        <div className={styles.sheet} data-of={state.screen.covered ? 'covered' : phase.of}>
          {!state.screen.covered && !who && <PurposeLine state={state} />}
          <Deciders value={sheets?.deciders ?? []}>
            <Scene {...props} />
          </Deciders>
          {!state.screen.covered && !who && <ApartLine state={state} />}
        </div>
        {!state.screen.covered && <QuietLine span={span} clockOffset={clockOffset} />}
        {away && <p className={styles.away} role="img" aria-label={m.projector_away()} />}
      </div>
    </MiniatureContext>
  )
}
