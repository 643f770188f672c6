import { describe, expect, it } from 'vitest'
import { commandOf, keysOf, type Press } from './shortcuts.ts'

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})

describe('HD11: the keys of the board', () => {
  it('mean the same with Ctrl and with Cmd, in either case', () => {
    expect(commandOf(press('z', { ctrlKey: true }))).toBe('undo')
    expect(commandOf(press('Z', { metaKey: true, shiftKey: true }))).toBe('redo')
    expect(commandOf(press('y', { ctrlKey: true }))).toBe('redo')
    expect(commandOf(press('A', { metaKey: true }))).toBe('select-all')
    expect([commandOf(press('a')), commandOf(press('V'))]).toEqual(['arrow', 'select'])
  })
  it('leave to the browser what is not theirs', () => {
    for (const one of [press('c', { ctrlKey: true }), press('v', { metaKey: true }), press('n', { ctrlKey: true })])
      expect(commandOf(one)).toBeNull()
    expect(commandOf(press('p', { altKey: true })), 'Alt makes other letters').toBeNull()
  })
  it('find the numbers wherever a keyboard puts its signs', () => {
    // A German keyboard says “=” for Shift and 0, an American one “)”.
    for (const key of [')', '=']) {
      expect(commandOf(press(key, { code: 'Digit0', shiftKey: true }))).toBe('full-size')
    }
    expect(commandOf(press('"', { code: 'Digit2', shiftKey: true }))).toBe('fit-selection')
    expect(commandOf(press('0', { code: 'Digit0' }))).toBe('fit')
    expect(commandOf(press('=', { code: 'Equal' }))).toBe('closer')
  })
  it('tell stacking from taking apart by Shift', () => {
    expect([commandOf(press('g')), commandOf(press('G', { shiftKey: true }))]).toEqual(['stack', 'unstack'])
  })
  it('have names for a screen reader', () => {
    expect([keysOf('undo'), keysOf('pen'), keysOf('unstack'), keysOf('remove')]).toEqual([
      'Control+Z',
      'P',
      'Shift+G',
      'Delete',
    ])
  })
})
