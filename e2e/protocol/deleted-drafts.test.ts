import { removeCard } from '@parley/shared/documents/cards'
import { generationOf } from '@parley/shared/documents/generation'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bytesIn, wordsIn } from '../driver/data-folder.ts'
import { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
})
afterAll(() => server.dispose())

it('DU5, DU6: a draft that its author deletes leaves the disk, and what stays can still be written', async () => {
  const { mediator, created } = await Seat.creates(server.url)
  const chloe = await Seat.joins(server.url, { invite: created.invites.b, name: 'Chloe' })
  await mediator.does({ type: 'start-step', step: 'write-interests' })
  const desk = `desk:${chloe.id}`
  const gone = await chloe.writes('interest', 'Marmalade nobody should find')
  const stays = await chloe.writes('interest', 'Words that stay')
  // The detector first: the text is there while it stands, and after its deletion it is in the log still.
  expect(wordsIn(server.dataDir)).toContain('Marmalade nobody should find')
  removeCard(await chloe.opens(desk), gone)
  await chloe.saved(desk)
  const inPieces = ['Mar', 'mal', 'ade'].map((piece) => Buffer.from(piece))
  await until(
    'the deleted words have left every file',
    () => {
      const bytes = bytesIn(server.dataDir)
      return !wordsIn(server.dataDir).includes('Marmalade') && !inPieces.every((piece) => bytes.includes(piece))
    },
    40_000,
  )
  expect(generationOf(await chloe.opens(desk)), 'what only its author deleted makes no copy old').toBe(1)
  // The desk goes on: an edit after the collection is kept, over a kill -9.
  await chloe.writes('interest', 'Written afterwards')
  await server.down()
  await server.up()
  const words = wordsIn(server.dataDir)
  for (const text of ['Words that stay', 'Written afterwards']) expect(words).toContain(text)
  expect((await chloe.sees(desk)).cards.map((card) => card.id)).toContain(stays)
}, 180_000)
