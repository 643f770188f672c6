import { MOVE_KEY_OF, type FutureSign, type Move } from '@parley/shared/axes/moves'
import type { TwoByTwoBoard } from '@parley/shared/axes/two-by-two-board'
import { AXIS_CORNERS } from '@parley/shared/documents/card-view'
import { useId } from 'react'
import { futureName, moveText } from '../../../axes/future-words.ts'
import { m } from '../../../paraglide/messages.js'
import agree from '../agree/Agree.module.css'
import type { BoardCards } from '../agree/use-board-cards.ts'
import participant from '../Participant.module.css'
import styles from './Lists.module.css'

type FieldProps = { readonly futures: TwoByTwoBoard; readonly board: BoardCards; readonly mayWrite: boolean }

/** In which futures a move works: a box for each, and in words what follows from them. */
export const WorksIn = ({ move, futures, board, mayWrite }: FieldProps & { readonly move: Move }) => (
  <>
    <p className={agree.status}>{moveText(move, futures)}</p>
    {mayWrite && (
      <fieldset className={agree.column}>
        <legend className={participant.quiet}>{m.moves_where()}</legend>
        <div className={styles.futures}>
          {AXIS_CORNERS.map((corner) => (
            <label key={corner} className={participant.switch}>
              <input
                type="checkbox"
                checked={move.corners.includes(corner)}
                onChange={({ target }) => board.set(move.card.id, MOVE_KEY_OF[corner], target.checked || undefined)}
              />
              <span dir="auto">{futureName(corner, futures)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    )}
  </>
)

/** Which future a sign would show. */
export const SignShows = ({ sign, futures, board, mayWrite }: FieldProps & { readonly sign: FutureSign }) => {
  const id = useId()
  const { card, corner } = sign
  if (!mayWrite)
    return (
      <p className={agree.status}>{corner ? m.moves_shows({ future: futureName(corner, futures) }) : m.moves_any()}</p>
    )
  return (
    <p className={agree.choose}>
      <label htmlFor={id}>{m.moves_which()}</label>
      <select
        id={id}
        value={corner ?? ''}
        onChange={({ target }) => board.set(card.id, 'end', target.value || undefined)}
      >
        <option value="">{m.moves_any()}</option>
        {AXIS_CORNERS.map((one) => (
          <option key={one} value={one}>
            {futureName(one, futures)}
          </option>
        ))}
      </select>
    </p>
  )
}
