import { zoneOpen } from '@parley/shared/permissions/zones'
import looks from '../../../caucus/Caucus.module.css'
import { m } from '../../../paraglide/messages.js'
import { parkedPoints } from '../../../parking/parked.ts'
import { useDocument } from '../../../session/use-document.ts'
import { useSession } from '../../../session/use-session.ts'
import { OwnLine } from '../OwnLine.tsx'
import styles from '../Participant.module.css'
import { ParkedItem } from './ParkedItem.tsx'

/** The points that wait, for everybody in the room, and the field to park another one. */
export const ParkingSheet = () => {
  const { state, self } = useSession()
  const { view } = useDocument('board')
  const points = parkedPoints(view.cards, new Set(state.hidden.map((one) => one.card)))
  const acts = self.role === 'participant'
  return (
    <>
      <p>{m.words_parking_lead()}</p>
      {state.parking?.open && acts && (
        <OwnLine
          field="parked"
          label={m.words_parking_field()}
          ring={m.words_parking_ring()}
          button={m.words_parking_add()}
          added={m.words_parking_added()}
          command={(line) => ({ type: 'park', ...line })}
        />
      )}
      {!state.parking?.open && <p className={styles.quiet}>{m.words_parking_closed()}</p>}
      {points.length === 0 && <p className={styles.quiet}>{m.words_parking_none()}</p>}
      {points.length > 0 && acts && state.parking?.possible && !zoneOpen(state, 'together') && (
        <p className={styles.quiet}>{m.words_parking_board_later()}</p>
      )}
      <ul className={looks.notes}>
        {points.map((point) => (
          <ParkedItem key={point.id} point={point} />
        ))}
      </ul>
    </>
  )
}
