import { addCard, addLink, setCard } from '@parley/shared/documents/cards'
import type { LinkKind } from '@parley/shared/documents/card-view'
import { groupOf, LARKFIELD, type Side } from '@parley/shared/practice/larkfield'
import type { GroupId, Kind } from '@parley/shared/session/agenda'
import { firstOf, look, notDone, simulated, waitForPerson, type Act, type Scene } from './scene.ts'

/** The lanes of the map, named after what the milestones of the case are about. */
const LANES = ['Bills and answers', 'The offer', 'Orders and returns', 'How we work together'] as const

/** Where each milestone of the case lies: its lane, and its week. T-M05 begins in week 6 and is moved to week 10. */
const PLACES: readonly (readonly [lane: number, week: number])[] = [
  [0, 4],
  [1, 5],
  [0, 8],
  [2, 6],
  [1, 6],
  [2, 9],
  [3, 7],
  [1, 20],
  [3, 1],
  [2, 26],
  [3, 3],
  [3, 24],
]
const MOVED = { milestone: 4, week: 10 } as const
/** Which milestone rests on which: one-screen billing, practice day, first hundred switched, decision point, and others beside. */
const RESTS_ON: readonly (readonly [from: number, to: number])[] = [
  [2, 0],
  [4, 2],
  [7, 4],
  [4, 1],
  [9, 3],
  [11, 6],
]
/** Which limit presses on which milestone. */
const LIMITS: readonly (readonly [limit: number, milestone: number])[] = [
  [0, 7],
  [3, 0],
  [4, 1],
  [6, 2],
  [7, 3],
  [8, 0],
  [9, 9],
  [11, 5],
]

const idOf = (kind: Kind, at: number): string => `larkfield-${kind}-${at}`

/** The map: lanes and goals, each group's milestones with their weeks, limits, and what rests on what. */
export const mapping = (scene: Scene): readonly Act[] => {
  const by = (group: GroupId, at: number): string => {
    const members = simulated(scene, group)
    return members[at % members.length]?.seat ?? ''
  }
  const standing = new Set(scene.board.cards.map(({ id }) => id))
  const stand = (...ids: readonly string[]): boolean => ids.every((id) => standing.has(id))
  const cards = (kind: 'goal' | 'limit', of: readonly (readonly [Side, string])[]): readonly Act[] =>
    of.map(([side, text], at) => ({
      key: `map:${idOf(kind, at)}`,
      by: by(groupOf(side), at),
      document: 'board',
      change: (stage) =>
        addCard(stage, {
          id: idOf(kind, at),
          kind,
          group: groupOf(side),
          zone: kind === 'goal' ? 'goals' : 'limits',
          at: [0, at + 1],
          text,
        }),
    }))
  const lanes = LANES.map((text, at): Act => ({
    key: `map:${idOf('lane', at)}`,
    by: by(at % 2 === 0 ? 'b' : 'a', at),
    document: 'board',
    change: (stage) =>
      addCard(stage, { id: idOf('lane', at), kind: 'lane', group: 'both', zone: 'map', at: [0, at + 1], text }),
  }))
  const milestones = LARKFIELD.cards.milestone.map(([side, text], at): Act => {
    const [lane = 0, week = 1] = PLACES[at] ?? []
    return {
      key: `map:${idOf('milestone', at)}`,
      by: by(groupOf(side), at),
      document: 'board',
      change: (stage) =>
        addCard(stage, {
          id: idOf('milestone', at),
          kind: 'milestone',
          group: groupOf(side),
          zone: 'map',
          at: [0, at + 1],
          text,
          week,
          lane: idOf('lane', lane),
        }),
    }
  })
  const link = (kind: LinkKind, from: string, to: string): readonly Act[] =>
    stand(from, to)
      ? [
          {
            key: `map:${from}:${to}`,
            by: by('b', 0),
            document: 'board',
            change: (stage) =>
              void addLink(stage, { id: `${from}--${to}`.replaceAll('larkfield-', ''), from, to, kind }),
          },
        ]
      : []
  const moved = idOf('milestone', MOVED.milestone)
  return firstOf(
    () => notDone(scene, cards('goal', LARKFIELD.cards.goal)),
    () => notDone(scene, lanes),
    () => notDone(scene, milestones),
    () =>
      notDone(
        scene,
        RESTS_ON.flatMap(([from, to]) => link('depends-on', idOf('milestone', from), idOf('milestone', to))),
      ),
    () => notDone(scene, cards('limit', LARKFIELD.cards.constraint)),
    () =>
      notDone(
        scene,
        LIMITS.flatMap(([from, to]) => link('limits', idOf('limit', from), idOf('milestone', to))),
      ),
    () =>
      stand(moved)
        ? notDone(scene, [
            {
              key: `map:move:${moved}`,
              by: by('a', 0),
              document: 'board',
              change: (stage) => setCard(stage, moved, 'week', MOVED.week),
            },
          ])
        : [],
    () => waitForPerson(scene, 'map', true),
    () => look(scene, 'map'),
  )
}
