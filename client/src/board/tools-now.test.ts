import { expect, it } from 'vitest'
import { toolInHand, toolsNow } from './tools-now.ts'

const NONE = { card: false, free: false, arrow: false, touch: false }

it('HD12: the tool bar has what this step and this board allow, and nothing for who only reads', () => {
  expect(toolsNow(NONE)).toEqual([])
  expect(toolsNow({ ...NONE, touch: true }), 'cards can be moved').toEqual(['select', 'hand'])
  expect(toolsNow({ ...NONE, card: true, touch: true }), 'no pen where nothing can be drawn').toEqual([
    'select',
    'hand',
    'card',
  ])
  expect(toolsNow({ card: true, free: true, arrow: true, touch: true })).toEqual([
    'select',
    'hand',
    'card',
    'text',
    'arrow',
    'pen',
    'eraser',
  ])
})

it('HD12: a tool that can no longer be used is put down', () => {
  expect(toolInHand('pen', ['select', 'hand'])).toBe('select')
  expect(toolInHand('hand', ['select', 'hand'])).toBe('hand')
})
