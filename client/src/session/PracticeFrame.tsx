import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { m } from '../paraglide/messages.js'
import { FrameNote } from '../ui/frame-note.ts'
import styles from './PracticeFrame.module.css'
import { SCREEN_HASH, type StoredSeat } from './seats.ts'

const Banner = ({ seat }: { readonly seat: StoredSeat }) => (
  <aside className={styles.banner} aria-label={m.interface_practice_name()}>
    <p>{m.interface_practice()}</p>
    <p className={styles.ways}>
      <Link href="/practice">{m.interface_practice_again()}</Link>
      {seat.role !== 'projector' && (
        <a href={`/s/${seat.sessionId}${SCREEN_HASH}`} target="_blank" rel="noopener noreferrer">
          {m.interface_practice_screen()}
        </a>
      )}
    </p>
  </aside>
)

/** Around the pages of a practice: says on each of them that nothing of it counts, and how to begin anew. */
export const PracticeFrame = ({ seat, children }: { readonly seat: StoredSeat; readonly children: ReactNode }) =>
  seat.role === 'projector' ? (
    <div className={styles.screen}>
      <Banner seat={seat} />
      <div className={styles.wall}>{children}</div>
    </div>
  ) : (
    <FrameNote value={<Banner seat={seat} />}>{children}</FrameNote>
  )
