import type { CardView } from '@parley/shared/documents/card-view'
import { tableAsBoard } from '@parley/shared/scene/table-board'
import type { GroupId, WrittenKind } from '@parley/shared/session/agenda'
import { useMemo, useRef, useState } from 'react'
import { tableActions } from '../../board/board-actions.ts'
import { Board } from '../../board/Board.tsx'
import type { TableTools } from '../../board/TableHoldTools.tsx'
import { useActsOn } from '../../board/use-board-actions.ts'
import type { BoardOptions } from '../../board/use-board-scene.ts'
import { m } from '../../paraglide/messages.js'
import type { UsedDocument } from '../../session/use-document.ts'
import { useSession } from '../../session/use-session.ts'
import { JoinDialog } from './JoinDialog.tsx'
import { useLostJoin } from './lost-joins.ts'
import { TABLE_RIGHTS } from './table-rights.ts'

type TableBoardProps = {
  readonly group: GroupId
  readonly kinds: readonly WrittenKind[]
  readonly document: UsedDocument
  /** Cards in which somebody else is writing. */
  readonly edited: ReadonlySet<string>
  readonly hold: TableTools['hold']
  /** The document that is shown: the group's table, or one of its several. */
  readonly place: string
}

/** The own group's table as a board: a lane for each kind, the same cards as in the list, and nobody's presence. */
export const TableBoard = ({ group, kinds, document, edited, hold, place }: TableBoardProps) => {
  const { state, notPlaced } = useSession()
  const { groups, id } = state.session
  const actions = useActsOn(document.doc, tableActions)
  const [joining, setJoining] = useState<CardView | null>(null)
  // The card that was asked about lies under another now: that one is what the person goes on with.
  const joinedTo = useRef<string | null>(null)
  const focusJoined = (): HTMLElement | null => {
    const card = joinedTo.current
    joinedTo.current = null
    return card === null
      ? null
      : window.document.querySelector(`[data-mirror] [data-card="${CSS.escape(card)}"] button`)
  }
  // A step is a new object with each state; its kinds as a word stay the same.
  const named = kinds.join(' ')
  const lanes = useMemo(() => ({ table: group, kinds: named.split(' ') as WrittenKind[] }), [group, named])
  const view = useMemo(() => tableAsBoard(document.view, lanes), [document.view, lanes])
  const options = useMemo<BoardOptions>(() => {
    const held = document.view.cards.filter((card) => card.held)
    // Lanes stay beside each other: where there is no room for that, the table is a list.
    return {
      kind: lanes,
      groups,
      arrangement: 'beside',
      marks: {},
      said: new Map(held.map((card) => [card.id, m.table_board_held()])),
    }
  }, [lanes, groups, document.view])
  const refused = useLostJoin(document.doc)
  const notes = useMemo(() => new Map([...edited].map((card) => [card, m.participant_card_edited()])), [edited])
  return (
    <>
      <Board
        view={view}
        options={options}
        actions={actions}
        rights={TABLE_RIGHTS}
        table={{ hold, sameAs: (card) => setJoining(document.view.cards.find((one) => one.id === card) ?? null) }}
        notes={notes}
        refused={refused}
        onUnplaced={(text, kind = lanes.kinds[0] ?? 'interest') =>
          notPlaced.add([{ document: place, kind, text, reason: 'gone' }])
        }
        label={m.table_board_label({ group: groups[group].name })}
        board={`${id}.table`}
      />
      <JoinDialog
        card={joining}
        all={document.view.cards}
        onJoin={(card, into) => {
          actions?.addToStack(into, [card])
          joinedTo.current = into
        }}
        finalFocus={focusJoined}
        onClose={() => setJoining(null)}
      />
    </>
  )
}
