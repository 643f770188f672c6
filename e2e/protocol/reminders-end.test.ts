import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { confirmedRecord } from '../driver/confirmed-record.ts'
import { tablesIn } from '../driver/data-folder.ts'
import { gather } from '../driver/gather.ts'
import { ServerProcess, SHORT_ACTS } from '../driver/server-process.ts'
import { timePasses } from '../driver/time-passes.ts'
import { until } from '../driver/until.ts'

const heard: string[] = []
const receiver = createServer((request, response) => {
  request.on('data', (chunk: Buffer) => heard.push(chunk.toString()))
  request.on('end', () => response.writeHead(204).end())
})
let server: ServerProcess
beforeAll(async () => {
  await new Promise<void>((done) => void receiver.listen(0, '127.0.0.1', done))
  const { port } = receiver.address() as AddressInfo
  server = await ServerProcess.start({
    ...SHORT_ACTS,
    WEBHOOK_URL: `http://127.0.0.1:${port}/`,
    WEBHOOK_SECRET: 's'.repeat(32),
  })
})
afterAll(async () => {
  await server.dispose()
  receiver.close()
})

it('FT6: no reminder is sent of what both groups called kept in the record of the next session', async () => {
  const earlier = await confirmedRecord(server)
  ;({ server } = earlier)
  const waits = () => (tablesIn(server.dataDir)['reminders'] ?? []).filter(({ about }) => about === 'agreement')
  expect(new Set(waits().map(({ send }) => send))).toEqual(new Set(['2027-01-24', '2027-01-31']))
  const { mediator, a, b, everyone } = await gather(
    server.url,
    { a: 1, b: 1 },
    { title: 'Six weeks on', template: 'quarter-check-in', k: 3, record: earlier.file },
  )
  await mediator.does({ type: 'start-step', step: 'open' })
  const both = [a[0]!, b[0]!]
  for (const seat of both) await seat.does({ type: 'tell-last', item: 'agreement-0-0', word: 'kept' })
  await mediator.does({ type: 'start-step', step: 'close' })
  const { record } = await mediator.does({ type: 'prepare-record' })
  for (const seat of both) await seat.does({ type: 'propose', act: 'confirm-record', record: String(record) })
  await mediator.stateWhere('both have confirmed', (state) => state.record?.status === 'confirmed', 60_000)
  for (const seat of everyone) seat.leavesTheRoom()
  server = await timePasses(server, Math.round((Date.UTC(2027, 0, 24, 12) - Date.now()) / 1_000))
  await until('the server has looked', () => waits().every(({ send }) => send !== '2027-01-24'))
  expect(heard).toEqual([])
}, 240_000)
