import { m } from '../../paraglide/messages.js'
import type { StoredSeat } from '../../session/seats.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import styles from './Entry.module.css'

const roles = {
  mediator: m.entry_role_mediator,
  participant: m.entry_role_participant,
  scribe: m.entry_role_scribe,
  observer: m.entry_role_observer,
  sponsor: m.entry_role_sponsor,
  projector: m.entry_role_projector,
} as const

type SeatChooserProps = { readonly seats: readonly StoredSeat[]; readonly onChoose: (seat: StoredSeat) => void }

/** A new tab asks which seat it is: two tabs of one browser can be two people. */
export const SeatChooser = ({ seats, onChoose }: SeatChooserProps) => (
  <PageFrame title={m.entry_choose_title()}>
    <h1>{m.entry_choose_title()}</h1>
    <p className={styles.quiet}>{m.entry_choose_lead()}</p>
    <div className={styles.choices}>
      {seats.map((seat, index) => (
        <Button key={seat.seat} variant={index === 0 ? 'primary' : 'secondary'} wide onClick={() => onChoose(seat)}>
          <span dir="auto">
            {m.entry_choose_this({ name: seat.name })} · {roles[seat.role]()}
          </span>
        </Button>
      ))}
      <ButtonLink href="/" variant="quiet" wide>
        {m.entry_choose_other()}
      </ButtonLink>
    </div>
  </PageFrame>
)
