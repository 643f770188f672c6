import { addLink, readCard, readDocument } from '@parley/shared/documents/cards'
import { OWN_LINKS_MOST } from '@parley/shared/limits'
import { mapRows } from '@parley/shared/map/map-rows'
import { describe, expect, it } from 'vitest'
import { Doc, applyUpdate, encodeStateAsUpdate } from 'yjs'
import { mapActions, type MapActions } from './map-actions.ts'

const begin = (): { doc: Doc; actions: MapActions; milestone: (text: string, week?: number) => string } => {
  const doc = new Doc()
  const actions = mapActions(doc)
  return { doc, actions, milestone: (text, week) => actions.addMilestone({ text, group: 'a', week }) }
}
const texts = (doc: Doc, kind: string): string =>
  readDocument(doc)
    .cards.filter((card) => card.kind === kind)
    .map((card) => card.text)
    .join(' ')

describe('MP1: acts on the map', () => {
  it('adds pasted goals in their order, taken back as one', () => {
    const { doc, actions } = begin()
    actions.addGoals('b', ['x', 'y', 'z'])
    expect(texts(doc, 'goal')).toBe('x y z')
    actions.undo()
    expect(texts(doc, 'goal')).toBe('')
  })
  it('makes lanes everybody’s and orders them, and keeps the milestones of a lane that goes', () => {
    const { doc, actions } = begin()
    for (const lane of ['x', 'y', 'z']) actions.addLane(lane)
    const ids = readDocument(doc).cards.map((card) => card.id)
    actions.moveLane(ids[2] ?? '', -1)
    expect(texts(doc, 'lane')).toBe('x z y')
    actions.moveLane(ids[0] ?? '', -1)
    expect(texts(doc, 'lane')).toBe('x z y')
    expect(readCard(doc, ids[0] ?? '')?.group).toBe('both')
    const milestone = actions.addMilestone({ text: 'm', group: 'both', lane: ids[1] ?? '' })
    actions.remove(ids[1] ?? '')
    expect(mapRows(readDocument(doc)).lanes.at(-1)).toMatchObject({ lane: null, milestones: [{ id: milestone }] })
    actions.undo()
    expect(mapRows(readDocument(doc)).lanes.at(-1)).toMatchObject({ milestones: [{ id: milestone }] })
    expect(mapRows(readDocument(doc)).lanes.at(-1)?.lane?.text).toBe('y')
  })
  it('sets and clears week and lane, and takes a drag back as one act', () => {
    const { doc, actions, milestone } = begin()
    const id = milestone('m', 3)
    actions.place(id, 7, undefined)
    expect(readCard(doc, id)?.week).toBe(7)
    actions.undo()
    expect(readCard(doc, id)?.week).toBe(3)
    actions.setWeek(id, undefined)
    expect(readCard(doc, id)).not.toHaveProperty('week')
  })
})

describe('MP3: links', () => {
  it('names the ring that a link would close and writes nothing', () => {
    const { doc, actions, milestone } = begin()
    const [a, b, c] = [milestone('a'), milestone('b'), milestone('c')]
    expect(actions.link('depends-on', a, b)).toEqual({ is: 'linked' })
    actions.link('depends-on', b, c)
    expect(actions.link('depends-on', c, a)).toEqual({ is: 'circle', ids: [c, a, b, c] })
    expect(actions.link('depends-on', a, a)).toMatchObject({ is: 'circle' })
    expect(readDocument(doc).links).toHaveLength(2)
  })
  it('LI5: says that one person has made the most links there can be, and writes nothing', () => {
    const { doc, actions, milestone } = begin()
    const hub = milestone('hub')
    const ids = Array.from({ length: OWN_LINKS_MOST + 1 }, (_, n) => milestone(`m${n}`))
    doc.transact(() => {
      for (const id of ids.slice(0, -2)) addLink(doc, { id: `l-${id}`, kind: 'depends-on', from: hub, to: id })
    })
    const [last = '', over = ''] = ids.slice(-2)
    expect(actions.link('depends-on', hub, last)).toEqual({ is: 'linked' })
    expect(actions.link('depends-on', hub, over)).toEqual({ is: 'full', most: OWN_LINKS_MOST })
    expect(readDocument(doc).links).toHaveLength(OWN_LINKS_MOST)
  })
  it('links once, and says when a card has gone', () => {
    const { doc, actions, milestone } = begin()
    const [a, b] = [milestone('a'), milestone('b')]
    actions.link('depends-on', a, b)
    expect(actions.link('depends-on', a, b)).toEqual({ is: 'linked' })
    expect(readDocument(doc).links).toHaveLength(1)
    expect(actions.link('depends-on', a, 'nobody-here')).toEqual({ is: 'gone' })
  })
  it('takes back own links and nothing of others', () => {
    const { doc, actions, milestone } = begin()
    const [a, b] = [milestone('a'), milestone('b')]
    const other = new Doc()
    applyUpdate(other, encodeStateAsUpdate(doc))
    mapActions(other).link('depends-on', a, b)
    applyUpdate(doc, encodeStateAsUpdate(other))
    actions.addLimit('a', 'limit')
    const limit = readDocument(doc).cards.find((card) => card.kind === 'limit')?.id ?? ''
    actions.link('limits', limit, a)
    expect(readDocument(doc).links).toHaveLength(2)
    actions.undo()
    expect(readDocument(doc).links.map(({ kind }) => kind)).toEqual(['depends-on'])
  })
})
