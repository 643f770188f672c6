import { DAY_KINDS, type GroupId, type DayKind } from '@parley/shared/session/agenda'
import { drafts, HELD, PEOPLE, picks, PROBLEMS, SHARED, SHORTENED } from './case.ts'
import type { Person } from './person.ts'

/** What the mediator of the case does, in the words of the room. */
export interface Mediator {
  startsStep(id: string): Promise<void>
  /** Waits for the counts: people with a card, and cards. */
  seesDrafts(cards: number): Promise<void>
  seesReady(): Promise<void>
  reveals(kind: DayKind): Promise<void>
  endsSilence(): Promise<void>
  movesToSharedLane(): Promise<void>
  /** One card of each group in turn, whose first the lot says; then all of them again. */
  walksThrough(cards: number): Promise<void>
  freezesOptions(texts: readonly string[]): Promise<void>
  opensBallot(): Promise<void>
  seesTurnout(inCount: number, asked: number): Promise<void>
  closesBallot(): Promise<void>
  reached(): string
}

export type Cast = { readonly mediator: Mediator; readonly people: readonly Person[] }
/** Called between the scenes: screenshots, searches, reloads. */
export type Scene = (name: string) => Promise<void>

const STEP: Readonly<Record<DayKind, string>> = {
  interest: 'write-interests',
  frustration: 'write-frustrations',
  assumption: 'write-assumptions',
}
const REVEAL: Readonly<Record<DayKind, string>> = {
  interest: 'reveal-interests',
  frustration: 'reveal-frustrations',
  assumption: 'reveal-assumptions',
}

const of = (cast: Cast, group: GroupId): readonly Person[] => cast.people.filter((person) => person.group === group)
const first = (cast: Cast, group: GroupId): Person => of(cast, group)[0] as Person
const together = async (work: readonly Promise<void>[]): Promise<void> => {
  await Promise.all(work)
}

const writeAlone = async (cast: Cast, kind: DayKind, scene: Scene): Promise<void> => {
  await cast.mediator.startsStep(STEP[kind])
  const cards = drafts(kind)
  await together(
    cast.people.map((person) =>
      person.writes(
        kind,
        cards.filter((card) => card.name === person.name).map((card) => card.text),
      ),
    ),
  )
  await cast.mediator.seesDrafts(cards.length)
  await scene(`write-${kind}`)
  await together(
    cast.people
      .filter((person) => cards.some((card) => card.name === person.name))
      .map((person) => person.shares(kind)),
  )
  await scene(`shared-${kind}`)
}

/** Plays the morning of the Larkfield case, from writing alone to what both groups have read of each other. */
export const playMorning = async (cast: Cast, scene: Scene): Promise<void> => {
  const { mediator } = cast
  for (const kind of DAY_KINDS) await writeAlone(cast, kind, scene)

  await mediator.startsStep('table')
  const groupOf = new Map(PEOPLE.map((one) => [one.name, one.group]))
  const all = DAY_KINDS.flatMap((kind) => drafts(kind))
  for (const group of ['a', 'b'] as const) {
    const count = all.filter((card) => groupOf.get(card.name) === group).length
    await together(of(cast, group).map((person) => person.seesAtTable(count)))
  }
  await first(cast, 'a').holdsBack(HELD.a)
  await first(cast, 'b').holdsBack(HELD.b)
  await first(cast, 'b').rewords(SHORTENED.from, SHORTENED.to)
  await scene('table')
  await first(cast, 'a').saysReady()
  await first(cast, 'b').saysReady()
  await scene('proposal')
  await mediator.seesReady()

  for (const kind of DAY_KINDS) {
    await mediator.startsStep(REVEAL[kind])
    await scene(`covered-${kind}`)
    await mediator.reveals(kind)
    const shown = drafts(kind)
      .map((card) => card.text)
      .filter((text) => text !== HELD.a && text !== HELD.b)
      .map((text) => (text === SHORTENED.from ? SHORTENED.to : text))
    for (const person of cast.people) for (const text of shown) await person.seesOnBoard(text)
    if (kind === 'interest') await together(cast.people.map((person) => person.callsTrue(SHARED.from)))
    await scene(`silence-${kind}`)
    await mediator.endsSilence()
    if (kind === 'interest') await mediator.movesToSharedLane()
    if (kind === 'frustration') await mediator.walksThrough(shown.length)
    await scene(`after-${kind}`)
  }
}

/** Plays the priorities: eight shared problems, up to four picks each, in secret. */
export const playPriorities = async (cast: Cast, scene: Scene): Promise<void> => {
  const { mediator } = cast
  await mediator.startsStep('priorities')
  for (const [at, problem] of PROBLEMS.entries()) {
    const person = cast.people[at % cast.people.length] as Person
    await person.addsProblem(problem)
    await person.seesOnBoard(problem)
  }
  await scene('collect')
  await mediator.freezesOptions(PROBLEMS)
  await scene('frozen')
  await mediator.opensBallot()
  await scene('ballot')
  const chosen = new Map([...picks('a'), ...picks('b')])
  await together(cast.people.slice(0, -1).map((person) => person.votes(chosen.get(person.name) ?? [])))
  await mediator.seesTurnout(cast.people.length - 1, cast.people.length)
  await scene('nearly-everyone')
  const last = cast.people.at(-1) as Person
  await last.votes(chosen.get(last.name) ?? [])
  await mediator.seesTurnout(cast.people.length, cast.people.length)
  await mediator.closesBallot()
  await together(
    cast.people.map((person) =>
      person.seesResult(['Dates checked by both groups', 'News of changes before customers get it']),
    ),
  )
  await scene('result')
}

/** Plays the Larkfield case from writing alone to the result of the priorities. */
export const playLarkfield = async (cast: Cast, scene: Scene): Promise<void> => {
  await playMorning(cast, scene)
  await playPriorities(cast, scene)
}
