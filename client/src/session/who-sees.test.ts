import { mayRead, type DocumentName } from '@parley/shared/permissions/documents'
import { SEAT_KINDS } from '@parley/shared/permissions/render-table'
import type { PhaseView, StateView } from '@parley/shared/protocol/state-view'
import { UNBORN, type SessionState } from '@parley/shared/session/state'
import { describe, expect, it } from 'vitest'
import { PAPERS, papersNow, READERS, readersOf, SEATS, whoLine, whoLines, type Paper } from './who-sees.ts'

const participant = { role: 'participant', mediator: 'Nell' } as const
const table = (doorOpen: boolean): SessionState => ({
  ...UNBORN,
  tables: { ...UNBORN.tables, a: { ...UNBORN.tables.a, doorOpen } },
})
const talked: SessionState = {
  ...UNBORN,
  caucus: { ...UNBORN.caucus, talks: [{ id: 'talk', with: 'a', startedAt: 0, endsAt: 1, endedAt: 1 }] },
}
const drawn: SessionState = {
  ...UNBORN,
  mixed: [
    {
      step: '',
      size: 2,
      begun: 0,
      people: { a: ['owner'], b: ['tablemate'] },
      commitment: '',
      seed: '',
      tables: [['owner', 'tablemate']],
      shown: null,
    },
  ],
}
const split: SessionState = {
  ...UNBORN,
  tables: { ...UNBORN.tables, a: { ...UNBORN.tables.a, split: [['owner', 'neighbour'], ['group']] } },
}
const ASKED: Readonly<Record<Paper, readonly [SessionState, DocumentName]>> = {
  desk: [UNBORN, { of: 'desk', seat: 'owner' }],
  table: [table(false), { of: 'table', group: 'a' }],
  'table-open': [table(true), { of: 'table', group: 'a' }],
  'table-part': [split, { of: 'table', group: 'a', part: 1 }],
  board: [UNBORN, { of: 'board' }],
  notebook: [UNBORN, { of: 'notebook' }],
  caucus: [talked, { of: 'caucus', with: 'a' }],
  mixed: [drawn, { of: 'mixed', round: 1, table: 1 }],
}
/** How each reader is called in a sentence said to a participant of group A. */
const CALLED: Readonly<Record<(typeof READERS)[number], RegExp>> = {
  owner: /\byou\b|your group|everyone in the room/,
  tablemate: /the people drawn to that table|the other group|everyone in the room/,
  neighbour: /the people at your table|your group|everyone in the room/,
  group: /your group|everyone in the room/,
  others: /the other group|everyone in the room/,
  mediator: /Nell|everyone in the room/,
  helper: /Ines|everyone in the room/,
  scribe: /scribes|everyone in the room/,
  observer: /observers|everyone in the room/,
  screen: /the screen|everyone in the room/,
  sponsor: /sponsor/,
  door: /at the door/,
}
const strong = (text: string): string => /\*\*(.*)\*\*/.exec(text)?.[1] ?? ''

describe('who can see what', () => {
  it('GU6: every sentence names those whom the table lets read, and nobody else', () => {
    for (const paper of PAPERS) {
      const [state, document] = ASKED[paper]
      const named = strong(whoLine(paper, { ...participant, helpers: 'Ines' }).text)
      for (const reader of READERS) {
        const reads = mayRead(state, SEATS[reader], document)
        expect([paper, reader, readersOf(paper).includes(reader)]).toEqual([paper, reader, reads])
        expect([paper, reader, CALLED[reader].test(named)]).toEqual([paper, reader, reads])
      }
    }
  })

  it('GU6, CA3: a mediator who helps is not told to read the notes of separate talks, and is named elsewhere', () => {
    const helper = { role: 'mediator', mediator: 'Nell', helpers: 'Ines', assists: true } as const
    expect(strong(whoLine('caucus', helper).text)).toMatch(/Nell/)
    expect(strong(whoLine('caucus', helper).text)).not.toMatch(/\byou\b/)
    expect(strong(whoLine('notebook', helper).text)).toMatch(/Nell and you/)
    expect(strong(whoLine('board', helper).text)).toBe('everyone in the room')
    expect(strong(whoLine('notebook', participant).text)).not.toMatch(/other mediators|Ines/)
  })

  it('GU6: there is a reader for each kind of seat of the rendered page', () => {
    for (const [name, seat] of SEAT_KINDS) {
      const same = READERS.filter((reader) => SEATS[reader].role === seat.role && SEATS[reader].status === seat.status)
      expect([name, same.length > 0]).toEqual([name, true])
    }
  })

  it('GU6: a desk is its writer’s, a table its group’s, and where the mediator does not read, it says so', () => {
    expect(whoLines(participant).map(({ text }) => text)).toEqual([
      'What you write on your desk: **only you**, not Nell.',
      'Your group’s table: **only your group**, not Nell.',
      'Your group’s table while its door is open: **your group and Nell**.',
      'The joint board: **everyone in the room**.',
      'The mediator’s notebook: **only Nell**.',
      'Notes of a separate talk: **your group and Nell**.',
      'What you write at a mixed table: **you and the people drawn to that table**, not Nell.',
    ])
    const asMediator = { role: 'mediator', mediator: 'Nell' } as const
    expect(whoLine('desk', asMediator).text).toBe(
      'What a person writes on their desk: **only whoever wrote it**, not you.',
    )
    expect(whoLine('notebook', asMediator).text).toBe('The mediator’s notebook: **only you**.')
    expect(whoLine('board', participant, true).text).toBe('The joint board: **nobody**.')
  })

  it('GU6: first comes what is on the page now', () => {
    const at = (phase: PhaseView, more: Partial<StateView> = {}) =>
      ({ phase, revealed: [], ended: false, session: {} as StateView['session'], ...more }) as StateView
    const now = (phase: PhaseView, role: 'participant' | 'mediator' | 'observer' = 'participant') =>
      papersNow(at(phase), role)
    expect(now({ of: 'alone', kind: 'interest' })).toEqual(['desk'])
    expect(now({ of: 'alone', kind: 'interest' }, 'observer')).toEqual([])
    expect(now({ of: 'table' })).toEqual(['table'])
    expect(papersNow(at({ of: 'table' }, { doorsOpen: ['b'] }), 'mediator')).toEqual(['table-open'])
    expect(now({ of: 'reveal', kind: 'interest', stage: 'before' })).toEqual(['table'])
    expect(now({ of: 'reveal', kind: 'interest', stage: 'silence' }, 'observer')).toEqual(['board'])
    expect(now({ of: 'vote', method: 'approve', stage: 'open' })).toEqual(['votes'])
    const several = { audience: 'a', split: { a: [7, 6] } } as const
    expect(papersNow(at({ of: 'table' }, several), 'participant')).toEqual(['table-part'])
    expect(papersNow(at({ of: 'table' }, { ...several, audience: 'b' }), 'participant')).toEqual(['table'])
    expect(papersNow(at({ of: 'table' }, { ...several, audience: 'mediator' }), 'mediator')).toEqual([
      'table',
      'table-part',
    ])
    expect(whoLine('table-part', participant).text).toBe(
      'Your one of several tables: **you and the people at your table**, not Nell.',
    )
    expect(now({ of: 'talk' })).toEqual([])
    expect(now({ of: 'map', board: 'milestones' })).toEqual(['board'])
  })
})
