import type { DocumentView } from '@parley/shared/documents/card-view'
import type { GroupId } from '@parley/shared/session/agenda'
import { useCallback, useMemo } from 'react'
import type { OverBoard } from '../board/Over.tsx'
import { m } from '../paraglide/messages.js'
import type { Pointer } from '../session/pointers.ts'
import { usePointers } from '../session/use-pointers.ts'
import { hungOn, placesOnBoard } from './card-pointers.ts'
import { FollowTools } from './FollowTools.tsx'
import { Pointers } from './Pointers.tsx'
import styles from './Pointing.module.css'
import { useFollow, type FollowWords, type PointingNames } from './use-follow.ts'
import { usePointAlong } from './use-point-along.ts'

const WORDS: FollowWords = {
  following: (told) => m.boardpointers_following(told),
  waits: (told) => m.boardpointers_following_waits(told),
}

type BoardPointersProps = {
  /** The board on which they are seen. */
  readonly on: OverBoard
  readonly view: DocumentView
  readonly hidden: ReadonlySet<string>
  readonly names: PointingNames
  /** Whose pointer this page shows to the others; undefined for whoever only looks. */
  readonly group: GroupId | undefined
  /** At most every so many milliseconds. */
  readonly every: number
}

/**
 * Pointers on the joint board, and following one. Each page lays this board out for itself, so they hang on cards. It
 * hears of them by itself: the board does not render because somebody points.
 */
export const BoardPointers = ({ on, view, hidden, names, group, every }: BoardPointersProps) => {
  const { room, stage, scene, isSaying, isFinding } = on
  const { others, point } = usePointers('board', 'card')
  const places = useMemo(() => placesOnBoard(scene.cards, view, hidden), [scene, view, hidden])
  const shown = useMemo(() => places(others), [places, others])
  const hang = useCallback(
    (pointer: Pointer | null): void =>
      point(pointer && hungOn(pointer, stage.cardAt(stage.toWindow({ ...pointer, width: 0, height: 0 })))),
    [point, stage],
  )
  usePointAlong(room, stage, group, every, hang)
  const following = useFollow(room, stage, shown, names, WORDS)
  return (
    <>
      <Pointers stage={stage} others={shown} names={names} onFollow={following.follow} />
      <div className={styles.head} data-below={isFinding || undefined}>
        {following.words !== null && !isSaying && <p className={styles.words}>{following.words}</p>}
        <FollowTools following={following} nobody={m.boardpointers_nobody()} />
      </div>
    </>
  )
}
