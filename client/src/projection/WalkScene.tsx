import type { DocumentView } from '@parley/shared/documents/card-view'
import type { StateView } from '@parley/shared/protocol/state-view'
import type { WalkView } from '@parley/shared/protocol/talk-views'
import type { WrittenKind } from '@parley/shared/session/agenda'
import { m } from '../paraglide/messages.js'
import { walkNow } from '../session/walk-now.ts'
import { GroupMark } from '../ui/GroupMark.tsx'
import { FittedLanes } from './FittedLanes.tsx'
import { Headline } from './Headline.tsx'
import { PlainNote } from './PlainNote.tsx'
import { PlainScene } from './PlainScenes.tsx'
import { SealLine } from './SealLine.tsx'
import styles from './Projection.module.css'
import looks from './SecondHalf.module.css'
import { HUGE } from './use-fit.ts'

type WalkSceneProps = {
  readonly state: StateView
  readonly board: DocumentView
  readonly clockOffset: number
  readonly walk: WalkView
  readonly kinds: readonly WrittenKind[]
}

/** A walk on the wall: the seal and the draw, then one card as large as it can be, and whose comes next. */
export const WalkScene = ({ state, board, clockOffset, walk, kinds }: WalkSceneProps) => {
  const { groups } = state.session
  const seal = <SealLine commitment={walk.commitment} />
  if (!walk.first) return <PlainScene title={m.walk_wall_sealed()}>{seal}</PlainScene>
  const { front, next, at, all } = walkNow(walk, board.cards, kinds)
  if (!front) {
    return (
      <PlainScene title={m.turns_wall_drawn({ group: groups[walk.first].name })}>
        <p className={styles.lead}>{m.turns_wall_drawn_more()}</p>
        {seal}
      </PlainScene>
    )
  }
  const text = front.text ?? m.walk_gone()
  return (
    <>
      <header className={styles.top}>
        <Headline className={styles.title}>
          <GroupMark group={front.group} /> {groups[front.group].name}
        </Headline>
        <p className={styles.aside}>{m.walk_at({ at, of: all })}</p>
      </header>
      <div className={looks.focus} data-group={front.group}>
        <FittedLanes
          lanes={[
            {
              id: front.card,
              items: [
                <li key={front.card} className={looks.focusText} dir="auto">
                  {text}
                  <PlainNote text={text} />
                </li>,
              ],
            },
          ]}
          content={`${front.card} ${text}`}
          mostColumns={1}
          sizes={HUGE}
          clockOffset={clockOffset}
        />
      </div>
      <p className={looks.answering}>
        {next ? (
          <>
            <GroupMark group={next} /> {m.walk_next({ group: groups[next].name })}
          </>
        ) : (
          m.walk_last()
        )}
      </p>
    </>
  )
}
