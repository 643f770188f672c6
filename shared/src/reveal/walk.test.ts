import { describe, expect, it } from 'vitest'
import type { CardView, ZoneId } from '../documents/card-view.ts'
import type { GroupId } from '../session/agenda.ts'
import { nextInWalk, walkable, type WalkedCard } from './walk.ts'

const card = (
  id: string,
  zone: ZoneId,
  more: Pick<Partial<CardView>, 'kind' | 'group' | 'into' | 'text'> = {},
): CardView => ({
  id,
  kind: 'frustration',
  group: 'a',
  zone,
  at: [0, 1],
  text: id,
  ...more,
})

const BOARD = [
  card('s1', 'frustration:a'),
  card('s2', 'frustration:a'),
  ...['o1', 'o2', 'o3', 'o4'].map((id) => card(id, 'frustration:b', { group: 'b' })),
  card('shared', 'frustration:both', { group: 'both' }),
  card('joined', 'frustration:a', { into: 's1' }),
  card('empty', 'frustration:b', { text: ' ' }),
  card('stack', 'frustration:a', { kind: 'stack' }),
  card('elsewhere', 'interest:a', { kind: 'interest' }),
]

/** Every card of a walk to its end. */
const walked = (first: GroupId, board: readonly CardView[] = BOARD): readonly WalkedCard[] => {
  const had: WalkedCard[] = []
  for (;;) {
    const next = nextInWalk(first, had, walkable(board, ['frustration']))
    if (!next) return had
    had.push(next)
  }
}

describe('a walk through revealed cards', () => {
  it('RV6: one card of each group by turns, in the order of the lanes; then the rest of the larger side', () => {
    expect(walked('b').map((one) => one.card)).toEqual(['o1', 's1', 'o2', 's2', 'o3', 'o4'])
    expect(walked('a').map((one) => one.card)).toEqual(['s1', 'o1', 's2', 'o2', 'o3', 'o4'])
    expect(walked('a').map((one) => one.group)).toEqual(['a', 'b', 'a', 'b', 'b', 'b'])
  })

  it('RV6: what is shared, joined, without words or of another kind is not walked, and an empty side waits for nobody', () => {
    const { a, b } = walkable(BOARD, ['frustration'])
    expect([...a, ...b].map(({ id }) => id)).toEqual(['s1', 's2', 'o1', 'o2', 'o3', 'o4'])
    const onlyB = BOARD.filter((one) => one.group !== 'a')
    expect(walked('a', onlyB).map((one) => one.card)).toEqual(['o1', 'o2', 'o3', 'o4'])
    expect(walked('a', [])).toEqual([])
  })

  it('RV6: a card that went while the walk goes on is passed over, and one that came is had at its place', () => {
    const had: WalkedCard[] = [{ card: 's1', group: 'a' }]
    const without = BOARD.filter(({ id }) => id !== 'o1')
    expect(nextInWalk('a', had, walkable(without, ['frustration']))).toEqual({ card: 'o2', group: 'b' })
    const gone = BOARD.filter(({ id }) => id !== 's1')
    expect(nextInWalk('a', had, walkable(gone, ['frustration']))).toEqual({ card: 'o1', group: 'b' })
  })
})
