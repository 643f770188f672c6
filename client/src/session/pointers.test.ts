import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { afterEach, describe, expect, it } from 'vitest'
import { Doc } from 'yjs'
import { pointersFrom, pointersIn, showPointer } from './pointers.ts'
import { QuietAwareness } from './quiet-awareness.ts'

const open: Awareness[] = []
const awareness = (): QuietAwareness => {
  const made = new QuietAwareness(new Doc())
  open.push(made)
  return made
}
afterEach(() => open.splice(0).forEach((one) => one.destroy()))

describe('BD7: pointers', () => {
  it('shows group and place and nothing else, in the form that the server takes', () => {
    const mine = awareness()
    showPointer(mine, { group: 'b', x: 12.6, y: -3.2 })
    expect(JSON.stringify(mine.getLocalState())).toBe('{"group":"b","x":13,"y":-3}')
    showPointer(mine, { group: 'a', x: 1e9, y: -1e9 })
    expect(JSON.stringify(mine.getLocalState())).toBe('{"group":"a","x":999999,"y":-999999}')
  })
  it('reads pointers of others, leaves out its own and what is none, and sends nothing on', () => {
    const [mine, other, strange] = [awareness(), awareness(), awareness()]
    let sent = 0
    mine.on('update', () => (sent += 1))
    showPointer(other, { group: 'a', x: 1, y: 2 })
    strange.setLocalState({ name: 'somebody', x: 1 })
    for (const one of [other, strange])
      applyAwarenessUpdate(mine, encodeAwarenessUpdate(one, [one.clientID]), 'elsewhere')
    expect([...pointersIn(mine).values()]).toEqual([{ group: 'a', x: 1, y: 2 }])
    expect(sent).toBe(0)
    showPointer(mine, { group: 'b', x: 0, y: 0 })
    expect(sent).toBe(1)
    expect(pointersIn(mine).size).toBe(1)
    showPointer(other, null)
    applyAwarenessUpdate(mine, encodeAwarenessUpdate(other, [other.clientID]), 'elsewhere')
    expect(pointersIn(mine).size).toBe(0)
  })
  it('BD9: names the card on which it hangs, and one that hangs on a card is never taken for a place of a map', () => {
    const [mine, other, third, strange] = [awareness(), awareness(), awareness(), awareness()]
    showPointer(other, { group: 'a', x: 1.4, y: 2, card: 'card-1' })
    expect(JSON.stringify(other.getLocalState())).toBe('{"group":"a","x":1,"y":2,"card":"card-1"}')
    showPointer(third, { group: 'b', x: 3, y: 4 })
    strange.setLocalState({ group: 'a', x: 1, y: 1, card: { name: 'somebody' } })
    for (const one of [other, third, strange])
      applyAwarenessUpdate(mine, encodeAwarenessUpdate(one, [one.clientID]), 'elsewhere')
    const all = pointersIn(mine)
    expect([...pointersFrom(all, 'card').values()]).toEqual([{ group: 'a', x: 1, y: 2, card: 'card-1' }])
    expect([...pointersFrom(all, 'corner').values()]).toEqual([{ group: 'b', x: 3, y: 4 }])
  })
})
