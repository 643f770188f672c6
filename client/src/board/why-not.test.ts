import type { CardView, ZoneId } from '@parley/shared/documents/card-view'
import { expect, it } from 'vitest'
import { READ_ONLY, type BoardRights, type Closed, type Wish } from './board-rights.ts'
import { whyNot } from './why-not.ts'

const NAMES = { a: 'Strategy', b: 'Operations' }
const why = (wish: Wish, zone: ZoneId, group: CardView['group'], closed: Closed | null = null): string => {
  const rights: BoardRights = { ...READ_ONLY, closed: () => closed }
  return whyNot(wish, { id: 'x', kind: 'interest', at: [0, 0], text: '', ...(group && { group }) }, zone, rights, NAMES)
}

it('HD12: a refusal says why, and names the group whose words they are', () => {
  expect(why('edit', 'interest:b', 'b', 'locked')).toBe(
    'The board is locked just now. It opens again when the mediator says so.',
  )
  expect(why('lay', 'together', 'both', 'reader')).toContain('You read along here')
  expect(why('edit', 'together', 'b')).toBe('These are words of Operations; only they change them.')
  expect(why('move', 'interest:a', 'a')).toContain('belongs to Strategy')
  expect(why('stack', 'interest:b', 'b')).toBe('Only Operations stacks cards in this lane.')
  expect(why('remove', 'interest:both', 'both')).toBe('Shared cards stay as both groups found them.')
  expect(why('lay', 'interest:a', 'a')).toContain('laid freely')
  expect(why('copy', 'interest:b', 'b')).toContain('your own lane')
})
