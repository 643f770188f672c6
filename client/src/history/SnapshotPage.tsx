import type { BoardSnapshot } from '@parley/shared/changes/board-snapshot'
import type { SnapshotView } from '@parley/shared/protocol/snapshot-views'
import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { m } from '../paraglide/messages.js'
import { ProblemNotice } from '../session/ProblemNotice.tsx'
import { useFetched } from '../session/use-fetched.ts'
import { useSession } from '../session/use-session.ts'
import { Button } from '../ui/Button.tsx'
import { CompareSnapshots } from './CompareSnapshots.tsx'
import styles from './History.module.css'
import { leftOutWords, snapshotName } from './history-words.ts'
import { LayCopies } from './LayCopies.tsx'
import { SnapshotBoard } from './SnapshotBoard.tsx'
import { SnapshotCards } from './SnapshotCards.tsx'

const LOOKS = ['cards', 'board', 'compare'] as const
type Look = (typeof LOOKS)[number]
const NAMES: Readonly<Record<Look, () => string>> = {
  cards: m.snaps_look_cards,
  board: m.snaps_look_board,
  compare: m.snaps_look_compare,
}

type SnapshotPageProps = {
  readonly one: SnapshotView
  readonly all: readonly SnapshotView[]
  readonly onBack: () => void
}

/** One snapshot: its cards as a list, its board, and what differs from another; and what it leaves out. */
export const SnapshotPage = ({ one, all, onBack }: SnapshotPageProps) => {
  const { state } = useSession()
  const [look, setLook] = useState<Look>('cards')
  const [times, setTimes] = useState(0)
  const { value, problem } = useFetched<BoardSnapshot>(one.tooLarge ? null : `snapshots/${one.seq}`, times)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const name = snapshotName(state, one)
  return (
    <>
      <div className={styles.bar}>
        <Button variant="quiet" icon={<ArrowLeft aria-hidden="true" />} onClick={onBack}>
          {m.snaps_back()}
        </Button>
      </div>
      <h3 ref={heading} tabIndex={-1} className={styles.name}>
        {name}
      </h3>
      {value && (
        <>
          <div className={styles.bar} role="group" aria-label={m.snaps_look()}>
            {LOOKS.map((one) => (
              <Button key={one} aria-pressed={look === one} onClick={() => setLook(one)}>
                {NAMES[one]()}
              </Button>
            ))}
          </div>
          {look === 'cards' && <SnapshotCards view={value.view} onStruck={() => setTimes((count) => count + 1)} />}
          {look === 'board' && <SnapshotBoard view={value.view} name={name} />}
          {look === 'compare' && <CompareSnapshots one={one} view={value.view} all={all} />}
          <LayCopies number={one.number} />
        </>
      )}
      {!value && !problem && !one.tooLarge && <p>{m.changes_loading()}</p>}
      <ProblemNotice problem={problem} />
      <section className={styles.part}>
        <h4>{m.snaps_out_title()}</h4>
        <ul className={styles.out}>
          {leftOutWords(one).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          {value && value.results.length > 0 && <li>{m.snaps_results({ count: value.results.length })}</li>}
        </ul>
      </section>
    </>
  )
}
