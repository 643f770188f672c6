import { readDocument } from '@parley/shared/documents/cards'
import { LINK_LABEL_MOST } from '@parley/shared/limits'
import { describe, expect, it } from 'vitest'
import { Doc } from 'yjs'
import { boardActions } from './board-actions.ts'

const board = () => {
  const doc = new Doc()
  const actions = boardActions(doc)
  const [one, two] = [actions.add('together', 'x', 'problem'), actions.add('interest:a', 'y', 'interest')]
  return { doc, actions, one, two, links: () => readDocument(doc).links }
}

describe('HD7: arrows and drawn lines', () => {
  it('are drawn between cards, named anew, and taken away, each undone by itself', () => {
    const { actions, one, two, links } = board()
    const first = actions.arrow(one, two) ?? ''
    expect(links()).toMatchObject([{ id: first, from: one, to: two, kind: 'arrow' }])
    const named = actions.relabel(first, '  leads to ') ?? ''
    expect(links()).toMatchObject([{ id: named, label: 'leads to' }])
    expect(actions.relabel(named, 'leads to'), 'the same words are no change').toBe(named)
    actions.undo()
    expect(links()[0]?.label).toBeUndefined()
    actions.unarrow(first)
    expect(links()).toEqual([])
    actions.undo()
    expect(links()).toHaveLength(1)
  })
  it('name no more than fits, and join no card with itself or with one that is gone', () => {
    const { actions, one, two, links } = board()
    actions.relabel(actions.arrow(one, two) ?? '', 'w'.repeat(200))
    expect(links()[0]?.label).toHaveLength(LINK_LABEL_MOST)
    expect([actions.arrow(one, one), actions.arrow(one, 'gone'), actions.relabel('gone', 'x')]).toEqual([
      null,
      null,
      null,
    ])
  })
  it('are put down whole, and swept away as one act', () => {
    const { doc, actions } = board()
    const ids = [0, 1, 2].map((at) => actions.draw('broad', [at, 0, at, 9]) ?? '')
    for (const id of ids.slice(0, 2)) actions.erase([id], 'sweep')
    expect(readDocument(doc).strokes).toMatchObject([{ id: ids[2], pen: 'broad', points: [2, 0, 2, 9] }])
    actions.undo()
    expect(readDocument(doc).strokes).toHaveLength(3)
    expect(actions.draw('fine', [1]), 'half a point is no line').toBeNull()
  })
})
