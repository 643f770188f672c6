import { expect, type Browser } from '@playwright/test'
import { newCardId } from '../../driver/day.ts'
import { cardsOf, gather, type Gathering } from '../../driver/gather.ts'
import { newSecret } from '../../driver/seat.ts'
import { addCard } from '@parley/shared/documents/cards'
import { RecordedPage } from './recorded-page.ts'
import { sitsInBrowser } from './stored-seat.ts'

/** What people take as true, and what six of them give each: importance and evidence, Strategy's three first. */
export type Rated = {
  readonly group: 'a' | 'b'
  readonly text: string
  readonly ratings?: readonly (readonly [importance: number, evidence: number])[]
}

/** A room of three and three with assumptions on the board, some of them rated blindly, in the step of their map. */
export const atTheAssumptions = async (
  url: string,
  assumptions: readonly Rated[],
): Promise<Gathering & { readonly cards: readonly string[] }> => {
  const room = await gather(url, { a: 3, b: 3 }, { k: 3, template: 'joint-day' })
  const { mediator, people, a, b } = room
  // Here members add cards to their own lanes, which stand in for those of a reveal.
  await mediator.does({ type: 'start-step', step: 'priorities' })
  const cards = assumptions.map(() => newCardId())
  for (const [group, seat] of [
    ['a', a[0]],
    ['b', b[0]],
  ] as const) {
    if (!seat) continue
    const doc = await seat.opens('board')
    for (const [at, { group: of, text }] of assumptions.entries()) {
      if (of !== group) continue
      addCard(doc, { id: cards[at] ?? '', kind: 'assumption', group, zone: `assumption:${group}`, at: [0, at], text })
    }
    await seat.saved('board')
  }
  await cardsOf(mediator, 'board', assumptions.length)
  const rated = assumptions.flatMap(({ ratings }, at) => (ratings ? [{ card: cards[at] ?? '', ratings }] : []))
  if (rated.length > 0) {
    await mediator.does({ type: 'start-step', step: 'rate-assumptions' })
    await mediator.does({ type: 'freeze-rating', cards: rated.map(({ card }) => card), guess: [] })
    const { ballots } = await mediator.stateWhere('they are frozen', (now) => now.ballots.at(-1)?.stage === 'frozen')
    const ballot = ballots.at(-1)
    if (!ballot) throw new Error('There is no ballot.')
    await mediator.does({ type: 'open-ballot', ballot: ballot.id })
    for (const [at, seat] of people.entries()) {
      const ratings = rated.flatMap((one) => {
        const option = ballot.rating?.options.find(({ card }) => card === one.card)?.option
        const values = one.ratings[at]
        return option && values ? [{ option, values: [...values] }] : []
      })
      await seat.does({ type: 'vote', ballot: ballot.id, receipt: newSecret(), choice: { ratings } })
    }
    await mediator.does({ type: 'close-ballot', ballot: ballot.id })
  }
  await mediator.does({ type: 'start-step', step: 'assumptions' })
  return { ...room, cards }
}

/** Opens the page of one seat and waits for its map. */
export const sitsAtAxes = async (
  browser: Browser,
  device: 'laptop' | 'phone',
  seat: Gathering['people'][number],
  heading: string,
): Promise<RecordedPage> => {
  const recorded = await RecordedPage.open(browser, device)
  await sitsInBrowser(recorded.page, seat, 'participant', 'Somebody')
  await expect(recorded.page.getByRole('heading', { name: heading })).toBeVisible()
  return recorded
}
