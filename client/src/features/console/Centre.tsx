import type { DocumentView } from '@parley/shared/documents/card-view'
import { GROUPS, type GroupId } from '@parley/shared/session/agenda'
import { useEffect, useRef, type ReactNode } from 'react'
import { m } from '../../paraglide/messages.js'
import { stepTitle } from '../../session/step-text.ts'
import { useSession } from '../../session/use-session.ts'
import { kindsOf } from '@parley/shared/session/written-kinds'
import { announce } from '../../ui/announcements.ts'
import { GroupMark } from '../../ui/GroupMark.tsx'
import styles from './Console.module.css'
import { DeletionLine } from './DeletionLine.tsx'
import { GuideButton } from './guide/GuideButton.tsx'
import { NextActs } from './NextActs.tsx'
import { toShare } from './next-act.ts'
import { PlanLine } from './PlanLine.tsx'
import { prompts } from './prompts.ts'
import { SeatingPart } from './SeatingPart.tsx'
import { StepPart } from './StepPart.tsx'
import { whatFollows, whatIs } from './what-is.ts'

const GroupCount = ({ group }: { readonly group: GroupId }) => {
  const { state } = useSession()
  const { name, seats, here } = state.session.groups[group]
  const { phase, ready } = state
  const atTables = phase.of === 'table' || (phase.of === 'reveal' && phase.stage === 'before')
  const { offered } = state
  const counts =
    phase.of === 'reveal' && ready[group] && offered
      ? kindsOf(phase).reduce((sum, kind) => sum + (offered[kind]?.[group] ?? 0), 0)
      : undefined
  return (
    <div className={styles.count}>
      <p>
        <GroupMark group={group} /> <bdi>{name}</bdi>{' '}
        {atTables &&
          (ready[group] ? (
            <strong>{m.console_ready()}</strong>
          ) : (
            <span className={styles.quiet}>{m.console_not_ready()}</span>
          ))}
      </p>
      <p className={styles.quiet}>
        {m.console_group_here({ here, seats })}
        {atTables && counts !== undefined && `, ${m.console_group_cards({ count: counts })}`}
      </p>
    </div>
  )
}

/** Counts of the room: groups, who agreed, and what people have written so far. Never a text. */
const Counts = () => {
  const { state } = useSession()
  const { drafts } = state
  return (
    <div className={styles.counts}>
      {GROUPS.map((group) => (
        <GroupCount key={group} group={group} />
      ))}
      <div className={styles.count}>
        {drafts ? (
          <>
            <p>{m.console_of({ count: drafts.people, of: drafts.asked })}</p>
            <p className={styles.quiet}>
              {m.console_wrote()}, {m.console_group_cards({ count: drafts.cards })}
            </p>
          </>
        ) : (
          <p>{m.console_all_here({ count: state.consented, of: state.asked })}</p>
        )}
      </div>
    </div>
  )
}

/** The middle of the console: where the session is, what is so, and the next act. */
export const Centre = ({
  board,
  children,
}: {
  readonly board: DocumentView
  /** What comes right after the next act: on a phone, who waits at the door. */
  readonly children?: ReactNode
}) => {
  const { state, self } = useSession()
  const step = state.steps[state.current]
  const sentence = whatIs(state, board)
  const follows = whatFollows(state, board)
  const says = prompts(state)
  const { phase } = state
  const shareable = phase.of === 'reveal' && phase.stage === 'after' ? toShare(state, board.cards) : []
  const said = useRef(sentence)
  useEffect(() => {
    // Turnout changes with every vote; reading each one out would drown what matters.
    const counting = phase.of === 'vote' && phase.stage === 'open'
    if (said.current !== sentence && !counting) announce(sentence)
    said.current = sentence
  }, [sentence, phase])
  return (
    <>
      <div className={styles.statement}>
        <GuideButton board={board}>
          {step ? m.console_step_of({ at: state.current + 1, title: stepTitle(step) }) : m.console_step_before()}
          <PlanLine />
        </GuideButton>
        <h1 className={styles.sentence}>{sentence}</h1>
      </div>
      <Counts />
      {shareable.length > 0 && (
        // A long list scrolls, so that the act below stays in sight; the keyboard has to be able to scroll it, too.
        <ul className={styles.shareable} tabIndex={0} aria-label={m.console_note_share_list()}>
          {shareable.map((card) => (
            <li key={card.id} dir="auto">
              {card.group && card.group !== 'both' && (
                <GroupMark group={card.group} label={state.session.groups[card.group].name} />
              )}{' '}
              {card.text}
            </li>
          ))}
        </ul>
      )}
      <SeatingPart state={state} />
      <DeletionLine />
      <StepPart board={board} />
      {!self.assists && <NextActs board={board} />}
      {follows && <p className={styles.follows}>{follows}</p>}
      {children}
      {says.length > 0 && (
        <section className={styles.says} aria-labelledby="says">
          <h2 id="says">{m.console_say_heading()}</h2>
          <ul>
            {says.map((prompt) => (
              <li key={prompt}>{prompt}</li>
            ))}
          </ul>
          <p className={styles.small}>{m.console_say_only_you()}</p>
        </section>
      )}
    </>
  )
}
