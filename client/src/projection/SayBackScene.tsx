import type { DocumentView } from '@parley/shared/documents/card-view'
import type { StateView } from '@parley/shared/protocol/state-view'
import type { GroupId } from '@parley/shared/session/agenda'
import { m } from '../paraglide/messages.js'
import { GroupMark } from '../ui/GroupMark.tsx'
import { FittedLanes } from './FittedLanes.tsx'
import { Headline } from './Headline.tsx'
import styles from './Projection.module.css'
import { PlainNote } from './PlainNote.tsx'
import looks from './SecondHalf.module.css'
import { HUGE } from './use-fit.ts'

type SceneProps = { readonly state: StateView; readonly board: DocumentView; readonly clockOffset: number }

const otherOf = (group: GroupId): GroupId => (group === 'a' ? 'b' : 'a')

/** The card in focus, as large as it can be, and who says what it heard. */
const FocusScene = ({ state, board, clockOffset }: SceneProps) => {
  const { focus, session } = state
  if (!focus) return null
  const { group, tries } = focus
  const text = board.cards.find((card) => card.id === focus.card)?.text ?? ''
  const speaker = group === 'both' ? null : session.groups[otherOf(group)].name
  return (
    <>
      <header className={styles.top}>
        <Headline className={styles.title}>
          {group !== 'both' && (
            <>
              <GroupMark group={otherOf(group)} />{' '}
            </>
          )}
          {speaker ? m.projector_focus({ group: speaker }) : m.projector_focus_both()}
        </Headline>
        {tries > 1 && <p className={styles.aside}>{m.projector_try({ count: tries })}</p>}
      </header>
      <div className={looks.focus} data-group={group}>
        <FittedLanes
          lanes={[
            {
              id: focus.id,
              items: [
                <li key={focus.card} className={looks.focusText} dir="auto">
                  {text}
                  <PlainNote text={text} />
                </li>,
              ],
            },
          ]}
          content={text}
          mostColumns={1}
          sizes={HUGE}
          clockOffset={clockOffset}
        />
      </div>
      <p className={looks.answering}>
        <GroupMark group={group} />{' '}
        {group === 'both'
          ? m.projector_focus_answer_both()
          : m.projector_focus_answer({ group: session.groups[group].name })}
      </p>
    </>
  )
}

/** Between two cards: what was said back, and how it ended. */
const SaidScene = ({ state, board, clockOffset }: SceneProps) => {
  const last = new Map(state.saidBack.map((one) => [one.card, one]))
  const said = [...last.values()].flatMap((one) => {
    const card = board.cards.find((other) => other.id === one.card)
    return card ? [{ ...one, text: card.text }] : []
  })
  if (said.length === 0) {
    return (
      <div className={styles.left}>
        <p className={styles.kicker}>{m.steps_title_say_back()}</p>
        <Headline className={styles.prompt}>{m.projector_say_back()}</Headline>
        <p className={styles.lead}>{m.projector_say_back_more()}</p>
      </div>
    )
  }
  return (
    <>
      <header className={styles.top}>
        <Headline className={styles.title}>{m.projector_said()}</Headline>
      </header>
      <FittedLanes
        lanes={[
          {
            id: 'said',
            items: said.map(({ card, group, text, outcome, tries }) => (
              <li key={card} className={styles.card} data-group={group}>
                <p className={styles.text} dir="auto">
                  {text}
                </p>
                <p className={styles.marks}>
                  {outcome === 'heard' ? m.projector_heard({ count: tries }) : m.projector_left()}
                </p>
              </li>
            )),
          },
        ]}
        content={JSON.stringify(said)}
        mostColumns={2}
        clockOffset={clockOffset}
      />
    </>
  )
}

/** Say it back: one card at a time, and between them those that were heard. */
export const SayBackScene = (props: SceneProps) =>
  props.state.focus ? <FocusScene {...props} /> : <SaidScene {...props} />
