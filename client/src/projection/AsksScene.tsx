import type { DocumentView } from '@parley/shared/documents/card-view'
import type { AskView } from '@parley/shared/protocol/agree-views'
import type { StateView } from '@parley/shared/protocol/state-view'
import { GROUPS, type GroupId } from '@parley/shared/session/agenda'
import type { Answer } from '@parley/shared/session/events'
import { m } from '../paraglide/messages.js'
import { GroupMark, GroupName } from '../ui/GroupMark.tsx'
import { FittedLanes } from './FittedLanes.tsx'
import { Headline } from './Headline.tsx'
import styles from './Projection.module.css'
import { PlainNote } from './PlainNote.tsx'
import looks from './SecondHalf.module.css'

type AsksSceneProps = { readonly state: StateView; readonly board: DocumentView; readonly clockOffset: number }

const ANSWERS: Readonly<Record<Answer, () => string>> = {
  yes: m.projector_answer_yes,
  no: m.projector_answer_no,
  try: m.projector_answer_try,
  clearer: m.projector_answer_clearer,
  'not-ours': m.projector_answer_not_ours,
}

const otherOf = (group: GroupId): GroupId => (group === 'a' ? 'b' : 'a')

const AskRow = ({ ask, shows }: { readonly ask: AskView; readonly shows: boolean }) => (
  <li className={styles.card} data-group={ask.from}>
    <p className={styles.text} dir="auto">
      {ask.text}
    </p>
    <PlainNote text={ask.text} />
    {shows && ask.answer && (
      <p className={looks.answer} dir="auto">
        <GroupMark group={otherOf(ask.from)} />{' '}
        {ask.answer.to ? m.projector_answer_goes_to({ to: ask.answer.to }) : ANSWERS[ask.answer.answer]()}
      </p>
    )}
  </li>
)

/** While the asks are written: the question, and how many stand. The words come when they are frozen. */
const WriteAsks = ({ state, board }: AsksSceneProps) => {
  const asks = board.cards.filter((card) => card.kind === 'ask' && card.text.trim() !== '')
  return (
    <div className={styles.left}>
      <p className={styles.kicker}>{m.steps_title_asks()}</p>
      <Headline className={styles.prompt}>{m.steps_do_asks()}</Headline>
      <p className={styles.pair}>
        {GROUPS.map((group) => (
          <span key={group}>
            <GroupName group={group} name={state.session.groups[group].name} />{' '}
            {m.projector_asks({ count: asks.filter((card) => card.group === group).length })}
          </span>
        ))}
      </p>
      <p className={styles.foot}>{m.projector_asks_foot()}</p>
    </div>
  )
}

/** What each group needs from the other. Answers stand beneath their asks, all at once; before, there is no figure. */
export const AsksScene = (props: AsksSceneProps) => {
  const { state, clockOffset } = props
  const { stage, list } = state.asks
  if (stage === 'write') return <WriteAsks {...props} />
  const shows = stage === 'shown'
  const { groups } = state.session
  return (
    <>
      <header className={styles.top}>
        <Headline className={styles.title}>{shows ? m.projector_asks_shown() : m.projector_asks_answer()}</Headline>
        <p className={styles.aside}>{shows ? m.projector_asks_shown_more() : m.projector_asks_answer_more()}</p>
      </header>
      <FittedLanes
        lanes={GROUPS.map((group) => ({
          id: group,
          head: (
            <p className={styles.groupHead}>
              <GroupMark group={group} />{' '}
              {m.projector_asks_of({ from: groups[group].name, to: groups[otherOf(group)].name })}
            </p>
          ),
          items: list.filter((ask) => ask.from === group).map((ask) => <AskRow key={ask.id} ask={ask} shows={shows} />),
          empty: m.projector_asks_none(),
        }))}
        content={`${stage}${JSON.stringify(list.map((ask) => [ask.text, shows && ask.answer]))}`}
        mostColumns={2}
        clockOffset={clockOffset}
      />
    </>
  )
}
