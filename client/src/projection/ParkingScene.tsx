import type { DocumentView } from '@parley/shared/documents/card-view'
import type { StateView } from '@parley/shared/protocol/state-view'
import { m } from '../paraglide/messages.js'
import { parkedPoints } from '../parking/parked.ts'
import { FittedLanes } from './FittedLanes.tsx'
import { Headline } from './Headline.tsx'
import styles from './Projection.module.css'
import looks from './SecondHalf.module.css'

type ParkingSceneProps = { readonly state: StateView; readonly board: DocumentView; readonly clockOffset: number }

/** The points that wait, while the mediator shows them. */
export const ParkingScene = ({ state, board, clockOffset }: ParkingSceneProps) => {
  const points = parkedPoints(board.cards, new Set(state.hidden.map((one) => one.card)))
  return (
    <>
      <header className={styles.top}>
        <Headline className={styles.title}>{m.words_parking_wall()}</Headline>
      </header>
      {points.length === 0 ? (
        <p className={styles.lead}>{m.words_parking_wall_none()}</p>
      ) : (
        <FittedLanes
          lanes={[
            {
              id: 'parking',
              items: points.map(({ id, text, taken }) => (
                <li key={id} className={looks.word}>
                  <p className={styles.text} dir="auto">
                    {text}
                  </p>
                  {taken && <p className={styles.marks}>{m.words_parking_next()}</p>}
                </li>
              )),
            },
          ]}
          content={JSON.stringify(points.map(({ text, taken }) => [text, taken]))}
          mostColumns={2}
          clockOffset={clockOffset}
        />
      )}
    </>
  )
}
