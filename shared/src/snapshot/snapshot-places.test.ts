import { describe, expect, it } from 'vitest'
import type { DocumentView } from '../documents/card-view.ts'
import type { StateView } from '../protocol/state-view.ts'
import { arrow, freeCard } from '../scene/testing/any-board.ts'
import { snapshotScene } from './snapshot-scene.ts'
import { larkfieldState } from './testing/larkfield-room.ts'
import { plainRecordWords as recordWords } from './testing/plain-record-words.ts'
import { plainWords as words } from './testing/plain-words.ts'
import { workingMarkdown } from './working-markdown.ts'
import { workingSnapshot } from './working-snapshot.ts'

const board: DocumentView = {
  cards: [
    freeCard('id-x', { text: 'Two calls', place: [400, 60], width: 300 }),
    freeCard('id-s', { kind: 'stack', text: 'Dates', at: [0, 1] }),
    freeCard('id-m', { text: 'Too late', stack: 'id-s', at: [0, 2] }),
    freeCard('id-j', { text: 'Joined', into: 'id-x', at: [0, 3] }),
    freeCard('id-h', { text: 'Hidden', into: 'id-x', at: [0, 4] }),
  ],
  links: [arrow('l1', 'id-m', 'id-x', 'leads to'), arrow('l2', 'id-j', 'id-s'), arrow('l3', 'id-h', 'id-s', 'secret')],
  strokes: [{ id: 'id-k', pen: 'broad', points: [10, 20, 30, 40] }],
}
const modelOf = (release: StateView['release'] = { a: 'yes', b: 'yes' }) =>
  workingSnapshot({
    state: larkfieldState({ release, hidden: [{ card: 'id-h', reason: 'r', at: 0 }] }),
    board,
    takenAt: 0,
    words,
    names: new Map(),
    recordWords,
  })

describe('places, stacks, arrows and drawings in a working snapshot (SC1, FI4)', () => {
  it('go along with the texts, under numbers and no ids', () => {
    const model = modelOf()
    const together = model.board.find(({ id }) => id === 'together')?.lanes[0]?.cards
    expect(together?.map(({ text, number, stack, place, width }) => [text, number, stack, place, width])).toEqual([
      ['Two calls', 1, undefined, [400, 60], 300],
      ['Dates', 2, undefined, undefined, undefined],
      ['Too late', 3, 2, undefined, undefined],
    ])
    expect(model.arrows).toEqual([
      { from: 3, to: 1, label: 'leads to' },
      { from: 1, to: 2 },
    ])
    expect(model.drawings).toEqual([{ pen: 'broad', points: [10, 20, 30, 40] }])
    expect(JSON.stringify(model)).not.toMatch(/id-|secret|Hidden/)
  })
  it('stay in the room while the texts do', () => {
    const model = modelOf({ a: 'yes', b: null })
    expect([model.arrows, model.drawings]).toEqual([undefined, undefined])
    expect(JSON.stringify({ ...model, ballots: [] })).not.toMatch(/leads to|"place"|"number"|points/)
  })
  it('are told in Markdown: cards below their stack, arrows as a list', () => {
    const file = workingMarkdown(modelOf(), words, recordWords)
    expect(file).toContain('- Dates\n  - Too late')
    expect(file).toContain('## Arrows\n\n- From Too late to Two calls: leads to\n- From Two calls to Dates')
    expect(file).toContain('1 drawings, in the picture')
  })
  it('are drawn as they lie, every stack open', () => {
    const scene = snapshotScene(modelOf(), words, (text, px) => text.length * px * 0.5, 1_080)
    const flow = scene?.zones.find(({ lies }) => lies === 'free')?.flow
    const [x] = scene?.cards.filter(({ text }) => text === 'Two calls') ?? []
    expect([x?.rect.x, x?.rect.y, x?.rect.width]).toEqual([(flow?.x ?? 0) + 400, (flow?.y ?? 0) + 60, 300])
    expect(scene?.cards.find(({ text }) => text === 'Too late')?.within).toBe(
      scene?.cards.find(({ text }) => text === 'Dates')?.id,
    )
    expect(scene?.arrows.map(({ label }) => label?.text)).toEqual(['leads to', undefined])
    expect(scene?.strokes.map(({ points }) => points.length)).toEqual([4])
  })
})
