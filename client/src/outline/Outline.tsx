import type { DocumentView, ZoneId } from '@parley/shared/documents/card-view'
import type { Kind } from '@parley/shared/session/agenda'
import { memo, useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { BoardActions } from '../board/board-actions.ts'
import { newKindIn, READ_ONLY, type BoardRights } from '../board/board-rights.ts'
import type { BoardOptions } from '../board/use-board-scene.ts'
import { changesLog } from './changes-log.ts'
import { OutlineBoard } from './OutlineBoard.tsx'
import { useCalmView } from './use-calm-view.ts'
import { useOthersChanges } from './use-others-changes.ts'

type OutlineProps = {
  readonly view: DocumentView
  readonly options: BoardOptions
  /** Null for whoever only reads. */
  readonly actions: BoardActions | null
  readonly rights?: BoardRights
  readonly newKind?: (zone: ZoneId) => Kind
  /** A text whose card was deleted or locked while somebody typed in it. */
  readonly onUnplaced: (text: string) => void
  readonly label: string
  /** The level of the outermost headings; the page's own heading stands above. */
  readonly level?: 2 | 3
}

const CalmBoard = memo(OutlineBoard)

/** The board as headings and lists: the same scene as the canvas, and all that the canvas can do, by keyboard. */
export const Outline = ({
  view,
  options,
  actions,
  rights = READ_ONLY,
  newKind = newKindIn,
  onUnplaced,
  label,
  level = 2,
}: OutlineProps) => {
  const [log] = useState(changesLog)
  useOthersChanges(log.add)
  const [shown, hurry] = useCalmView(view)
  const latest = useRef(onUnplaced)
  useLayoutEffect(() => {
    latest.current = onUnplaced
  })
  const keep = useCallback((text: string) => latest.current(text), [])
  return (
    <CalmBoard
      view={shown}
      options={options}
      actions={actions}
      rights={actions ? rights : READ_ONLY}
      newKind={newKind}
      onUnplaced={keep}
      label={label}
      level={level}
      log={log}
      isOwn={hurry}
    />
  )
}
