import type { CardView, DocumentView } from '@parley/shared/documents/card-view'
import { describe, expect, it } from 'vitest'
import { changesLog, LINES_MOST, linesBetween, logged } from './changes-log.ts'

const card = (id: string, more: Partial<CardView> = {}): CardView => ({
  id,
  kind: 'problem',
  group: 'both',
  zone: 'together',
  at: [0, 0],
  text: `words of ${id}`,
  ...more,
})
const view = (cards: readonly CardView[], more: Partial<DocumentView> = {}): DocumentView => ({
  cards,
  links: [],
  ...more,
})
const said = (lines: ReturnType<typeof linesBetween>): readonly string[] => lines.map(({ what, id }) => `${what} ${id}`)

describe('what others changed, in detail', () => {
  it('OL4: has a line for each thing, with its kind and zone', () => {
    const before = view([card('x'), card('y'), card('z', { kind: 'interest', zone: 'interest:a' }), card('w')], {
      links: [{ id: 'l', from: 'x', to: 'y', kind: 'arrow' }],
      strokes: [{ id: 's', pen: 'fine', points: [0, 0, 1, 1] }],
    })
    const after = view(
      [card('x', { text: 'new' }), card('y', { place: [5, 5] }), card('v', { kind: 'stack' }), card('w')],
      {
        links: [
          { id: 'm', from: 'y', to: 'x', kind: 'arrow' },
          { id: 'n', from: 'y', to: 'x', kind: 'because-of' },
        ],
        strokes: [{ id: 't', pen: 'fine', points: [0, 0, 1, 1] }],
      },
    )
    const lines = linesBetween(before, after)
    expect(said(lines)).toEqual([
      'added v',
      'changed x',
      'moved y',
      'gone z',
      'arrow m',
      'unarrow l',
      'drawn t',
      'erased s',
    ])
    expect(lines[3]).toEqual({ what: 'gone', id: 'z', kind: 'interest', zone: 'interest:a' })
  })

  it('OL4: holds no words and no person', () => {
    const lines = linesBetween(view([card('x')]), view([card('y')]))
    expect(JSON.stringify(lines)).not.toContain('words of')
    expect(new Set(lines.flatMap((line) => Object.keys(line)))).toEqual(new Set(['what', 'id', 'kind', 'zone']))
  })

  it('OL4: names a thing once, the latest first, and a new card that is written on is still new', () => {
    const log = changesLog()
    let told = 0
    log.watch(() => (told += 1))
    log.add(view([]), view([card('x')]))
    log.add(view([card('x')]), view([card('x'), card('y')]))
    log.add(view([card('x'), card('y')]), view([card('x', { text: 'longer' }), card('y')]))
    expect(said(log.lines())).toEqual(['added x', 'added y'])
    log.add(view([card('x'), card('y')]), view([card('y')]))
    expect(said(log.lines())).toEqual(['gone x', 'added y'])
    expect(told).toBe(4)
  })

  it('OL4: forgets what is long ago', () => {
    const many = Array.from({ length: LINES_MOST + 5 }, (_, index) => card(String(index)))
    expect(logged([], linesBetween(view([]), view(many)))).toHaveLength(LINES_MOST)
  })
})
