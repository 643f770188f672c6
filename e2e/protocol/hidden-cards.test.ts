import { rewriteHash } from '@parley/shared/agree/frozen'
import { addCard, readCard, removeCard } from '@parley/shared/documents/cards'
import { RECORD_FORMATS } from '@parley/shared/protocol/agree-views'
import { verifyLog } from '@parley/shared/session/verify-log'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bytesIn } from '../driver/data-folder.ts'
import { DAY, logOf, newCardId, places, refusal } from '../driver/day.ts'
import { gather } from '../driver/gather.ts'
import type { Seat } from '../driver/seat.ts'
import { ServerProcess, SHORT_ACTS } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'
import { wordsInFile } from '../driver/words-in-file.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start(SHORT_ACTS)
})
afterAll(() => server.dispose())

const record = async (seat: Seat): Promise<string> => {
  const files = RECORD_FORMATS.map((format) =>
    fetch(`${seat.url}/api/sessions/${seat.sessionId}/files/record.${format}`, {
      headers: { authorization: `Bearer ${seat.token}` },
    }).then(async (answer) => wordsInFile(new Uint8Array(await answer.arrayBuffer()))),
  )
  return (await Promise.all(files)).join('\n')
}

it('BD5, RC2: a record that is not confirmed is made anew without a card that was hidden, and nobody can confirm the old one', async () => {
  const { mediator, a, b } = await gather(server.url, { a: 2, b: 2 }, { ...DAY, k: 3 })
  const [one, other] = [a[0]!, b[0]!]
  await mediator.does({ type: 'start-step', step: 'map' })
  const unsafe = await places(one, { kind: 'milestone', group: 'a', zone: 'map', text: 'Wolverine wording' }, [other])
  const plain = await places(one, { kind: 'milestone', group: 'a', zone: 'map', text: 'Badger boxes' }, [other])
  await mediator.does({ type: 'start-step', step: 'close' })
  const { record: first } = await mediator.does({ type: 'prepare-record', checkIn: '2027-01-31' })
  expect(await record(other)).toContain('Wolverine')
  // Hiding also happens when the room has gone back to another step meanwhile.
  await mediator.does({ type: 'start-step', step: 'map' })
  await mediator.does({ type: 'hide-card', card: unsafe, reason: 'It named a person.' })
  const state = await other.stateWhere('another record is there', (now) => now.record?.hash !== first)
  expect(state.record).toMatchObject({ status: 'preview', checkIn: '2027-01-31', confirmed: { a: false, b: false } })
  const now = await record(other)
  expect(now).toContain('Badger')
  expect(now).not.toContain('Wolverine')
  expect(bytesIn(server.dataDir).includes('Wolverine')).toBe(false)
  await mediator.does({ type: 'start-step', step: 'close' })
  expect(await refusal(one.does({ type: 'propose', act: 'confirm-record', record: first as string }))).toBe('not-now')
  // What does not stand in the record asks nobody again.
  await mediator.does({ type: 'hide-card', card: plain, reason: 'It named a person.' })
  const { hash } = (await other.stateWhere('a third record', (next) => next.record?.hash !== state.record?.hash))
    .record!
  await mediator.does({ type: 'start-step', step: 'words' })
  const empty = newCardId()
  addCard(await one.opens('board'), { id: empty, kind: 'term', group: 'both', zone: 'words', at: [0, 9], text: ' ' })
  await one.saved('board')
  await until('the term has come', async () => (await other.sees('board')).cards.some((card) => card.id === empty))
  const { seq } = await mediator.does({ type: 'hide-card', card: empty, reason: 'Nothing was in it.' })
  await other.stateWhere('it is hidden', (next) => next.seq >= seq)
  expect(other.state?.record?.hash).toBe(hash)
})

it('LG2, BD5: a log from which words were hidden is whole, and has them no more', async () => {
  const { mediator, a, b } = await gather(server.url, { a: 2, b: 2 }, { ...DAY, k: 3 })
  await mediator.does({ type: 'start-step', step: 'asks' })
  const ask = await places(a[0]!, { kind: 'ask', group: 'a', zone: 'ask:a', text: 'Wolverine asks' }, [b[0]!])
  await mediator.does({ type: 'freeze-asks' })
  expect(JSON.stringify(await logOf(b[0]!))).toContain('Wolverine')
  await mediator.does({ type: 'hide-card', card: ask, reason: 'It named a person.' })
  const saved = JSON.stringify(await logOf(b[0]!))
  expect(saved).not.toContain('Wolverine')
  expect(saved).toContain('It named a person.')
  // The ground rules to which people said yes, and the reason.
  expect(verifyLog(saved)).toMatchObject({ is: 'log', words: 2, wrongWords: [] })
})

it('BD5, SB4: a hidden term leaves the log although the plain words that were said yes to are deleted', async () => {
  const { mediator, a, b } = await gather(server.url, { a: 2, b: 2 }, { ...DAY, k: 3 })
  await mediator.does({ type: 'start-step', step: 'words' })
  const [one, other] = [a[0]!, b[0]!]
  const term = await places(one, { kind: 'term', group: 'both', zone: 'words', text: 'Polecat "pay"' }, [other])
  const plain = await places(one, { kind: 'rewrite', group: 'both', zone: 'words', of: term, text: 'Money' }, [other])
  const board = await one.opens('board')
  await one.does({ type: 'accept', card: plain, hash: rewriteHash(readCard(board, term)!, readCard(board, plain)!) })
  expect(JSON.stringify(await logOf(other))).toContain('Polecat')
  removeCard(board, plain)
  await one.saved('board')
  await mediator.does({ type: 'hide-card', card: term, reason: 'It named a person.' })
  expect(JSON.stringify(await logOf(other))).not.toContain('Polecat')
  expect(bytesIn(server.dataDir).includes('Polecat')).toBe(false)
})
