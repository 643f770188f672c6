import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { addCard, addLink, readDocument, removeCard, removeLink, undoOf, watchCards } from './cards.ts'
import type { Refusal } from './change.ts'
import { LINK_LABEL_MOST } from '../limits.ts'
import { accepted, LINK, linkMap, linksIn, refused, room, standing } from './testing/link-room.ts'

describe('links in an update (BD1, MP3)', () => {
  it('asks once for a new link and once for one that goes', () => {
    const { writer, server, asked, send } = room()
    expect(addLink(writer, { id: 'new', from: 'm3', to: 'm2', kind: 'depends-on' })).toBe(true)
    expect(addLink(writer, { id: 'lim', from: 'l', to: 'm1', kind: 'limits' })).toBe(true)
    expect(send()).toMatchObject({ verdict: 'accepted', empty: false, cards: new Set(['links']) })
    removeLink(writer, 'new')
    expect(send()).toMatchObject(accepted)
    expect(asked).toEqual([
      { what: 'link', link: 'new', from: 'm3', to: 'm2', kind: 'depends-on' },
      { what: 'link', link: 'lim', from: 'l', to: 'm1', kind: 'limits' },
      { what: 'unlink', link: 'new', kind: 'depends-on', from: 'm3' },
    ])
    expect(readDocument(server).links.map(({ id }) => id)).toEqual(['lim', 'stands'])
  })

  it('takes a link that comes with its cards, and one that goes with its card', () => {
    const { writer, server, asked, send } = room()
    addCard(writer, { id: 'm5', kind: 'milestone', zone: 'map', at: [0, 0], text: 'Late' })
    addLink(writer, { id: 'new', from: 'm5', to: 'm2', kind: 'depends-on' })
    expect(send()).toMatchObject(accepted)
    removeCard(writer, 'm2')
    expect(send()).toMatchObject(accepted)
    expect(asked.slice(2)).toEqual([
      { what: 'remove', card: 'm2' },
      { what: 'unlink', link: 'new', kind: 'depends-on', from: 'm5' },
      { what: 'unlink', link: 'stands', kind: 'depends-on', from: 'm2' },
    ])
    expect(readDocument(server).links).toEqual([])
  })

  it('gives the reason of the rules, and lets a reader change nothing', () => {
    const { writer, send } = room()
    addLink(writer, { id: 'new', from: 'm3', to: 'm2', kind: 'depends-on' })
    expect(send(writer, () => 'locked')).toEqual(refused('locked'))
    expect(send(writer, null)).toEqual(refused('not-allowed'))
    const reader = room()
    removeLink(reader.writer, 'stands')
    expect(reader.send(reader.writer, null)).toEqual(refused('not-allowed'))
  })

  it('refuses a ring, however long, and whichever of its links comes last', () => {
    const { writer, send } = room()
    addLink(writer, { id: 'x', from: 'm3', to: 'm2', kind: 'depends-on' })
    expect(send()).toMatchObject(accepted)
    addLink(writer, { id: 'y', from: 'm1', to: 'm4', kind: 'depends-on' })
    addLink(writer, { id: 'z', from: 'm4', to: 'm3', kind: 'depends-on' })
    expect(send()).toEqual(refused('cycle'))
    removeLink(writer, 'x')
    expect(send()).toMatchObject(accepted)
  })

  it('refuses the second of two links that close a ring together', () => {
    const { server, writer, send } = room()
    const other = new Y.Doc()
    other.clientID = 78
    Y.applyUpdate(other, Y.encodeStateAsUpdate(server))
    addLink(writer, { id: 'x', from: 'm3', to: 'm4', kind: 'depends-on' })
    addLink(other, { id: 'y', from: 'm4', to: 'm3', kind: 'depends-on' })
    expect(send()).toMatchObject(accepted)
    expect(send(other)).toEqual(refused('cycle'))
  })

  it('hides a link whose card was deleted at the same moment, and refuses one to a card that is gone', () => {
    const { server, writer, send } = room()
    addLink(writer, { id: 'x', from: 'm3', to: 'm4', kind: 'depends-on' })
    expect(send()).toMatchObject(accepted)
    server.transact(() => server.getMap('cards').delete('m4'))
    expect(readDocument(server).links.map(({ id }) => id)).toEqual(['stands'])
    addLink(writer, { id: 'late', from: 'm1', to: 'm4', kind: 'depends-on' })
    expect(send()).toEqual(refused('gone'))
  })

  it('takes back and does again what was done to links, in one update or in many', () => {
    for (const merged of [false, true]) {
      const { writer, server, send } = room()
      const me = {}
      const undo = undoOf(writer, me)
      const step = (act: () => unknown) => {
        act()
        undo.stopCapturing()
        if (!merged) expect(send()).toMatchObject(accepted)
      }
      step(() => addLink(writer, { id: 'x', from: 'm3', to: 'm2', kind: 'depends-on' }, me))
      step(() => removeLink(writer, 'stands', me))
      step(() => removeCard(writer, 'm2', me))
      for (let back = 0; back < 3; back += 1) step(() => undo.undo())
      expect(readDocument(writer).links.map(({ id }) => id)).toEqual(['stands'])
      for (let on = 0; on < 3; on += 1) step(() => undo.redo())
      step(() => undo.undo())
      expect(send()).toMatchObject(accepted)
      expect(readDocument(server)).toEqual(readDocument(writer))
      expect(readDocument(server).links.map(({ id }) => id)).toEqual(['x'])
    }
  })

  const refusals: [string, Refusal, (links: Y.Map<unknown>, writer: Y.Doc) => void][] = [
    ['a changed end', 'not-allowed', (_, writer) => standing(writer).set('to', 'm3')],
    ['the same end written again', 'not-allowed', (_, writer) => standing(writer).set('to', 'm1')],
    ['a changed kind', 'not-allowed', (_, writer) => standing(writer).set('kind', 'limits')],
    ['an end taken away', 'not-allowed', (_, writer) => standing(writer).delete('from')],
    [
      'an end set and taken away',
      'not-allowed',
      (_, writer) => (standing(writer).set('to', 'x'), standing(writer).delete('to')),
    ],
    ['a label', 'not-allowed', (_, writer) => standing(writer).set('label', 'because')],
    ['a further key', 'not-allowed', (_, writer) => standing(writer).set('text', 'because')],
    ['a text in a link', 'not-allowed', (_, writer) => standing(writer).set('to', new Y.Text('m3'))],
    ['a map in a link', 'not-allowed', (_, writer) => standing(writer).set('to', new Y.Map([['to', 'm3']]))],
    ['__proto__ as a key', 'not-allowed', (_, writer) => standing(writer).set('__proto__', 'm3')],
    [
      'other ends under the id of one that stands',
      'gone',
      (links) => links.set('stands', linkMap({ ...LINK, to: 'm3' })),
    ],
    ['__proto__ as a link', 'not-allowed', (links) => links.set('__proto__', linkMap(LINK))],
    ['a spaced id', 'not-allowed', (links) => links.set('a b', linkMap(LINK))],
    ['a value in place of a link', 'not-allowed', (links) => links.set('odd', 'm1')],
    ['a text in place of a link', 'not-allowed', (links) => links.set('odd', new Y.Text('m1'))],
    ['an array in place of a link', 'not-allowed', (links) => links.set('odd', new Y.Array())],
    [
      'a good link beside a bad one',
      'not-allowed',
      (links) => (links.set('good', linkMap({ ...LINK, from: 'm3' })), links.set('odd', 1)),
    ],
    ['a document in place of a link', 'not-allowed', (links) => links.set('odd', new Y.Doc())],
    ['a link without a kind', 'not-allowed', (links) => links.set('odd', linkMap({ from: 'm3', to: 'm1' }))],
    ['a link without an end', 'not-allowed', (links) => links.set('odd', linkMap({ from: 'm3', kind: 'limits' }))],
    ['a kind that is none', 'not-allowed', (links) => links.set('odd', linkMap({ ...LINK, kind: 'likes' }))],
    ['a number as an end', 'not-allowed', (links) => links.set('odd', linkMap({ ...LINK, to: 4 }))],
    ['an object as an end', 'not-allowed', (links) => links.set('odd', linkMap({ ...LINK, to: { id: 'm1' } }))],
    [
      'an id that is none as an end',
      'not-allowed',
      (links) => links.set('odd', linkMap({ ...LINK, to: 'constructor' })),
    ],
    [
      'a label on a link that is no arrow',
      'not-allowed',
      (links) => links.set('odd', linkMap({ ...LINK, from: 'm3', label: 'why' })),
    ],
    ...[
      ['an empty label', ''],
      ['a label too long', 'x'.repeat(LINK_LABEL_MOST + 1)],
      ['a number as a label', 4],
      ['no value as a label', null],
      ['an object as a label', { text: 'why' }],
      ['a text as a label', new Y.Text('why')],
    ].map(([what, label]): (typeof refusals)[number] => [
      `an arrow with ${String(what)}`,
      'not-allowed',
      (links) => links.set('odd', linkMap({ from: 'n', to: 'o', kind: 'arrow', label })),
    ]),
    [
      'an arrow to a milestone',
      'not-allowed',
      (links) => links.set('odd', linkMap({ from: 'n', to: 'm1', kind: 'arrow' })),
    ],
    ['a link with one key more', 'not-allowed', (links) => links.set('odd', linkMap({ ...LINK, by: 'Jo' }))],
    ['a card linked to itself', 'not-allowed', (links) => links.set('odd', linkMap({ ...LINK, to: 'm2' }))],
    ['a milestone that depends on a note', 'not-allowed', (links) => links.set('odd', linkMap({ ...LINK, to: 'n' }))],
    ['a milestone that limits', 'not-allowed', (links) => links.set('odd', linkMap({ ...LINK, kind: 'limits' }))],
    ['a limit that depends', 'not-allowed', (links) => links.set('odd', linkMap({ ...LINK, from: 'l' }))],
    ['an end that never stood', 'gone', (links) => links.set('odd', linkMap({ ...LINK, to: 'nowhere' }))],
    [
      'an end that goes with the same update',
      'gone',
      (links, writer) => (writer.getMap('cards').delete('m1'), links.set('odd', linkMap({ ...LINK, from: 'm3' }))),
    ],
  ]
  it.each(refusals)('refuses %s', (_, reason, act) => {
    const { server, writer, send } = room()
    const before = readDocument(server)
    writer.transact(() => act(linksIn(writer), writer))
    expect(send()).toEqual(refused(reason))
    expect(readDocument(server)).toEqual(before)
  })

  it('refuses an item among the links that stands under no id', () => {
    const { send } = room()
    const odd = new Y.Doc()
    odd.getArray('links').push(['x'])
    expect(send(odd)).toEqual(refused('not-allowed'))
  })

  it('takes the same link as those above, made as it should be', () => {
    const { writer, send } = room()
    linksIn(writer).set('odd', linkMap({ ...LINK, from: 'm3' }))
    expect(send()).toMatchObject(accepted)
  })

  it('refuses one link too many of a seat, and one too many in all', () => {
    const { server, writer, send } = room()
    const ids = Array.from({ length: 70 }, (_, index) => `k${index}`)
    for (const id of ids) addCard(server, { id, kind: 'milestone', zone: 'map', at: [0, 0], text: id })
    const pairs = ids.flatMap((to, low) => ids.slice(low + 1).map((from) => ({ from, to })))
    const link = (doc: Y.Doc, from: number, to: number) =>
      doc.transact(() => {
        for (let at = from; at < to; at += 1) {
          const pair = pairs[at]
          if (pair) addLink(doc, { id: `p${at}`, kind: 'depends-on', ...pair })
        }
      })
    Y.applyUpdate(writer, Y.encodeStateAsUpdate(server))
    link(writer, 0, 500)
    expect(send()).toMatchObject(accepted)
    removeLink(writer, 'p0')
    addLink(writer, { id: 'again', from: 'm3', to: 'm1', kind: 'depends-on' })
    expect(send()).toMatchObject(accepted)
    addLink(writer, { id: 'many', from: 'm4', to: 'm1', kind: 'depends-on' })
    expect(send()).toEqual(refused('too-large'))

    // Here nearly all links are the server's, so that only their number in all counts.
    const full = room()
    for (const id of ids) addCard(full.server, { id, kind: 'milestone', zone: 'map', at: [0, 0], text: id })
    link(full.server, 0, 1_998)
    expect(readDocument(full.server).links.length).toBe(1_999)
    Y.applyUpdate(full.writer, Y.encodeStateAsUpdate(full.server))
    addLink(full.writer, { id: 'last', from: 'm3', to: 'm1', kind: 'depends-on' })
    expect(full.send()).toMatchObject(accepted)
    addLink(full.writer, { id: 'many', from: 'm4', to: 'm1', kind: 'depends-on' })
    expect(full.send()).toEqual(refused('too-large'))
    // Links of cards that are gone take nobody's room.
    full.server.getMap('cards').delete('k0')
    Y.applyUpdate(full.writer, Y.encodeStateAsUpdate(full.server))
    expect(full.send()).toMatchObject(accepted)
  })
})

describe('watching a document', () => {
  it('hears of links as of cards, until it stops', () => {
    const { server } = room()
    let heard = 0
    const stop = watchCards(server, () => (heard += 1))
    removeLink(server, 'stands')
    removeCard(server, 'n')
    expect(heard).toBe(2)
    stop()
    removeCard(server, 'l')
    expect(heard).toBe(2)
  })
})
