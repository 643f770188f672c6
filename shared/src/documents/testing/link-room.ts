import * as Y from 'yjs'
import { expect } from 'vitest'
import { addCard, addLink } from '../cards.ts'
import type { Allow, Change, Refusal } from '../change.ts'
import { judgeUpdate, type Verdict } from '../judge.ts'

/** The link that stands in the room from the beginning. */
export const LINK = { from: 'm2', to: 'm1', kind: 'depends-on' } as const

/** A server's document with four milestones, a limit, a note and one link; a writer with a copy of it. */
export const room = () => {
  const server = new Y.Doc()
  server.clientID = 1
  for (const id of ['m1', 'm2', 'm3', 'm4'])
    addCard(server, { id, kind: 'milestone', zone: 'map', at: [0, 0], text: id })
  addCard(server, { id: 'l', kind: 'limit', zone: 'limits', at: [0, 0], text: 'Tax weeks' })
  addCard(server, { id: 'n', kind: 'note', at: [0, 0], text: 'A note' })
  addCard(server, { id: 'o', kind: 'note', at: [0, 0], text: 'Another' })
  addLink(server, { id: 'stands', ...LINK })
  const writer = new Y.Doc()
  writer.clientID = 77
  Y.applyUpdate(writer, Y.encodeStateAsUpdate(server))
  const asked: Change[] = []
  const allowAll: Allow = (change) => {
    asked.push(change)
    return null
  }
  const isOwn = (id: number): boolean | 'unknown' => (id === 1 ? false : id === 77 ? true : 'unknown')
  const send = (from = writer, allow: Allow | null = allowAll): Verdict => {
    const update = Y.encodeStateAsUpdate(from, Y.encodeStateVector(server))
    const verdict = judgeUpdate(server, update, { client: undefined, isOwn }, allow, new Set())
    if (verdict.verdict === 'accepted') {
      Y.applyUpdate(server, verdict.update)
      expect(server.store.pendingStructs).toBeNull()
      expect(server.store.pendingDs).toBeNull()
    }
    return verdict
  }
  return { server, writer, asked, send }
}
/** The verdict on what is refused. */
export const refused = (reason: Refusal) => ({ verdict: 'refused', reason })
/** The verdict on what is taken. */
export const accepted = { verdict: 'accepted' }
/** A link as it stands in a document. */
export const linkMap = (link: Readonly<Record<string, unknown>>): Y.Map<unknown> => new Y.Map(Object.entries(link))
/** All links of a document. */
export const linksIn = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('links')
/** The link that stands in the room from the beginning. */
export const standing = (doc: Y.Doc): Y.Map<unknown> => {
  const link = linksIn(doc).get('stands')
  if (!(link instanceof Y.Map)) throw new Error('the link should stand')
  return link
}
