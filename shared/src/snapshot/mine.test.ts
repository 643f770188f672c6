import { describe, expect, it } from 'vitest'
import type { OwnCard } from '../protocol/answers.ts'
import { WRITTEN_KINDS, type WrittenKind } from '../session/agenda.ts'
import { mineFile, mineMarkdown } from './mine.ts'
import { snapshotJson } from './snapshot-json.ts'
import type { MineWords } from './snapshot-words.ts'

const words: MineWords = {
  language: 'en-GB',
  date: (at) => new Date(at).toISOString().slice(0, 10),
  heading: (title) => `Mine: ${title}`,
  notice: 'For you.',
  writtenBy: (name) => `By ${name}`,
  drafts: 'Desk',
  noDrafts: 'No drafts.',
  shared: 'Shared',
  noShared: 'Nothing shared.',
  kinds: {
    ...(Object.fromEntries(WRITTEN_KINDS.map((kind) => [kind, kind])) as Record<WrittenKind, string>),
    interest: 'Interests',
    frustration: 'Frustrations',
    assumption: 'Assumptions',
    problem: 'Problems',
    note: 'Notes',
    listening: 'What I heard',
  },
  where: { table: 'At the table', board: 'On the board' },
  held: 'Held back.',
}
const desk = {
  cards: [
    { id: 'd1', kind: 'frustration', at: [0, 1], text: 'Second kind' },
    { id: 'd2', kind: 'interest', at: [0, 2], text: 'First\n# kind' },
    { id: 'd3', kind: 'interest', at: [0, 3], text: '  ' },
    { id: 'd4', kind: 'interest', at: [0, 4], text: 'After it' },
  ],
} as const
const own: readonly OwnCard[] = [
  { secret: 'secret-1', where: 'table', card: 'card-1', text: 'With my group', held: true },
  { secret: 'secret-2', where: 'board', card: 'card-2', text: 'With everyone', held: false },
]
const model = mineFile({ title: 'A [title]', name: 'Fatima', desk, own, takenAt: 0, words })

describe('the file for one person', () => {
  it('has the drafts by kind in the order of the desk, and shared cards with where they are', () => {
    expect(model.drafts).toEqual([
      { kind: 'interest', cards: ['First\n# kind', 'After it'] },
      { kind: 'frustration', cards: ['Second kind'] },
    ])
    expect(mineMarkdown(model, words)).toBe(
      [
        '# Mine: A \\[title\\]',
        'For you.',
        '- By Fatima\n- 1970-01-01',
        '## Desk',
        '### Interests',
        '- First\\\n  \\# kind\n- After it',
        '### Frustrations',
        '- Second kind',
        '## Shared',
        '### On the board',
        '- With everyone',
        '### At the table',
        '- With my group\n  - Held back.',
      ].join('\n\n') + '\n',
    )
  })

  it('has no secret and no id with which somebody could act', () => {
    expect(snapshotJson(model) + mineMarkdown(model, words)).not.toMatch(/secret-|card-\d|d[1-4]"/)
  })

  it('says when there is nothing', () => {
    const none = mineMarkdown(
      mineFile({ title: 'T', name: 'N', desk: { cards: [] }, own: [], takenAt: 0, words }),
      words,
    )
    expect(none).toContain('No drafts.')
    expect(none).toContain('Nothing shared.')
  })
})
