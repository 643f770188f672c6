import { groupOf, LARKFIELD, saidIn, sortOf } from '@parley/shared/practice/larkfield'
import { RATED } from '@parley/shared/practice/rated'
import { PROPOSED } from '@parley/shared/practice/shares'
import type { Answer } from '@parley/shared/session/events'
import type { GroupId, RatedKind } from '@parley/shared/session/agenda'
import type { AfternoonCast } from './afternoon-cast.ts'
import { mapOfTheDay } from './map-of-the-day.ts'
import type { Scene } from './play.ts'

const frustration = (at: number): string => LARKFIELD.cards.frustration[at]?.[1] ?? ''
/** T-F06, T-F12 (which needs a second try), T-F01, T-F04, and how often each is said back. */
export const FOCUSED = [
  { text: frustration(5), group: 'b', tries: 1 },
  { text: frustration(11), group: 'b', tries: 2 },
  { text: frustration(0), group: 'a', tries: 1 },
  { text: frustration(3), group: 'a', tries: 1 },
] as const

const REPLY: Readonly<Record<string, Answer>> = {
  yes: 'yes',
  no: 'no',
  'I will try': 'try',
  'too vague: please reword': 'clearer',
}
/** The asks of the case with the answers that they get. */
export const ASKS = LARKFIELD.asks.map(([from, , text, answer]) => ({
  from: groupOf(from),
  text,
  reply: REPLY[answer] ?? 'clearer',
}))
export const AGREED = LARKFIELD.agreements.map(([text, ownerA, ownerB, when, sort]) => ({
  text,
  ownerA,
  ownerB,
  when,
  sort: sortOf(sort),
}))
const other = (group: GroupId): GroupId => (group === 'a' ? 'b' : 'a')
const together = (work: readonly Promise<void>[]): Promise<void[]> => Promise.all(work)

const sayBack = async ({ mediator, people }: AfternoonCast, scene: Scene): Promise<void> => {
  await mediator.startsStep('say-back')
  for (const { text, group, tries } of FOCUSED) {
    await mediator.focuses(text)
    for (let at = 1; at <= tries; at += 1) {
      await together(people.filter((one) => one.group === group).map((one) => one.answersFocus(text, at, at === tries)))
      await scene(`focus-${FOCUSED.findIndex((one) => one.text === text)}-${at}`)
      if (at < tries) await mediator.triesAgain()
    }
    await mediator.heard()
  }
}

/** Fifteen people in fours. */
const TABLES = 4

/** At mixed tables, whoever sits there first in the list of people writes down what the table says. */
const sayPlainly = async ({ mediator, people }: AfternoonCast, scene: Scene): Promise<void> => {
  await mediator.startsStep('mixed-words')
  await mediator.drawsTables()
  const sits = await Promise.all(people.map(async (person) => ({ person, table: await person.mixedTable() })))
  await scene('mixed-drawn')
  await together(
    Array.from({ length: TABLES }, async (_, at) => {
      const words = LARKFIELD.jargon
        .filter((_word, index) => index % TABLES === at)
        .map(([term, plain]) => ({ term, plain }))
      await sits.find(({ table }) => table === at + 1)?.person.offersPlain(words)
    }),
  )
  await scene('mixed-written')
  await mediator.showsTables(LARKFIELD.jargon.length)
  await scene('mixed-shown')
}

const makePlain = async (cast: AfternoonCast, scene: Scene): Promise<void> => {
  const { mediator, people, writers } = cast
  await mediator.startsStep('words')
  for (const [at, [term, , unclearA, unclearB]] of LARKFIELD.jargon.entries()) {
    await writers[at % 2 === 0 ? 'a' : 'b'].adds({ kind: 'term', group: 'both', zone: 'words', text: term })
    for (const group of ['a', 'b'] as const) {
      const count = group === 'a' ? unclearA : unclearB
      const members = people.filter((one) => one.group === group)
      await together(members.slice(0, count).map((one) => one.callsUnclear(term)))
    }
  }
  await scene('words')
  await sayPlainly(cast, scene)
  for (const [term] of LARKFIELD.jargon) {
    for (const group of ['a', 'b'] as const) await writers[group].saysPlain(term)
  }
  await scene('words-final')
  await mediator.startsStep('break-3')
  await mediator.startsClock(45)
  await scene('lunch')
}

/** Three assumptions are tested before the next talk, each with an owner on both sides. */
export const TESTED = [
  { of: 'The support team can take on subscriptions with the people it has now.', ownerA: 'Priya', ownerB: 'Ruth' },
  { of: 'Leadership has decided that hardware people are on the way out.', ownerA: 'Amara', ownerB: 'Viktor' },
  { of: 'Once the new billing tool is live, call volumes go down.', ownerA: 'Jonas', ownerB: 'Chloe' },
].map((one, at) => ({
  ...one,
  text:
    ['Count calls for two weeks.', 'Read the plan for devices together.', 'Compare a week before and after.'][at] ?? '',
}))

const planTests = async ({ mediator, writers }: AfternoonCast, scene: Scene): Promise<void> => {
  await mediator.startsStep('assumptions')
  for (const { of, text, ownerA, ownerB } of TESTED) {
    await writers.b.adds({ kind: 'test', group: 'both', zone: 'tests', of, text, due: '2027-03-12' })
    await writers.a.namesOwner(text, ownerA)
    await writers.b.namesOwner(text, ownerB)
  }
  await scene('tests')
}

const RATING: Readonly<Record<RatedKind, string>> = { assumption: 'rate-assumptions', milestone: 'rate-milestones' }
const rate = async ({ mediator, people }: AfternoonCast, of: RatedKind, scene: Scene): Promise<void> => {
  await mediator.startsStep(RATING[of])
  await mediator.freezesRating(RATED[of])
  await mediator.opensRating()
  await together(people.map((one) => one.rates(RATED[of])))
  await mediator.seesAllRated(people.length)
  await scene(`rated-${of}`)
  await mediator.closesRating()
  await scene(`rated-${of}-result`)
}

const ask = async ({ mediator, writers }: AfternoonCast, scene: Scene): Promise<void> => {
  await mediator.startsStep('asks')
  for (const { from, text } of ASKS) {
    await writers[from].adds({ kind: 'ask', group: from, zone: `ask:${from}`, text })
    await writers[other(from)].seesOnBoard(text)
  }
  await scene('asks')
  await mediator.freezesAsks()
  await scene('asks-frozen')
  // All answers of Strategy first: while Operations answers, nobody else has one.
  const [ofB, ofA] = (['b', 'a'] as const).map((from) => ASKS.filter((one) => one.from === from))
  for (const { from, text, reply } of ofB ?? []) await writers[other(from)].answersAsk(text, reply)
  await scene('asks-half')
  for (const { from, text, reply } of ofA ?? []) await writers[other(from)].answersAsk(text, reply)
  await mediator.seesAnswers()
  await scene('asks-shown')
}

export const FIRST_OFFER = 'First hundred device customers offered the switch, in one region.'

/** Both groups name the lanes; the mediator locks them until all are back, and opens them for milestones and links. */
const drawMap = async ({ mediator, writers }: AfternoonCast, scene: Scene): Promise<void> => {
  await mediator.startsStep('map')
  const { cards, links } = mapOfTheDay()
  const textOf = new Map(cards.map((card) => [card.id, card.text]))
  const lanes = cards.filter(({ kind }) => kind === 'lane').map(({ text }) => text)
  const place = async (kinds: readonly string[]): Promise<void> => {
    for (const { at: _at, id: _id, of, lane, ...card } of cards.filter(({ kind }) => kinds.includes(kind))) {
      await writers[card.group === 'a' ? 'a' : 'b'].adds({
        ...card,
        // The afternoon begins with week 6; people's confidence moves it.
        ...(card.text === FIRST_OFFER && { week: 6 }),
        ...(of ? { of: textOf.get(of) ?? '' } : {}),
        ...(lane ? { lane: textOf.get(lane) ?? '' } : {}),
      })
    }
  }
  await place(['goal', 'meaning', 'lane'])
  await mediator.locksLanes(lanes, true)
  await scene('map-locked')
  await mediator.locksLanes(lanes, false)
  await place(['milestone', 'limit'])
  await scene('map')
  for (const { from, to, kind } of links) {
    const [one, two] = [textOf.get(from) ?? '', textOf.get(to) ?? '']
    await writers.b.seesOnBoard(two)
    await writers.b.links(one, two, kind)
  }
  await scene('map-linked')
}

/** 15:15: four of nine in Operations are at 1 or 2, and the first offer goes from week 6 to week 10. */
const moveFirstOffer = async ({ mediator, writers }: AfternoonCast, scene: Scene): Promise<void> => {
  await mediator.startsStep('map')
  await writers.b.completes(FIRST_OFFER, { week: 10 })
  await scene('map-moved')
}

/** How many support checks were held again. */
export const REVOTED = PROPOSED.reduce((sum, { rounds }) => sum + rounds.length - 1, 0)

const checkSupport = async ({ mediator, people, writers }: AfternoonCast, scene: Scene): Promise<void> => {
  await mediator.startsStep('support')
  for (const [at, { rounds, line }] of PROPOSED.entries()) {
    for (const [index, round] of rounds.entries()) {
      const before = rounds[index - 1]
      if (!before) await writers.a.adds({ kind: 'proposal', group: 'both', zone: 'proposals', text: round.text })
      else if (before.text !== round.text) await writers.a.rewordsOnBoard(before.text, round.text)
      await mediator.freezesProposal(round.text)
      await scene(`support-${at}-${index}-frozen`)
      await mediator.opensBallot()
      await together(people.map((one) => one.votesFor(round.text, round.levels.get(one.name) ?? 4, line)))
      await mediator.seesTurnout(people.length, people.length)
      await scene(`support-${at}-${index}-open`)
      await mediator.closesBallot()
      await scene(`support-${at}-${index}-result`)
    }
  }
}

const agree = async ({ mediator, people, writers, scribe }: AfternoonCast, scene: Scene): Promise<void> => {
  await mediator.startsStep('agreements')
  for (const { text, ownerA, ownerB, when, sort } of AGREED) {
    await scribe.typesAgreement(text)
    await writers.b.completes(text, { when, sort, ...saidIn(sort) })
    await writers.a.namesOwner(text, ownerA)
    await writers.b.namesOwner(text, ownerB)
  }
  await scene('agreements')
  for (const { text, ownerA } of AGREED) await people.find((one) => one.name === ownerA)?.acceptsOwn(text)
  await scene('agreements-waiting')
  for (const { text, ownerB } of AGREED) await people.find((one) => one.name === ownerB)?.acceptsOwn(text)
  await mediator.seesAccepted(AGREED.length)
  for (const [text, reasonA, reasonB, when] of LARKFIELD.open_differences) {
    await writers.a.adds({ kind: 'difference', group: 'both', zone: 'differences', text, when })
    await writers.b.seesOnBoard(text)
    await writers.a.adds({ kind: 'reason', group: 'a', zone: 'differences', of: text, text: reasonA })
    await writers.b.adds({ kind: 'reason', group: 'b', zone: 'differences', of: text, text: reasonB })
    await writers.a.seesOnBoard(reasonB)
  }
  await scene('agreements-accepted')
}

/** What is played by others amid the afternoon: the priorities, and the talk with one group in the break. */
export type Between = {
  readonly priorities: () => Promise<void>
  readonly apart: () => Promise<void>
  /** What happens in the close before the record is prepared. */
  readonly closing?: () => Promise<void>
}

/** Plays the second half of the Larkfield day, from saying back to the record that both groups confirmed. */
export const playAfternoon = async (cast: AfternoonCast, scene: Scene, between: Between): Promise<void> => {
  const { mediator, writers } = cast
  await sayBack(cast, scene)
  await makePlain(cast, scene)
  await rate(cast, 'assumption', scene)
  await planTests(cast, scene)
  await between.priorities()
  await ask(cast, scene)
  await mediator.startsStep('break-4')
  await mediator.startsClock(15)
  await scene('break')
  await between.apart()
  await drawMap(cast, scene)
  await rate(cast, 'milestone', scene)
  await moveFirstOffer(cast, scene)
  await checkSupport(cast, scene)
  await agree(cast, scene)
  await mediator.startsStep('close')
  await between.closing?.()
  await mediator.preparesRecord()
  await scene('record')
  await writers.a.confirmsRecord()
  await scene('record-half')
  await writers.b.confirmsRecord()
  await mediator.seesConfirmed()
  await scene('record-confirmed')
  await mediator.endsSession()
  await scene('ended')
}
