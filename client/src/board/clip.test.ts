import { readDocument } from '@parley/shared/documents/cards'
import { boardScene } from '@parley/shared/scene/board-scene'
import { describe, expect, it } from 'vitest'
import { Doc } from 'yjs'
import { boardActions } from './board-actions.ts'
import { clipOf, clipText, itemsOf, readClip } from './clip.ts'

const rectOf = (id: string, x: number, y: number, kind = 'problem') =>
  ({ id, kind, rect: { x, y, width: 200, height: 60 } }) as unknown as ReturnType<typeof boardScene>['cards'][number]

const copied = () => {
  const doc = new Doc()
  const actions = boardActions(doc)
  const [one, two] = [
    actions.add('together', 'First\nline', 'problem', { place: [100, 50], width: 300 }),
    actions.add('together', 'Words', 'text', { place: [400, 90] }),
  ]
  const stack = actions.stack([actions.add('together', 'In', 'problem')], 'Title', [0, 500]) ?? ''
  actions.arrow(one, two, 'so')
  const shown = [rectOf(one, 117, 99), rectOf(two, 417, 139, 'text'), rectOf(stack, 17, 549, 'stack')]
  const clip = clipOf('board-1', new Set([one, two, stack]), shown, readDocument(doc))
  if (!clip) throw new Error('Nothing was copied.')
  return { doc, actions, clip }
}

describe('HD8: copy and paste', () => {
  it('takes words, looks, stacks and arrows along, and pastes them as they lay', () => {
    const { doc, actions, clip } = copied()
    const back = readClip(JSON.stringify(clip), 'board-1')
    expect(back).toEqual(clip)
    const ids = actions.addAll('together', itemsOf(clip, 'together', [1000, 1000]), clip.arrows)
    const cards = ids.map((id) => readDocument(doc).cards.find((card) => card.id === id))
    expect(cards.map((card) => [card?.kind, card?.text, card?.place?.join(), card?.width])).toEqual([
      ['problem', 'First\nline', '1100,1000', 300],
      ['text', 'Words', '1400,1040', undefined],
      ['stack', 'Title', '1000,1450', undefined],
      ['problem', 'In', undefined, undefined],
    ])
    expect(cards[3]?.stack).toBe(ids[2])
    expect(readDocument(doc).links).toHaveLength(2)
    actions.undo()
    expect(readDocument(doc).cards).toHaveLength(4)
  })
  it('becomes what a lane has, and keeps its order', () => {
    const { clip } = copied()
    const items = itemsOf(clip, 'interest:a', [0, 0])
    expect(items.map(({ kind, place }) => [kind, place])).toEqual([
      ['interest', undefined],
      ['interest', undefined],
      ['stack', undefined],
      ['interest', undefined],
    ])
  })
  it('is plain text everywhere else, one card a line', () => {
    expect(clipText(copied().clip)).toBe('First line\nWords\nTitle\nIn')
  })
  it('takes nothing from a clipboard that is not a whole clip of this board', () => {
    const { clip } = copied()
    const broken = (change: (value: Record<string, unknown>) => void): string => {
      const value = structuredClone(clip) as unknown as Record<string, unknown>
      change(value)
      return JSON.stringify(value)
    }
    const first = (value: Record<string, unknown>): Record<string, unknown> =>
      (value['cards'] as Record<string, unknown>[])[0] ?? {}
    const refused = [
      '',
      '{',
      'null',
      '[]',
      broken((value) => (value['board'] = 'another')),
      broken((value) => (value['cards'] = [])),
      broken((value) => (value['cards'] = Array.from({ length: 201 }, () => clip.cards[0]))),
      broken((value) => (value['arrows'] = [{ from: 0, to: 99 }])),
      broken((value) => (first(value)['text'] = 'x'.repeat(2_001))),
      broken((value) => (first(value)['at'] = [1e9, 0])),
      broken((value) => (first(value)['at'] = ['1', '2'])),
      broken((value) => (first(value)['width'] = 5)),
      broken((value) => (first(value)['within'] = 0.5)),
    ]
    for (const text of refused) expect(readClip(text, 'board-1'), text.slice(0, 60)).toBeNull()
  })
})
