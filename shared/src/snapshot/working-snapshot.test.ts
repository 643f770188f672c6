import { describe, expect, it } from 'vitest'
import type { StateView } from '../protocol/state-view.ts'
import { larkfieldBallot, larkfieldBoard, larkfieldState } from './testing/larkfield-room.ts'
import { larkfieldDayBoard, larkfieldDayState, larkfieldNames } from './testing/larkfield-day.ts'
import { plainMapWords, plainRecordWords as recordWords } from './testing/plain-record-words.ts'
import { plainWords as words } from './testing/plain-words.ts'
import { snapshotJson } from './snapshot-json.ts'
import { workingMarkdown } from './working-markdown.ts'
import { workingSheet } from './working-sheet.ts'
import { workingSnapshot, type WorkingSnapshot } from './working-snapshot.ts'
import { sheetToSvg } from './working-svg.ts'

const takenAt = Date.UTC(2026, 10, 14, 16, 20)
const modelOf = (change: Partial<StateView> = {}, board = larkfieldBoard()): WorkingSnapshot =>
  workingSnapshot({ state: larkfieldState(change), board, takenAt, words, names: larkfieldNames, recordWords })
const measure = (text: string, px: number): number => text.length * px * 0.5
const sheetOf = (model: WorkingSnapshot) =>
  workingSheet(model, words, { words: recordWords, map: plainMapWords }, measure)
const formats = {
  md: (model: WorkingSnapshot) => workingMarkdown(model, words, recordWords),
  json: snapshotJson,
  svg: (model: WorkingSnapshot) => sheetToSvg(sheetOf(model)),
} as const
const each = Object.entries(formats)
/** Words that telling texts are made of; a picture parts a text into lines, so single words are looked for. */
const pieces = (text: string): string[] => text.split(/[^\p{L}]+/u).filter((word) => word.length > 4)
const answers = ['yes', 'no', null] as const

describe.each(each)('a working snapshot as %s', (_format, make) => {
  const texts = larkfieldBoard().cards.map((card) => card.text)
  const own = make(modelOf({ release: { a: null, b: null } }, { cards: [], links: [] }))
  const telling = [...new Set(texts.flatMap(pieces))].filter((word) => !own.toLowerCase().includes(word.toLowerCase()))

  it.each(answers.flatMap((a) => answers.map((b) => ({ a, b }))))(
    'has card texts only when both groups say yes: $a, $b',
    (release) => {
      const file = make(modelOf({ release }))
      expect(texts.filter((text) => !pieces(text).some((word) => telling.includes(word)))).toEqual([])
      const found = telling.filter((word) => file.includes(word))
      expect(found).toEqual(release.a === 'yes' && release.b === 'yes' ? telling : [])
      // A hash of a text would let a reader test a guess, an id would lead back to the board.
      expect(file).not.toMatch(/hash-|receipt-|option-\d|interest-\d|shared-1|seat-1|Fatima|session-id/)
    },
  )

  it('says without blame which group has not said yes', () => {
    const unsaid = make(modelOf({ release: { a: 'yes', b: null } }))
    expect(unsaid).toContain('Operations has not said yes')
    expect(unsaid).not.toContain('Strategy has not said yes')
    const no = make(modelOf({ release: { a: 'no', b: 'yes' } }))
    expect(no).toContain('Strategy said that texts stay')
    expect(make(modelOf())).not.toMatch(/has not said yes|texts stay/)
  })

  it('numbers the options of a ballot while texts stay in the room', () => {
    expect(make(modelOf({ release: { a: 'yes', b: 'no' } }))).toMatch(/Option 3|"number": 3/)
  })

  it('has no word of a hidden card', () => {
    const hidden = {
      id: 'unsafe',
      kind: 'interest',
      group: 'a',
      zone: 'interest:a',
      at: [0, 99],
      text: 'Unspeakable',
    } as const
    const file = make(modelOf({ hidden: [{ card: 'unsafe', reason: 'Reasonable', at: 0 }] }, larkfieldBoard(hidden)))
    expect(file).not.toMatch(/Unspeakable|Reasonable/)
  })

  it('is marked as not confirmed and says what it leaves out', () => {
    const file = make(modelOf())
    expect(file).toContain('Working copy, not confirmed')
    expect(file).toContain('No drafts.')
  })
})

describe('figures of a closed ballot', () => {
  const split = /Strategy \d+ of|Operations \d+ of/

  it('are there by group where the result is by group', () => {
    const model = modelOf()
    expect(model.ballots[0]?.common.map(({ text, a, b }) => [text, a, b])).toEqual([
      ['Dates checked by both groups', 5, 7],
      ['News of changes before customers get it', 4, 8],
    ])
    expect(workingMarkdown(model, words, recordWords)).toMatch(split)
  })

  it.each(['total', 'none'] as const)('are never by group where the result is by %s', (by) => {
    const ballot = larkfieldBallot(by)
    // Even a result that carried a group's figures by mistake gives none away.
    const result = ballot.result && {
      ...ballot.result,
      ballots: { ...ballot.result.ballots, a: 41 },
      others: ballot.result.others.map((one) => ({ ...one, a: 43, b: 47 })),
    }
    const model = modelOf({ ballots: [{ ...ballot, ...(result ? { result } : {}) }] })
    for (const [, make] of each) {
      const file = make(model)
      expect(file).not.toMatch(split)
      expect(file).not.toMatch(/\b(41|43|47) of\b|"[ab]": (41|43|47)/)
    }
    const [one] = model.ballots
    expect(one?.common).toEqual([])
    expect(one?.one).toEqual([])
    expect(one?.others).toHaveLength(by === 'total' ? 8 : 0)
    expect(workingMarkdown(model, words, recordWords)).toContain(by === 'total' ? 'No split, 5' : 'No figures, 5')
  })

  it('DT2: say dots where people gave dots, and never so many of so many', () => {
    const model = modelOf({ ballots: [larkfieldBallot('group', 1, true)] })
    for (const [, make] of each.filter(([format]) => format !== 'json')) {
      const file = make(model)
      expect(file).toMatch(/5 dots/)
      expect(file).toContain('Dots 1')
      expect(file).not.toMatch(/5 of 6|8 of 9/)
    }
    expect(model.rules.sentences).toEqual(expect.arrayContaining(['Round 1: 4 dots.', 'Dots rule.']))
    expect(model.rules.sentences).not.toContain('Common rule.')
  })

  it('PB3, PB4: say how many voted on paper, and where the papers alone hide the figures', () => {
    const papers = { count: 2, isConfirmed: true }
    const shown = modelOf({ ballots: [{ ...larkfieldBallot('group'), papers }] })
    expect(workingMarkdown(shown, words, recordWords)).toMatch(/15 in\\?\. 2 on paper/)
    const hidden = larkfieldBallot('none')
    const result = { ...hidden.result!, ballots: { total: 6 } }
    const file = workingMarkdown(modelOf({ ballots: [{ ...hidden, result, papers }] }), words, recordWords)
    expect(file).toContain('Paper hides, 5')
    expect(file).not.toContain('No figures, 5')
  })

  it('are absent while a ballot is open', () => {
    const { result: _result, ...open } = { ...larkfieldBallot('group'), stage: 'open' as const }
    const model = modelOf({ ballots: [open] })
    expect(model.ballots).toEqual([])
    expect(model.leftOut).toContain('A vote is open.')
  })
})

describe('the model', () => {
  it('has the board by kind with lanes, counts and marks', () => {
    const model = modelOf()
    expect(model.board.map(({ id, lanes }) => [id, ...lanes.map((lane) => lane.count)])).toEqual([
      ['interest', 4, 1, 6],
      ['frustration', 2, 0, 3],
      ['together', 8],
    ])
    expect(model.board[0]?.lanes[1]?.cards?.[0]?.marks).toEqual({ 'true-for-me': { total: 15, a: 6, b: 9 } })
  })

  it('counts cards that were joined into one', () => {
    const joined = {
      id: 'same',
      kind: 'interest',
      group: 'a',
      zone: 'interest:a',
      at: [0, 98],
      text: 'The same',
      into: 'interest-0',
    } as const
    const model = modelOf({}, larkfieldBoard(joined))
    expect(model.board[0]?.lanes[0]?.cards?.[0]?.joined).toBe(1)
    expect(sheetToSvg(sheetOf(model))).toContain('and 1 more')
  })

  it('gives the same bytes for the same room', () => {
    const board = larkfieldBoard()
    expect(snapshotJson(modelOf({}, { ...board, cards: [...board.cards].reverse() }))).toBe(snapshotJson(modelOf()))
    expect(JSON.parse(snapshotJson(modelOf()))).toMatchObject({
      format: 'parley-working',
      version: 1,
      takenAt: '2026-11-14T16:20:00.000Z',
    })
  })

  it('has no board before anything was revealed', () => {
    const model = modelOf({ revealed: [], ballots: [] }, { cards: [], links: [] })
    expect(model.board).toEqual([])
    expect(sheetOf(model).board).toBeNull()
  })
})

describe.each(each)('FI3, AG3: what both groups made of the day, as %s', (_format, make) => {
  const dayOf = (release: StateView['release'], accepted = larkfieldDayState().accepted): string =>
    make(
      workingSnapshot({
        state: larkfieldDayState({ release, accepted }),
        board: larkfieldDayBoard(),
        takenAt,
        words,
        names: larkfieldNames,
        recordWords,
      }),
    )

  it('goes along only with the texts', () => {
    expect(dayOf({ a: 'yes', b: 'yes' })).toMatch(/partner letter[^]*|Staff-first/)
    const without = dayOf({ a: 'yes', b: null })
    expect(without).toContain('No day.')
    expect(without).not.toMatch(/partner letter|Staff-first|flywheel|Decision point|Send us|Jonas/)
  })

  it('tells no agreement that waits for a yes', () => {
    const file = dayOf({ a: 'yes', b: 'yes' }, [])
    expect(file).toContain('6 agreements wait for a yes.')
    expect(file).not.toMatch(/Staff-first|Jonas/)
  })
})

describe('the picture', () => {
  it('escapes what people typed', () => {
    const bad = `</text><script>alert(1)</script>`
    const state = larkfieldState()
    const session = {
      ...state.session,
      title: bad,
      groups: { ...state.session.groups, a: { name: bad, seats: 6, here: 6 } },
    }
    const board = larkfieldBoard({ id: 'x', kind: 'note', zone: 'together', at: [0, 99], text: bad })
    const svg = formats.svg(modelOf({ session }, board))
    expect(svg).not.toContain('<script')
    expect(svg).toContain('&lt;script&gt;')
  })

  it('loads nothing from anywhere', () => {
    expect(formats.svg(modelOf()).replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/href|url\(|http/)
  })

  it('keeps every lane inside the sheet and the board clear of what stands below', () => {
    for (const release of [
      { a: 'yes', b: 'yes' },
      { a: 'yes', b: null },
    ] as const) {
      const { size, board, shapes } = sheetOf(modelOf({ release }))
      const bottom = (board?.y ?? 0) + 120 + (board?.scene.size.height ?? 0)
      expect(board?.scene.zones).toHaveLength(7)
      for (const { rect } of board?.scene.zones ?? []) {
        expect(rect.x + rect.width).toBeLessThanOrEqual(size.width - 56 + 0.01)
        expect(rect.y + rect.height).toBeLessThanOrEqual((board?.scene.size.height ?? 0) + 0.01)
      }
      const below = shapes.filter((shape) => shape.of === 'rule')
      expect(below.length).toBeGreaterThan(5)
      expect(below.every((shape) => shape.y > bottom && shape.y < size.height)).toBe(true)
    }
  })
})
