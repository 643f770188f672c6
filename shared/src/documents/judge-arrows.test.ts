import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { addLink, clearYeses, readCard, readDocument, relabelArrow, removeCard, setCard, undoOf } from './cards.ts'
import type { Allow } from './change.ts'
import { LINK_LABEL_MOST } from '../limits.ts'
import { accepted, LINK, linkMap, linksIn, refused, room } from './testing/link-room.ts'

describe('arrows (FA3)', () => {
  const ARROW = { from: 'n', to: 'o', kind: 'arrow' } as const
  const labelsIn = (doc: Y.Doc) =>
    readDocument(doc).links.flatMap(({ id, kind, label }) => (kind === 'arrow' ? [[id, label]] : []))

  it('FA3: stand with a label or without, and more than once between the same cards, in a ring too', () => {
    const { writer, server, send } = room()
    for (const [id, label] of [
      ['x', 'x'],
      ['y', 'y'.repeat(LINK_LABEL_MOST)],
    ] as const)
      expect(addLink(writer, { id, ...ARROW, label })).toBe(true)
    expect(addLink(writer, { id: 'z', from: 'o', to: 'n', kind: 'arrow' })).toBe(true)
    expect(send()).toMatchObject(accepted)
    expect(labelsIn(server)).toEqual([
      ['x', 'x'],
      ['y', 'y'.repeat(LINK_LABEL_MOST)],
      ['z', undefined],
    ])
    expect(readDocument(server).links.at(-1)).not.toHaveProperty('label')
    expect(addLink(writer, { id: 'long', ...ARROW, label: 'y'.repeat(LINK_LABEL_MOST + 1) })).toBe(false)
    expect(addLink(writer, { id: 'dep', ...LINK, from: 'm3', label: 'y' })).toBe(false)
  })

  it('FA3: get another label by being made anew, and the old one back by one undo', () => {
    const { writer, server, asked, send } = room()
    addLink(writer, { id: 'x', ...ARROW, label: 'why' })
    expect(send()).toMatchObject(accepted)
    const me = {}
    const undo = undoOf(writer, me)
    expect(relabelArrow(writer, 'x', { id: 'x2', label: 'how' }, me)).toBe(true)
    expect(send()).toMatchObject(accepted)
    expect(labelsIn(server)).toEqual([['x2', 'how']])
    undo.undo()
    expect(send()).toMatchObject(accepted)
    expect(labelsIn(server)).toEqual([['x', 'why']])
    undo.redo()
    expect(relabelArrow(writer, 'x2', { id: 'x3', label: '' }, me)).toBe(true)
    expect(send()).toMatchObject(accepted)
    expect(labelsIn(server)).toEqual([['x3', undefined]])
    expect(asked.filter(({ what }) => what === 'unlink')).toEqual(
      ['x', 'x2', 'x'].map((link) => ({ what: 'unlink', link, kind: 'arrow', from: 'n' })),
    )
    expect(relabelArrow(writer, 'stands', { id: 'x4', label: 'no' }, me)).toBe(false)
    expect(relabelArrow(writer, 'nowhere', { id: 'x4', label: 'no' }, me)).toBe(false)
  })

  it('FA3: another label under the id of an arrow that stands is refused', () => {
    const { writer, send } = room()
    addLink(writer, { id: 'x', ...ARROW, label: 'why' })
    expect(send()).toMatchObject(accepted)
    for (const label of ['how', undefined]) {
      const other = new Y.Doc()
      other.clientID = 78
      Y.applyUpdate(other, Y.encodeStateAsUpdate(writer))
      linksIn(other).set('x', linkMap(label ? { ...ARROW, label } : ARROW))
      expect(send(other)).toEqual(refused('gone'))
    }
  })

  it('FA3, FA6: go with their card and come back with it; what a plan changed because of it stays linked', () => {
    const { writer, server, asked, send } = room()
    addLink(writer, { id: 'x', ...ARROW, label: 'why' })
    addLink(writer, { id: 'why', from: 'm1', to: 'n', kind: 'because-of' })
    expect(send()).toMatchObject(accepted)
    const me = {}
    const undo = undoOf(writer, me)
    removeCard(writer, 'n', me)
    expect(send()).toMatchObject(accepted)
    expect(asked.slice(-2)).toEqual([
      { what: 'remove', card: 'n' },
      { what: 'unlink', link: 'x', kind: 'arrow', from: 'n' },
    ])
    expect(readDocument(server).links.map(({ id }) => id)).toEqual(['stands'])
    undo.undo()
    expect(send()).toMatchObject(accepted)
    expect(asked.slice(-2)).toMatchObject([
      { what: 'add', card: 'n' },
      { what: 'link', kind: 'arrow' },
    ])
    expect(readDocument(server).links.map(({ id }) => id)).toEqual(['stands', 'why', 'x'])
    removeCard(writer, 'm1', me)
    expect(send()).toMatchObject(accepted)
    expect(readDocument(server).links.map(({ id }) => id)).toEqual(['x'])
  })
})

describe('a milestone with a yes (FA6)', () => {
  it('comes back by an undo without the yeses that were taken back before it was deleted', () => {
    for (const cleared of [true, false]) {
      const { writer, send } = room()
      for (const [key, week] of [
        ['week', 4],
        ['yesA', 4],
        ['yesB', 4],
      ] as const)
        setCard(writer, 'm4', key, week)
      expect(send()).toMatchObject(accepted)
      const me = {}
      const undo = undoOf(writer, me)
      if (cleared) clearYeses(writer, 'm4')
      removeCard(writer, 'm4', me)
      undo.undo()
      expect(readCard(writer, 'm4')).toMatchObject({ week: 4, text: 'm4' })
      expect('yesA' in (readCard(writer, 'm4') ?? {})).toBe(!cleared)
      expect('yesB' in (readCard(writer, 'm4') ?? {})).toBe(!cleared)
      const noYes: Allow = (change) =>
        change.what === 'add' && ('yesA' in change.values || 'yesB' in change.values) ? 'not-allowed' : null
      expect(send(writer, noYes)).toMatchObject(cleared ? accepted : refused('not-allowed'))
    }
  })
})
