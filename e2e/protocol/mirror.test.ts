import { afterAll, beforeAll, expect, it } from 'vitest'
import { addCard, readDocument, removeCard } from '@parley/shared/documents/cards'
import { matchHash, mirrorLists } from '@parley/shared/linked/matches'
import { caughtUp, newCardId, places, refusal } from '../driver/day.ts'
import { gather } from '../driver/gather.ts'
import type { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
})
afterAll(() => server.dispose())

const AGENDA = {
  agenda: [
    { act: 'talk', mode: 'open', minutes: 5 },
    { act: 'vote', method: 'approve', kind: 'problem', cap: 3, minutes: 5 },
    { act: 'map', board: 'matches', minutes: 10 },
    { act: 'agree', mode: 'close', minutes: 5 },
  ],
  k: 3,
}

/** Says for a group that two cards are the same, as its page does. */
const says = async (seat: Seat, group: 'a' | 'b', of: string, meets: string): Promise<string> => {
  const doc = await seat.opens('board')
  const both = readDocument(doc).cards.filter(({ id }) => id === of || id === meets)
  const id = newCardId()
  const fits = matchHash(both[0]!, both[1]!)
  addCard(doc, { id, kind: 'match', group, zone: 'matches', at: [0, 1], of, meets, fits, text: '' })
  await seat.saved('board')
  return id
}
/** What a seat reads of the list that it was asked about. */
const count = async (seat: Seat) =>
  mirrorLists(await seat.sees('board')).map(({ about, kind, count: is }) => [about, kind, is.met, is.of])

it('KI14, KI15: two cards of a mirror are the same by a yes of each group, counted for everybody, and in the record', async () => {
  const room = await gather(server.url, { a: 2, b: 3 }, AGENDA)
  const { mediator, a, b, everyone } = room
  const [chloe, fin, rob, ana] = [a[0]!, b[0]!, b[1]!, b[2]!]
  for (const seat of everyone) await seat.opens('board')
  await mediator.does({ type: 'start-step', step: 'priorities' })
  await caughtUp(room, everyone)
  const fear = await places(
    chloe,
    { kind: 'us-by-them', group: 'a', zone: 'us-by-them:a', text: 'They plan late' },
    everyone,
  )
  await places(chloe, { kind: 'us-by-them', group: 'a', zone: 'us-by-them:a', text: 'They never call' }, everyone)
  const written = await places(
    fin,
    { kind: 'them-by-us', group: 'b', zone: 'them-by-us:b', text: 'Plans come late' },
    everyone,
  )
  await mediator.does({ type: 'start-step', step: 'matches' })
  await caughtUp(room, everyone)

  const ours = await says(chloe, 'a', fear, written)
  for (const seat of everyone)
    await until('one yes has come', async () =>
      mirrorLists(await seat.sees('board')).some(({ cards }) => cards.some(({ matches }) => matches.length === 1)),
    )
  expect(await count(mediator)).toEqual([['a', 'us-by-them', 0, 2]])
  // No mediator unsays it by hiding it, or puts words to it.
  expect(await refusal(mediator.does({ type: 'hide-card', card: ours, reason: 'It is not so.' }))).toBe('not-found')
  expect(await refusal(mediator.does({ type: 'suggest-wording', card: ours, text: 'Not so' }))).toBe('not-found')
  // The other group's yes is not for this group to say or to take back: each is a page that is sent away.
  expect(await refusal(says(rob, 'a', fear, written))).toBe('4409')
  removeCard(await ana.opens('board'), ours)
  await until('the page is sent away', () => ana.closes.some(({ code }) => code === 4409))
  expect(await refusal(says(mediator, 'a', fear, written))).toMatch(/^44/)
  expect(await count(chloe)).toEqual([['a', 'us-by-them', 0, 2]])

  const theirs = await says(fin, 'b', written, fear)
  for (const seat of everyone.filter((one) => ![rob, ana, mediator].includes(one)))
    await until('both have said so', async () => (await count(seat))[0]?.[2] === 1)
  const recordOf = async (): Promise<{ mirror?: unknown }> => {
    await mediator.does({ type: 'start-step', step: 'close' })
    await mediator.does({ type: 'prepare-record' })
    const answer = await fetch(`${server.url}/api/sessions/${chloe.sessionId}/files/record.json`, {
      headers: { authorization: `Bearer ${chloe.token}` },
    })
    return (await answer.json()) as { mirror?: unknown }
  }
  expect((await recordOf()).mirror).toEqual([{ about: 'a', kind: 'us-by-them', met: 1, of: 2 }])
  // Taken back in its step, it is none.
  await mediator.does({ type: 'start-step', step: 'matches' })
  await caughtUp(room, [fin])
  removeCard(await fin.opens('board'), theirs)
  await fin.saved('board')
  await until('it is taken back', async () => (await count(chloe))[0]?.[2] === 0)
  expect((await recordOf()).mirror).toEqual([{ about: 'a', kind: 'us-by-them', met: 0, of: 2 }])
}, 180_000)
