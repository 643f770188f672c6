import { boardOfBoth } from '@parley/shared/changes/board-of-both'
import type { BoardChanges } from '@parley/shared/changes/changes-since'
import { changesOn } from '@parley/shared/changes/changes-on'
import type { ComparedBoards } from '@parley/shared/changes/compare-boards'
import type { DocumentView } from '@parley/shared/documents/card-view'
import { useMemo } from 'react'
import { cardChangeWords } from '../changes/card-change-words.ts'
import type { ChangeContext } from '../changes/change-words.ts'
import { toldChanges } from '../map/told-changes.ts'
import { m } from '../paraglide/messages.js'
import styles from './History.module.css'
import { isDrawn, SnapshotBoard, type Marked } from './SnapshotBoard.tsx'

type ComparedBoardProps = {
  readonly compared: ComparedBoards
  readonly later: DocumentView
  readonly context: ChangeContext
  readonly name: string
}

const nowhere = (): string => ''

/** A word for each card that differs; a pile in which only others do says that there is more in it. */
const wordsOn = ({ cards }: DocumentView, changes: BoardChanges): ReadonlyMap<string, string> => {
  const words = new Map(cardChangeWords(changes))
  const heads = cards.flatMap(({ id, stack }) => (stack !== undefined && words.has(id) ? [stack] : []))
  for (const head of heads) if (!words.has(head)) words.set(head, m.snaps_marked_inside())
  return words
}

/** The later of two boards with a word at each card that differs, and with what went where it lay (SN9). */
export const ComparedBoard = ({ compared, later, context, name }: ComparedBoardProps) => {
  const { changes, was } = compared
  const view = useMemo(() => boardOfBoth(compared, later), [compared, later])
  const marked = useMemo<Marked>(
    () => ({
      words: wordsOn(view, changes),
      told: toldChanges(changesOn(changes, 'milestones'), context, nowhere),
    }),
    [view, changes, context],
  )
  const { summary } = useMemo(() => toldChanges(changes, context, nowhere), [changes, context])
  const elsewhere = changes.cards.filter(
    (change) => !isDrawn(change.what === 'gone' ? (was(change.was.id) ?? {}) : change.card),
  ).length
  return (
    <>
      <p>{summary}</p>
      <p className={styles.quiet}>{m.snaps_marked_about()}</p>
      <SnapshotBoard view={view} name={m.snaps_marked_name({ name, summary })} marked={marked} />
      {elsewhere > 0 && <p>{m.snaps_marked_elsewhere({ count: elsewhere })}</p>}
    </>
  )
}
