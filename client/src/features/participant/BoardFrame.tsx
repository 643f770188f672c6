import { Suspense, type ReactNode } from 'react'
import { m } from '../../paraglide/messages.js'
import styles from './Participant.module.css'

type BoardFrameProps = {
  /** Who can see it, and how it is looked at. */
  readonly top: ReactNode
  readonly look: 'board' | 'outline'
  readonly children: ReactNode
}

/** A board with a line above it: the joint one and a group's table stand in the same frame. */
export const BoardFrame = ({ top, look, children }: BoardFrameProps) => (
  <>
    <div className={styles.boardTop}>{top}</div>
    <div className={styles.boardBody} data-view={look}>
      <Suspense fallback={<p>{m.participant_table_loading()}</p>}>{children}</Suspense>
    </div>
  </>
)
