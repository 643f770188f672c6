import type { DocumentView } from '@parley/shared/documents/card-view'
import { triedMessages, type TriedMessage } from '@parley/shared/linked/try-out'
import type { StateView } from '@parley/shared/protocol/state-view'
import { m } from '../paraglide/messages.js'
import { kindsName } from '../session/step-text.ts'
import { flagLines, versionName } from '../try-out/flag-words.ts'
import { GroupMark } from '../ui/GroupMark.tsx'
import { FittedLanes } from './FittedLanes.tsx'
import { Headline } from './Headline.tsx'
import styles from './Projection.module.css'
import looks from './SecondHalf.module.css'

type MessagesSceneProps = {
  readonly state: StateView
  readonly board: DocumentView
  readonly clockOffset: number
}

/** One version of a message as the wall shows it: its words, what was flagged in it, and how much that is. */
const Version = ({
  message,
  at,
  state,
}: {
  readonly message: TriedMessage
  readonly at: number
  readonly state: StateView
}) => {
  const version = message.versions[at]
  if (!version) return null
  const { group } = message
  const flags = [...version.vague, ...version.missing]
  return (
    <li className={looks.difference}>
      <p className={looks.reason}>
        {group && <GroupMark group={group} label={state.session.groups[group].name} />}{' '}
        <strong>{versionName(at)}</strong>
      </p>
      <p className={styles.text} dir="auto">
        {version.row.card.text}
      </p>
      {flags.map(({ card }) => (
        <p key={card.id} className={looks.reason} dir="auto">
          <strong>{kindsName(card.kind)}</strong> {card.text}
        </p>
      ))}
      {flags.length > 0 && <p className={looks.reason}>{flagLines(version, state).join(' · ')}</p>}
    </li>
  )
}

/** Messages that are tried out, on the wall: of each the first version, and beside it the last one. */
export const MessagesScene = ({ state, board, clockOffset }: MessagesSceneProps) => {
  const hidden = new Set(state.hidden.map((one) => one.card))
  const cards = board.cards.filter((card) => card.zone === 'messages' && !hidden.has(card.id))
  const messages = triedMessages({ cards })
  if (messages.length === 0) {
    return (
      <div className={styles.left}>
        <p className={styles.kicker}>{m.craft_step_messages()}</p>
        <Headline className={styles.prompt}>{m.craft_do_messages()}</Headline>
      </div>
    )
  }
  const items = messages.flatMap((message) =>
    [...new Set([0, message.versions.length - 1])].map((at) => (
      <Version key={message.versions[at]?.row.card.id ?? at} message={message} at={at} state={state} />
    )),
  )
  return (
    <>
      <header className={styles.top}>
        <Headline className={styles.title}>{m.craft_step_messages()}</Headline>
      </header>
      <FittedLanes
        lanes={[{ id: 'messages', items }]}
        content={JSON.stringify([cards, state.marks])}
        mostColumns={2}
        clockOffset={clockOffset}
      />
    </>
  )
}
