import { expect, it } from 'vitest'
import { FileQueue } from './file-queue.ts'

it('FI8: a record goes before all copies and is never turned away, however many ask for copies', () => {
  const queue = new FileQueue<string>(2)
  expect(['one', 'two', 'three'].map((copy) => queue.add(copy, 'copy'))).toEqual([true, true, false])
  expect(['first', 'second'].map((record) => queue.add(record, 'record'))).toEqual([true, true])
  expect([queue.next(), queue.next(), queue.next()]).toEqual(['first', 'second', 'one'])
  expect(queue.add('four', 'copy')).toBe(true)
  expect([queue.next(), queue.next(), queue.next()]).toEqual(['two', 'four', undefined])
})
