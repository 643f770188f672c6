import type { SceneCard } from '@parley/shared/scene/scene'
import { Equal, Lock, LockOpen } from 'lucide-react'
import { m } from '../paraglide/messages.js'
import { IconButton } from './BoardTools.tsx'
import { keysOf } from './shortcuts.ts'

/** What a group can do with the cards of its table beside writing, ordering and laying them on one another. */
export type TableTools = {
  /** Holds cards back, or brings them back; resolves to whether it was done. */
  readonly hold: (cards: readonly string[], isHeld: boolean) => Promise<boolean>
  /** Asks which other card says the same. */
  readonly sameAs: (card: string) => void
}

const areHeld = (selected: readonly SceneCard[]): boolean => selected.every((card) => card.held)

/** Holds back what is chosen; brings it back where all of it is held back already. */
export const holdChosen = (
  { hold }: TableTools,
  selected: readonly SceneCard[],
  say: (words: string) => void,
): void => {
  const isHeld = !areHeld(selected)
  const cards = selected.filter((card) => (card.held ?? false) !== isHeld).map((card) => card.id)
  if (cards.length === 0) return
  void hold(cards, isHeld).then((isDone) => {
    const { length: count } = cards
    if (isDone) say(isHeld ? m.table_board_now_held({ count }) : m.table_board_now_back({ count }))
  })
}

type TableHoldToolsProps = {
  readonly table: TableTools
  readonly selected: readonly SceneCard[]
  readonly say: (words: string) => void
}

/** The tools of a table for what is chosen: hold back or bring back, and join with another card without a drag. */
export const TableHoldTools = ({ table, selected, say }: TableHoldToolsProps) => {
  const [one, ...more] = selected
  const isHeld = areHeld(selected)
  return (
    <>
      {one && more.length === 0 && (
        <IconButton label={m.table_board_same_as()} onClick={() => table.sameAs(one.id)}>
          <Equal aria-hidden="true" />
        </IconButton>
      )}
      <IconButton
        label={isHeld ? m.table_board_bring_back() : m.table_board_hold()}
        keys={keysOf('hold')}
        onClick={() => holdChosen(table, selected, say)}
      >
        {isHeld ? <LockOpen aria-hidden="true" /> : <Lock aria-hidden="true" />}
      </IconButton>
    </>
  )
}
