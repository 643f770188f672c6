import { expect, it } from 'vitest'
import { cardsFromLines, PASTE_MOST } from './paste-lines.ts'

it('OL8: a pasted text becomes one card a line, at most 200 at once, and the rest stays', () => {
  expect(cardsFromLines('• One\r\n\n2) Two\n  - Three – and more\n***').lines).toEqual([
    'One',
    'Two',
    'Three – and more',
  ])
  const lines = Array.from({ length: PASTE_MOST }, (_, index) => `line ${index}`)
  const over = cardsFromLines([...lines, '* one more'].join('\n'))
  expect(over.lines).toHaveLength(200)
  expect([over.more, over.rest]).toEqual([1, '* one more'])
})
