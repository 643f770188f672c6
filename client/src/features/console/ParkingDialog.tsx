import type { CardView } from '@parley/shared/documents/card-view'
import { m } from '../../paraglide/messages.js'
import { parkedPoints } from '../../parking/parked.ts'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { CardPaper } from '../../ui/CardPaper.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './Dialogs.module.css'
import { useAct } from './use-act.ts'

type ParkingDialogProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly cards: readonly CardView[]
}

/** The points that wait; whoever leads opens and closes the list, and shows it on the wall. */
export const ParkingDialog = ({ open, onClose, cards }: ParkingDialogProps) => {
  const { state, self } = useSession()
  const { send, busy, problem } = useAct()
  const { parking } = state
  const points = parkedPoints(cards, new Set(state.hidden.map((one) => one.card)))
  const isOpen = parking?.open === true
  const isShown = parking?.shown === true
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={m.words_parking_tool()}
      description={m.words_parking_console()}
      actions={
        <>
          {!self.assists && parking?.possible && (
            <Button busy={busy} onClick={() => void send({ type: 'set-parking', open: !isOpen })}>
              {isOpen ? m.words_parking_close_now() : m.words_parking_open_now()}
            </Button>
          )}
          {!self.assists && (points.length > 0 || isShown) && (
            <Button busy={busy} onClick={() => void send({ type: 'show-parking', on: !isShown })}>
              {isShown ? m.words_parking_hide() : m.words_parking_show()}
            </Button>
          )}
          <Button onClick={onClose}>{m.console_done()}</Button>
        </>
      }
    >
      <p role="status">
        {isOpen
          ? m.words_parking_is_open()
          : parking?.possible
            ? m.words_parking_is_closed()
            : m.words_parking_not_yet()}{' '}
        {isShown && m.words_parking_is_shown()}
      </p>
      <ProblemNotice problem={problem} />
      {points.length === 0 && <p>{m.words_parking_none()}</p>}
      <ul className={styles.cards}>
        {points.map((point) => (
          <CardPaper key={point.id} as="li" text={point.text} {...(point.taken && { meta: m.words_parking_next() })} />
        ))}
      </ul>
    </Dialog>
  )
}
