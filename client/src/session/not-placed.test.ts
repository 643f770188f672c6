import { expect, it } from 'vitest'
import { createNotPlaced } from './not-placed.ts'

const draft = (text: string) => ({ document: 'board', kind: 'note', text, reason: 'locked' }) as const
const texts = (list: ReturnType<typeof createNotPlaced>) => list.items().map(({ text }) => text)

it('BD1: keeps what was not placed on the device until it is dropped, for the next tab too', () => {
  createNotPlaced('one', 'seat').add([draft('First'), draft('Second')])
  const next = createNotPlaced('one', 'seat')
  expect(texts(next)).toEqual(['First', 'Second'])
  for (const { id } of next.items()) next.drop(id)
  expect(texts(createNotPlaced('one', 'seat'))).toEqual([])
})

it('BD1: two tabs of a seat lose nothing of each other', () => {
  const [one, other] = [createNotPlaced('two', 'seat'), createNotPlaced('two', 'seat')]
  one.add([draft('One')])
  other.add([draft('Other')])
  one.follow({ key: 'parley.not-placed.two.seat' })
  expect(texts(one)).toEqual(['One', 'Other'])
  one.drop(one.items()[0]!.id)
  expect(texts(createNotPlaced('two', 'seat'))).toEqual(['Other'])
})

it('leaves nothing on the device after the end, and nothing on a projector', () => {
  const list = createNotPlaced('three', 'seat')
  list.add([draft('First')])
  list.end()
  expect(texts(list)).toEqual(['First'])
  list.add([draft('Second')])
  expect(texts(list)).toEqual(['First', 'Second'])
  createNotPlaced('three', 'screen', false).add([draft('Screen')])
  expect([...texts(createNotPlaced('three', 'seat')), ...texts(createNotPlaced('three', 'screen'))]).toEqual([])
})
