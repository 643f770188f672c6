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
import { SelectField } from '../ui/SelectField.tsx'
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
  const isNow = chosen === NOW
  const fetched = useFetched<BoardSnapshot>(isNow ? null : `snapshots/${chosen}`, null)
  const other = isNow ? board.view : fetched.value?.view
  const isLater = isNow || Number(chosen) > one.seq
  const compared = useMemo(
    () => other && (isLater ? compareBoards(view, other) : compareBoards(other, view)),
    [other, isLater, view],
  )
  const cards = new Map([...(other?.cards ?? []), ...view.cards].map((card) => [card.id, card]))
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
      <ProblemNotice problem={fetched.problem} />
      {compared ? (
        <ChangeList
          changes={compared.changes}
          was={compared.was}
          context={{ groups: state.session.groups, nameOf: (id) => nameOf(cards.get(id)) }}
        />
      ) : (
        !fetched.problem && <p>{m.changes_loading()}</p>
      )}
    </>
  )
}
