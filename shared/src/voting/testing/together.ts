import type { BallotView } from '../../protocol/ballot-views.ts'
import type { GroupId } from '../../session/agenda.ts'

/** Whether a person gave the first of the two answers that a ballot knows here. */
export type Votes = (person: number) => boolean
/** What the room sees of a ballot by who gave which answer. */
export type Ballot = (people: readonly GroupId[], isFirst: Votes) => BallotView
/** A ballot, and who votes in it; everybody where that is not said. */
export type Asked = { readonly ballot: Ballot; readonly voters?: readonly number[] }

/** So many of each group, the first of them in group `a`. */
export const roomOf = (a: number, b: number): readonly GroupId[] => [
  ...Array.from({ length: a }, () => 'a' as const),
  ...Array.from({ length: b }, () => 'b' as const),
]
export const votersOf = ({ voters }: Asked, people: readonly GroupId[]): readonly number[] =>
  voters ?? people.map((_group, person) => person)

/** The views of a ballot: each view once, and which of them each way to answer gives; a way is a bit mask of people. */
const viewsOf = (asked: Asked, people: readonly GroupId[]) => {
  const known = new Map<string, number>()
  const views: BallotView[] = []
  const masks = votersOf(asked, people).reduce<number[]>(
    (found, person) => found.flatMap((mask) => [mask, mask | (1 << person)]),
    [0],
  )
  const at = masks.map((mask) => {
    const view = asked.ballot(people, (person) => ((mask >> person) & 1) === 1)
    const key = JSON.stringify(view)
    const found = known.get(key) ?? views.push(view) - 1
    known.set(key, found)
    return found
  })
  return { views, masks, at }
}

/**
 * Of one thing that can be shown: one world behind it (a mask for each ballot), and for each pair of ballots, or one
 * with itself, and each pair of answers the people of whom some world behind it has both.
 */
export type Seen = { readonly world: readonly number[]; readonly pairs: Int32Array }
const PAIRS = [0, 1, 2].flatMap((one) => [0, 1, 2].flatMap((other) => (one <= other ? [[one, other] as const] : [])))

/** All worlds of three ballots by what they show together; `says` is a leak that a test adds to see itself fail. */
export const seenOf = (
  people: readonly GroupId[],
  ballots: readonly [Asked, Asked, Asked],
  shownOf: (ballots: readonly BallotView[]) => string,
  says: (masks: readonly number[]) => number = () => 0,
): readonly Seen[] => {
  const [one, two, three] = ballots.map((asked) => viewsOf(asked, people))
  if (!one || !two || !three) throw new Error('Three ballots are needed.')
  const shown = new Map<string, number>()
  const ids = one.views.map((first) =>
    two.views.map((second) =>
      three.views.map((third) => {
        const text = shownOf([first, second, third])
        const id = shown.get(text) ?? shown.size
        shown.set(text, id)
        return id
      }),
    ),
  )
  const seen = new Map<number, Seen>()
  const masks = [0, 0, 0]
  for (let first = 0; first < one.masks.length; first += 1) {
    for (let second = 0; second < two.masks.length; second += 1) {
      const row = ids[one.at[first] ?? -1]?.[two.at[second] ?? -1]
      for (let third = 0; third < three.masks.length; third += 1) {
        masks[0] = one.masks[first] ?? 0
        masks[1] = two.masks[second] ?? 0
        masks[2] = three.masks[third] ?? 0
        const key = (row?.[three.at[third] ?? -1] ?? -1) * 2 + says(masks)
        let known = seen.get(key)
        if (!known) seen.set(key, (known = { world: [...masks], pairs: new Int32Array(PAIRS.length * 4) }))
        const { pairs } = known
        for (let pair = 0; pair < PAIRS.length; pair += 1) {
          const left = masks[PAIRS[pair]?.[0] ?? 0] ?? 0
          const right = masks[PAIRS[pair]?.[1] ?? 0] ?? 0
          pairs[pair * 4] = (pairs[pair * 4] ?? 0) | (left & right)
          pairs[pair * 4 + 1] = (pairs[pair * 4 + 1] ?? 0) | (left & ~right)
          pairs[pair * 4 + 2] = (pairs[pair * 4 + 2] ?? 0) | (~left & right)
          pairs[pair * 4 + 3] = (pairs[pair * 4 + 3] ?? 0) | (~left & ~right)
        }
      }
    }
  }
  return [...seen.values()]
}

/** The people that the picture of a ballot speaks of together with a person; nobody where it shows no figure. */
export type ClassOf = (ballot: number, person: number) => readonly number[]

/**
 * Of the ballots `among` the three: answers that are known though not all of their class gave the same, or unknown
 * though they did, and pairs of answers of which one tells the other. `pinned` are the known ones, `small` those of
 * them whose class has fewer than `k` people.
 */
export const wrongOf = (
  people: readonly GroupId[],
  ballots: readonly Asked[],
  seen: readonly Seen[],
  {
    k,
    classOf,
    among = [0, 1, 2],
  }: { readonly k: number; readonly classOf: ClassOf; readonly among?: readonly number[] },
) => {
  const found = { pinned: 0, small: 0, tooMuch: 0, linked: 0 }
  const classes = ballots.map((_asked, ballot) => people.map((_group, person) => classOf(ballot, person)))
  const votes = ballots.map((asked) => new Set(votersOf(asked, people)))
  for (const { world, pairs } of seen) {
    const isAlike = (ballot: number, person: number): boolean =>
      new Set(classes[ballot]?.[person]?.map((one) => ((world[ballot] ?? 0) >> one) & 1)).size === 1
    people.forEach((_group, person) => {
      PAIRS.forEach(([one, other], pair) => {
        if (!among.includes(one) || !among.includes(other)) return
        if (![one, other].every((at) => votes[at]?.has(person))) return
        const open = [0, 1, 2, 3].filter((way) => (((pairs[pair * 4 + way] ?? 0) >> person) & 1) === 1).length
        const [isOne, isOther] = [isAlike(one, person), isAlike(other, person)]
        if (one === other) {
          if (open === 1) found.pinned += 1
          if (open === 1 && (classes[one]?.[person]?.length ?? 0) < k) found.small += 1
          if ((open === 1) !== isOne) found.tooMuch += 1
        } else if (open !== (isOne ? 1 : 2) * (isOther ? 1 : 2)) found.linked += 1
      })
    })
  }
  return found
}
