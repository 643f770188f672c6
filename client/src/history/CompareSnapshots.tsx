import type { BoardSnapshot } from '@parley/shared/changes/board-snapshot'
import { compareBoards } from '@parley/shared/changes/compare-boards'
import type { DocumentView } from '@parley/shared/documents/card-view'
import type { SnapshotView } from '@parley/shared/protocol/snapshot-views'
import { useMemo, useState } from 'react'
import { ChangeList } from '../changes/ChangeList.tsx'
import { nameOf } from '../map/map-words.ts'
import { m } from '../paraglide/messages.js'
import { ProblemNotice } from '../session/ProblemNotice.tsx'
import { useDocument } from '../session/use-document.ts'
import { useFetched } from '../session/use-fetched.ts'
import { useSession } from '../session/use-session.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { ComparedBoard } from './ComparedBoard.tsx'
import styles from './History.module.css'
import { snapshotName } from './history-words.ts'

const NOW = 'now'

type CompareProps = {
  /** The snapshot that is looked at. */
  readonly one: SnapshotView
  readonly view: DocumentView
  readonly all: readonly SnapshotView[]
}

/** Compares a snapshot with another, or with the board as it is now: the earlier of the two comes first (SN3). */
export const CompareSnapshots = ({ one, view, all }: CompareProps) => {
  const { state } = useSession()
  const board = useDocument('board')
  const [chosen, setChosen] = useState(NOW)
  const [isMarked, setMarked] = useState(false)
  const isNow = chosen === NOW
  const fetched = useFetched<BoardSnapshot>(isNow ? null : `snapshots/${chosen}`, null)
  const other = isNow ? board.view : fetched.value?.view
  const isLater = isNow || Number(chosen) > one.seq
  const compared = useMemo(
    () => other && (isLater ? compareBoards(view, other) : compareBoards(other, view)),
    [other, isLater, view],
  )
  const { groups } = state.session
  const context = useMemo(() => {
    const cards = new Map([...(other?.cards ?? []), ...view.cards].map((card) => [card.id, card]))
    return { groups, nameOf: (id: string) => nameOf(cards.get(id)) }
  }, [other, view, groups])
  const others = all.filter(({ seq, tooLarge }) => seq !== one.seq && !tooLarge)
  return (
    <>
      <SelectField
        label={m.snaps_compare_with()}
        value={chosen}
        onChange={setChosen}
        options={[
          { value: NOW, label: m.snaps_compare_now() },
          ...others.map((snapshot) => ({ value: String(snapshot.seq), label: snapshotName(state, snapshot) })),
        ]}
      />
      <p role="status">{isLater ? m.snaps_compare_later() : m.snaps_compare_earlier()}</p>
      <div className={styles.bar} role="group" aria-label={m.snaps_compare_look()}>
        <Button aria-pressed={!isMarked} onClick={() => setMarked(false)}>
          {m.snaps_compare_list()}
        </Button>
        <Button aria-pressed={isMarked} onClick={() => setMarked(true)}>
          {m.snaps_compare_marked()}
        </Button>
      </div>
      <ProblemNotice problem={fetched.problem} />
      {!compared || !other ? (
        !fetched.problem && <p>{m.changes_loading()}</p>
      ) : isMarked ? (
        <ComparedBoard
          compared={compared}
          later={isLater ? other : view}
          context={context}
          name={snapshotName(state, one)}
        />
      ) : (
        <ChangeList changes={compared.changes} was={compared.was} context={context} />
      )}
    </>
  )
}
