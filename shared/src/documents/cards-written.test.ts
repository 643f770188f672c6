import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { addCard, removeCard, setCard, setText } from './cards.ts'
import { setGeneration } from './generation.ts'
import { cardsWritten } from './cards-written.ts'

const CARD = { kind: 'interest', at: [0, 0] } as const

it('BD1: names the cards that one client wrote in from a clock on, and no others', () => {
  const [server, writer] = [new Y.Doc(), new Y.Doc()]
  for (const id of ['stands', 'moved', 'gone']) addCard(server, { id, ...CARD, text: 'Words' })
  setGeneration(server, 1)
  Y.applyUpdate(writer, Y.encodeStateAsUpdate(server))
  const written = (from: number) => [...cardsWritten(writer, writer.clientID, from)].toSorted()
  expect(written(0)).toEqual([])
  addCard(writer, { id: 'new', ...CARD, text: 'Mine' })
  setText(writer, 'stands', 'Words of mine')
  const from = Y.getState(writer.store, writer.clientID)
  setText(writer, 'stands', 'Words of mine, too')
  setCard(writer, 'moved', 'at', [0, 4])
  removeCard(writer, 'gone')
  expect(written(0)).toEqual(['moved', 'new', 'stands'])
  expect(written(from)).toEqual(['moved', 'stands'])
  expect(written(Y.getState(writer.store, writer.clientID))).toEqual([])
})
