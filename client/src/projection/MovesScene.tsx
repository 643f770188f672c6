import { futuresOf } from '@parley/shared/axes/moves'
import { twoByTwoBoard } from '@parley/shared/axes/two-by-two-board'
import type { DocumentView } from '@parley/shared/documents/card-view'
import type { StateView } from '@parley/shared/protocol/state-view'
import { futureName, moveText } from '../axes/future-words.ts'
import { m } from '../paraglide/messages.js'
import { FittedLanes } from './FittedLanes.tsx'
import { Headline } from './Headline.tsx'
import styles from './Projection.module.css'
import looks from './SecondHalf.module.css'

type MovesSceneProps = { readonly state: StateView; readonly board: DocumentView; readonly clockOffset: number }

/** Moves on the wall, those that work in every future first, and beside them what would show early which one comes. */
export const MovesScene = ({ state, board, clockOffset }: MovesSceneProps) => {
  const hidden = new Set(state.hidden.map(({ card }) => card))
  const cards = board.cards.filter(({ id, text }) => !hidden.has(id) && text.trim() !== '')
  const futures = twoByTwoBoard({ cards })
  const { moves, signs } = futuresOf({ cards })
  if (moves.length + signs.length === 0) {
    return (
      <div className={styles.left}>
        <p className={styles.kicker}>{m.moves_step()}</p>
        <Headline className={styles.prompt}>{m.moves_do()}</Headline>
      </div>
    )
  }
  const item = (id: string, text: string, more: string) => (
    <li key={id} className={looks.difference}>
      <p className={styles.text} dir="auto">
        {text}
      </p>
      <p className={looks.reason} dir="auto">
        {more}
      </p>
    </li>
  )
  const head = (text: string) => <p className={styles.groupHead}>{text}</p>
  return (
    <>
      <header className={styles.top}>
        <Headline className={styles.title}>{m.moves_step()}</Headline>
      </header>
      <FittedLanes
        lanes={[
          {
            id: 'moves',
            head: head(m.moves_many()),
            items: moves.map((move) => item(move.card.id, move.card.text, moveText(move, futures))),
            empty: m.moves_none(),
          },
          {
            id: 'signs',
            head: head(m.moves_sign_many()),
            items: signs.map(({ card, corner }) =>
              item(card.id, card.text, corner ? m.moves_shows({ future: futureName(corner, futures) }) : m.moves_any()),
            ),
            empty: m.moves_sign_none(),
          },
        ]}
        content={JSON.stringify([moves, signs, futures.corners])}
        mostColumns={2}
        clockOffset={clockOffset}
      />
    </>
  )
}
