import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { GroupId, DayKind } from '@parley/shared/session/agenda'

type Side = 'S' | 'O'
type Case = {
  readonly title: string
  readonly k: number
  readonly groups: Readonly<Record<Side, string>>
  readonly people: readonly (readonly [Side, string, string, string])[]
  readonly cards: Readonly<Record<DayKind, readonly (readonly [Side, string])[]>>
  readonly priority_votes: readonly (readonly [string, number, number])[]
  readonly expected: {
    readonly priorities: readonly {
      readonly text: string
      readonly S: number
      readonly O: number
      readonly total: number
      readonly floor: number
      readonly product: number
      readonly both: boolean
    }[]
  }
}

/** The Larkfield case: a whole session as data, with the figures that must come out. */
export const LARKFIELD = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../shared/src/practice/larkfield.json', import.meta.url)), 'utf8'),
) as Case

const groupOf = (side: Side): GroupId => (side === 'S' ? 'a' : 'b')

export const PEOPLE: readonly { readonly name: string; readonly group: GroupId }[] = LARKFIELD.people.map(
  ([side, name]) => ({
    name,
    group: groupOf(side),
  }),
)
export const peopleOf = (group: GroupId): readonly string[] =>
  PEOPLE.filter((one) => one.group === group).map((one) => one.name)

/** Who writes which cards: dealt out in turn, so that nobody writes more than the cap of three. */
export const drafts = (kind: DayKind): readonly { readonly name: string; readonly text: string }[] =>
  (['S', 'O'] as const).flatMap((side) => {
    const names = peopleOf(groupOf(side))
    return LARKFIELD.cards[kind]
      .filter(([of]) => of === side)
      .map(([, text], at) => ({ name: names[at % names.length] ?? '', text }))
  })

/** The two cards that their groups hold back: T-A06 and T-A10. */
export const HELD = {
  a: LARKFIELD.cards.assumption[5]?.[1] ?? '',
  b: LARKFIELD.cards.assumption[9]?.[1] ?? '',
} as const

/** T-F11: what was written, and the shorter form that the group releases. */
export const SHORTENED = { from: LARKFIELD.cards.frustration[10]?.[1] ?? '', to: 'I stay late to fix orders' } as const

/** T-I03, which everybody calls true for them and which goes to the shared lane; T-I14 says nearly the same. */
export const SHARED = {
  from: LARKFIELD.cards.interest[2]?.[1] ?? '',
  twin: LARKFIELD.cards.interest[13]?.[1] ?? '',
} as const

/** The eight shared problems of the priorities ballot. */
export const PROBLEMS = LARKFIELD.priority_votes.map(([text]) => text)

/** Each person's picks, four at most, which together give exactly the case's counts. */
export const picks = (group: GroupId): ReadonlyMap<string, readonly string[]> => {
  const left = new Map(LARKFIELD.priority_votes.map(([text, s, o]) => [text, group === 'a' ? s : o]))
  return new Map(
    peopleOf(group).map((name) => {
      const chosen = [...left]
        .filter(([, count]) => count > 0)
        .sort((x, y) => y[1] - x[1])
        .slice(0, 4)
        .map(([text]) => text)
      for (const text of chosen) left.set(text, (left.get(text) ?? 0) - 1)
      return [name, chosen]
    }),
  )
}
