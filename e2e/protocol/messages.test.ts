import { setText } from '@parley/shared/documents/cards'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { tablesIn } from '../driver/data-folder.ts'
import { caughtUp, logOf, places, refusal } from '../driver/day.ts'
import { cardsOf, gather } from '../driver/gather.ts'
import { ask } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { everythingIn } from '../driver/wire-search.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
})
afterAll(() => server.dispose())

type Counted = { readonly marks: unknown; readonly vague: unknown; readonly missing: unknown; readonly people: unknown }
type Kept = {
  readonly messages?: readonly { group: string; text: string; version: number; before: Counted; after?: Counted }[]
}

it('MT1, MT2, MT3, MT4, MT5: a draft is flagged by both groups, said anew beside it, and counted before and after', async () => {
  const room = await gather(server.url, { a: 3, b: 3 }, { template: 'message-try-out', k: 3 })
  const { mediator, a, b, people, everyone } = room
  const [chloe, paul, ines] = [a[0]!, a[1]!, a[2]!]
  const [fin, rob, ana] = [b[0]!, b[1]!, b[2]!]
  for (const seat of everyone) await seat.opens('board')
  const draft = {
    kind: 'message',
    group: 'a',
    zone: 'messages',
    text: 'Pelican: we leverage the flywheel soon',
  } as const
  // Not before its step (a refused page has to build its document anew, so this person writes nothing more here).
  expect(await refusal(places(ana, { ...draft, group: 'b', text: 'Pelican too early' }))).toBe('4409')
  await mediator.does({ type: 'start-step', step: 'messages' })
  await caughtUp(room, everyone)
  for (const seat of a) expect(everythingIn(seat.frames)).not.toContain('Pelican')

  const message = await places(chloe, draft, [...b.slice(0, 2), paul, mediator])
  const vague = { kind: 'vague', group: 'b', zone: 'messages', of: message, text: 'flywheel' } as const
  const word = await places(fin, vague, [chloe, rob])
  const missing = { kind: 'missing', group: 'b', zone: 'messages', of: message, text: 'From which day on?' } as const
  const question = await places(rob, missing, [chloe, fin])
  // The other group says nothing anew in its place.
  const theirs = { kind: 'version', group: 'b', zone: 'messages', of: message, text: 'Operations says it' } as const
  expect(await refusal(places(rob, theirs))).toBe('4409')
  for (const seat of [chloe, fin]) expect(everythingIn(seat.frames)).not.toContain('Operations says it')

  const before = (await logOf(chloe)).entries.length
  const marks = (seat: typeof chloe, card: string, on = true) => seat.does({ type: 'mark', card, mark: 'unclear', on })
  for (const seat of [chloe, fin, rob]) await marks(seat, word)
  for (const seat of [fin, rob, ana]) await marks(seat, question)
  await marks(rob, word, false)
  expect(await refusal(marks(chloe, message))).toBe('not-found')
  expect(await refusal(chloe.does({ type: 'mark', card: word, mark: 'new-to-me', on: true }))).toBe('not-now')
  expect(await refusal(marks(mediator, word))).toBe('not-allowed')
  const counts = { [word]: { unclear: { total: 2, a: 1, b: 1 } }, [question]: { unclear: { total: 3, a: 0, b: 3 } } }
  for (const seat of everyone) {
    const state = await seat.stateWhere(
      'the marks are counted',
      ({ marks: shown }) =>
        shown[question]?.unclear?.total === 3 && shown[word]?.unclear?.total === 2 && shown[word].unclear.a === 1,
      30_000,
    )
    expect(state.marks).toEqual(counts)
  }
  // No event, and no row that names whoever marked.
  expect((await logOf(chloe)).entries.length).toBe(before)
  const rows = JSON.stringify((tablesIn(server.dataDir)['marks'] ?? []).filter(({ card }) => card === word))
  for (const seat of people) expect(rows).not.toContain(seat.id)

  const better = 'Pelican: from 3 May, orders go to Sam'
  await places(chloe, { kind: 'version', group: 'a', zone: 'messages', of: message, text: better }, [fin, paul])
  const [first] = (await cardsOf(ines, 'board', 4)).filter(({ kind }) => kind === 'message')
  expect(first?.text).toBe(draft.text)
  // What was flagged stays what was flagged.
  setText(await paul.opens('board'), message, 'Pelican: never said')
  expect(await refusal(paul.saved('board'))).toBe('4409')
  for (const seat of [chloe, fin]) expect(everythingIn(seat.frames)).not.toContain('never said')

  await mediator.does({ type: 'start-step', step: 'close' })
  const { seq } = await mediator.does({ type: 'prepare-record' })
  await fin.stateWhere('the record lies there to be read', (state) => state.seq >= seq && state.record !== null)
  expect(await refusal(marks(fin, word))).toBe('not-now')
  const kept = await ask<Kept>(fin.url, `/sessions/${fin.sessionId}/files/record.json`, undefined, fin.token)
  const people3 = { a: 3, b: 3 }
  expect(kept.messages).toEqual([
    {
      group: 'a',
      text: better,
      version: 2,
      before: { vague: { a: 0, b: 1 }, missing: { a: 0, b: 1 }, marks: { total: 5, a: 1, b: 4 }, people: people3 },
      after: { vague: { a: 0, b: 0 }, missing: { a: 0, b: 0 }, marks: { total: 0 }, people: people3 },
    },
  ])
  expect(JSON.stringify(kept)).not.toMatch(/flywheel|From which day/)
}, 180_000)
