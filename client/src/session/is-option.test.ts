import type { CardView } from '@parley/shared/documents/card-view'
import { expect, it } from 'vitest'
import { isOption } from './is-option.ts'

const card = (more: Partial<CardView>): CardView => ({
  id: 'x',
  kind: 'problem',
  group: 'both',
  zone: 'together',
  at: [0, 0],
  text: 'words',
  ...more,
})

it('BL1: what lies in the free area can be an option, but no title of a stack and no plain text', () => {
  const can: readonly Partial<CardView>[] = [{}, { kind: 'note' }, { kind: 'interest', group: 'a' }, { stack: 's' }]
  for (const more of can) expect(isOption(card(more))).toBe(true)
  const cannot: readonly Partial<CardView>[] = [
    { kind: 'stack' },
    { kind: 'text' },
    { into: 'y' },
    { zone: 'interest:a' },
  ]
  for (const more of cannot) expect(isOption(card(more))).toBe(false)
})
