import type { SnapshotsView } from '@parley/shared/protocol/snapshot-views'
import { useState } from 'react'
import { m } from '../paraglide/messages.js'
import { ProblemNotice } from '../session/ProblemNotice.tsx'
import { useFetched } from '../session/use-fetched.ts'
import { useSession } from '../session/use-session.ts'
import styles from './History.module.css'
import { snapshotName } from './history-words.ts'
import { SnapshotPage } from './SnapshotPage.tsx'
import { TakeSnapshot } from './TakeSnapshot.tsx'

/** Whoever comes back from one goes on from there. */
const goesOn = (row: HTMLButtonElement | null): void => row?.focus()

/** The snapshots of the board, the newest first, to look through and compare (SN3). Whoever leads takes one, too. */
export const BoardHistory = () => {
  const { state, self } = useSession()
  const { value, problem } = useFetched<SnapshotsView>('snapshots', state.seq)
  const [opened, setOpened] = useState<number | null>(null)
  const [last, setLast] = useState<number | null>(null)
  const all = value ? [...value.snapshots].reverse() : null
  const one = all?.find(({ seq }) => seq === opened)
  if (one && all)
    return (
      <SnapshotPage
        key={one.seq}
        one={one}
        all={all}
        onBack={() => {
          setLast(one.seq)
          setOpened(null)
        }}
      />
    )
  return (
    <>
      <p className={styles.quiet}>{m.snaps_about()}</p>
      {self.role === 'mediator' && !self.assists && !state.ended && <TakeSnapshot />}
      <ProblemNotice problem={problem} />
      {!all && !problem && <p>{m.changes_loading()}</p>}
      {all?.length === 0 && <p>{m.snaps_none()}</p>}
      {all && all.length > 0 && (
        <ol className={styles.list} reversed>
          {all.map((snapshot) => (
            <li key={snapshot.seq}>
              <button
                type="button"
                className={styles.row}
                ref={snapshot.seq === last ? goesOn : undefined}
                onClick={() => setOpened(snapshot.seq)}
              >
                <span>{snapshotName(state, snapshot)}</span>
                <span className={styles.quiet}>{m.snaps_cards({ count: snapshot.cards })}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
