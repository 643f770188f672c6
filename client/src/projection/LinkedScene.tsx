import type { DocumentView } from '@parley/shared/documents/card-view'
import { isHeardAsMeant, linkedRows, type LinkedRow, type TreeBoard } from '@parley/shared/linked/linked-boards'
import type { StateView } from '@parley/shared/protocol/state-view'
import { m } from '../paraglide/messages.js'
import { kindsName } from '../session/step-text.ts'
import { GroupMark } from '../ui/GroupMark.tsx'
import { FittedLanes } from './FittedLanes.tsx'
import { Headline } from './Headline.tsx'
import styles from './Projection.module.css'
import looks from './SecondHalf.module.css'

type Groups = StateView['session']['groups']
type LinkedSceneProps = {
  readonly state: StateView
  readonly board: DocumentView
  readonly of: Exclude<TreeBoard, 'messages'>
  readonly clockOffset: number
}

const TITLES = { pairs: m.kinds_step_pairs, tensions: m.kinds_step_tensions } as const
const PROMPTS = { pairs: m.kinds_do_pairs, tensions: m.kinds_do_tensions } as const
const says = ({ card }: LinkedRow): boolean => card.text.trim() !== ''

const Part = ({ row, groups, name }: { readonly row: LinkedRow; readonly groups: Groups; readonly name: string }) => {
  const { group, text } = row.card
  return (
    <p className={looks.reason} dir="auto">
      {(group === 'a' || group === 'b') && <GroupMark group={group} label={groups[group].name} />}{' '}
      <strong>{name}</strong> {text}
    </p>
  )
}

/** One card of the board with everything that belongs to it, as lines below each other. */
const Row = ({ row, groups }: { readonly row: LinkedRow; readonly groups: Groups }) => {
  const { card, parts } = row
  const below = parts.flatMap(({ part, rows }) => rows.filter(says).map((one) => ({ part, one })))
  return (
    <li className={looks.difference}>
      <p className={styles.text} dir="auto">
        {(card.group === 'a' || card.group === 'b') && <GroupMark group={card.group} label={groups[card.group].name} />}{' '}
        {card.text}
      </p>
      {below.map(({ part, one }) => (
        <div key={one.card.id}>
          {part.kind === 'pole' ? (
            <p className={looks.side} dir="auto">
              {one.card.text}
            </p>
          ) : (
            <Part row={one} groups={groups} name={kindsName(part.kind)} />
          )}
          {one.card.kind === 'heard' && isHeardAsMeant(card, one.card) && card.group !== 'both' && card.group && (
            <p className={looks.reason}>{m.kinds_fits({ group: groups[card.group].name })}</p>
          )}
          {one.parts.flatMap(({ part: inner, rows }) =>
            rows
              .filter(says)
              .map((leaf) => <Part key={leaf.card.id} row={leaf} groups={groups} name={kindsName(inner.kind)} />),
          )}
        </div>
      ))}
    </li>
  )
}

/** A board of linked cards on the wall: each card with what belongs to it. */
export const LinkedScene = ({ state, board, of, clockOffset }: LinkedSceneProps) => {
  const hidden = new Set(state.hidden.map((one) => one.card))
  const cards = board.cards.filter((card) => card.zone === of && !hidden.has(card.id))
  const rows = linkedRows({ cards }, of).filter(says)
  const { groups } = state.session
  if (rows.length === 0) {
    return (
      <div className={styles.left}>
        <p className={styles.kicker}>{TITLES[of]()}</p>
        <Headline className={styles.prompt}>{PROMPTS[of]()}</Headline>
      </div>
    )
  }
  return (
    <>
      <header className={styles.top}>
        <Headline className={styles.title}>{TITLES[of]()}</Headline>
      </header>
      <FittedLanes
        lanes={[{ id: of, items: rows.map((row) => <Row key={row.card.id} row={row} groups={groups} />) }]}
        content={JSON.stringify(cards)}
        mostColumns={2}
        clockOffset={clockOffset}
      />
    </>
  )
}
