import { addCard, setCard } from '@parley/shared/documents/cards'
import { LARKFIELD } from '@parley/shared/practice/larkfield'
import type { GroupId } from '@parley/shared/session/agenda'
import { firstOf, look, notDone, onBoard, simulated, waitForPerson, type Act, type Scene } from './scene.ts'

const assumption = (at: number): string => LARKFIELD.cards.assumption[at]?.[1] ?? ''

/** Where the room lays what it talks about: how much is known of it, and how much hangs on it, each from 0 to 100. */
const LAID: readonly (readonly [text: string, evidence: number, importance: number])[] = [
  [assumption(0), 24, 72],
  [assumption(1), 32, 88],
  [assumption(3), 36, 74],
  [assumption(6), 26, 62],
  [assumption(8), 52, 80],
  [assumption(10), 42, 86],
]

/** Three of them get a test: what would show that it does not hold, until when, and who finds out. */
const TESTS: readonly (readonly [
  text: string,
  test: string,
  due: string,
  owners: readonly (readonly [GroupId, string])[],
])[] = [
  [
    assumption(1),
    'Count subscription questions for two weeks. More than a third of all calls, and we need more people.',
    '2027-03-12',
    [
      ['a', 'Priya'],
      ['b', 'Ruth'],
    ],
  ],
  [
    assumption(0),
    'Offer twenty device customers the switch by telephone. Fewer than eight say yes.',
    '2027-03-19',
    [['a', 'Luis']],
  ],
  [
    assumption(10),
    'Both groups read how the last three unsafe dates were answered. One was held against somebody.',
    '2027-03-05',
    [['b', 'Marek']],
  ],
]

/** The assumption map: what was revealed is laid between evidence and importance, and three assumptions get a test. */
export const weighing = (scene: Scene): readonly Act[] => {
  const seats = new Map(scene.players.map(({ name, seat }) => [name, seat]))
  const by = (group: GroupId, at = 0): string => {
    const members = simulated(scene, group)
    return members[at % members.length]?.seat ?? ''
  }
  const laid = LAID.flatMap(([text, evidence, importance], at): readonly Act[] => {
    const card = onBoard(scene, text, 'assumption')
    return card
      ? [
          {
            key: `weigh:${at}`,
            by: by(at % 2 === 0 ? 'a' : 'b', at),
            document: 'board',
            change: (stage) => setCard(stage, card.id, 'value', [evidence, importance]),
          },
        ]
      : []
  })
  const tests = TESTS.flatMap(([text, test, due], at): readonly Act[] => {
    const of = onBoard(scene, text, 'assumption')
    return of
      ? [
          {
            key: `test:${at}`,
            by: by(at % 2 === 0 ? 'b' : 'a', at),
            document: 'board',
            change: (stage) =>
              addCard(stage, {
                id: `larkfield-test-${at}`,
                kind: 'test',
                group: 'both',
                zone: 'tests',
                at: [0, at + 1],
                text: test,
                of: of.id,
                due,
              }),
          },
        ]
      : []
  })
  const owners = TESTS.flatMap(([, , , named], at) =>
    named.flatMap(([group, name]): readonly Act[] => {
      const seat = seats.get(name)
      return seat && scene.board.cards.some(({ id }) => id === `larkfield-test-${at}`)
        ? [
            {
              key: `test:${at}:${group}`,
              by: by(group),
              document: 'board',
              change: (stage) => setCard(stage, `larkfield-test-${at}`, group === 'a' ? 'ownerA' : 'ownerB', seat),
            },
          ]
        : []
    }),
  )
  return firstOf(
    () => notDone(scene, laid),
    () => notDone(scene, tests),
    () => notDone(scene, owners),
    () => waitForPerson(scene, 'assumptions', true),
    () => look(scene, 'assumptions'),
  )
}
