import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { isCardValue } from './documents/card-shape.ts'
import { addCard, addLink, removeCard, setText, type NewCard } from './documents/cards.ts'
import { judgeUpdate } from './documents/judge.ts'
import { addStroke } from './documents/strokes.ts'
import * as limits from './limits.ts'
import { command } from './protocol/commands.ts'
import { createSession, takeSeat } from './protocol/bodies.ts'
import { LIMIT_ROWS } from './render-limits.ts'

const text = (length: number): string => 'x'.repeat(length)
const ids = (length: number): string[] => Array.from({ length }, (_, n) => `card-${n}`)
const hash = '0'.repeat(64)
const receipt = 'r'.repeat(43)
const session = (more: object) => ({
  title: 'T',
  template: 'joint-session',
  groups: { a: { name: 'A' }, b: { name: 'B' } },
  ...more,
})
const seat = (more: object) => ({ invite: receipt, name: 'N', ...more })

const STATEMENTS = { rules: ['R'], confidentiality: 'C', voting: 'V', leaving: 'L', record: 'R' }
const sheet = (name: string, words: unknown) => ({ type: 'write-sheet', written: { sheet: name, words } })
const symptom = (length: number) => ({ what: text(length), baseline: 'B', source: 'S' })
const decider = (n: number, about = 'A') => ({ id: `d${n}`, about, who: 'W', onTheDay: true })
const outcome = (more: object) => ({
  type: 'set-number',
  place: 1,
  number: { name: 'N', source: 'S', value: 1, ...more },
})
const many = <T>(length: number, one: (n: number) => T): T[] => Array.from({ length }, (_, n) => one(n))

type Shaped = readonly [what: string, most: number, schema: v.GenericSchema, of: (size: number) => unknown]
const SHEETS: readonly Shaped[] = [
  ['a rule', limits.RULE_MOST, command, (n) => sheet('statements', { ...STATEMENTS, rules: [text(n)] })],
  ['rules', limits.RULES_MOST, command, (n) => sheet('statements', { ...STATEMENTS, rules: many(n, () => 'R') })],
  ['a statement', limits.STATEMENT_MOST, command, (n) => sheet('statements', { ...STATEMENTS, voting: text(n) })],
  [
    'a part of a disclosure',
    limits.DISCLOSURE_MOST,
    command,
    (n) => sheet('disclosure', { place: 'internal', toA: text(n) }),
  ],
  ["a sponsor's promise", limits.SPONSOR_LINE_MOST, command, (n) => sheet('sponsor', { text: 'T', acts: text(n) })],
  ['a line of a case', limits.CASE_LINE_MOST, command, (n) => sheet('case', { kind: 'other', symptoms: [symptom(n)] })],
  [
    'symptoms',
    limits.SYMPTOMS_MOST,
    command,
    (n) => sheet('case', { kind: 'other', symptoms: many(n, () => symptom(1)) }),
  ],
  ['people who decide', limits.DECIDERS_MOST, command, (n) => sheet('deciders', many(n, decider))],
]
const SHAPED: readonly Shaped[] = [
  ['a title', limits.TITLE_MOST, createSession, (n) => session({ title: text(n) })],
  [
    "a group's name",
    limits.GROUP_NAME_MOST,
    createSession,
    (n) => session({ groups: { a: { name: text(n) }, b: { name: 'B' } } }),
  ],
  [
    'a new name of a group',
    limits.GROUP_NAME_MOST,
    command,
    (n) => ({ type: 'rename-group', group: 'a', name: text(n) }),
  ],
  ["a mediator's name", limits.PERSON_NAME_MOST, createSession, (n) => session({ mediator: text(n) })],
  ["a sponsor's line", limits.SPONSOR_LINE_MOST, createSession, (n) => session({ sponsor: text(n) })],
  ...SHEETS,
  ['k', limits.K_MOST, createSession, (n) => session({ k: n })],
  ['a cap', limits.OFFER_MOST, createSession, (n) => session({ cap: n })],
  ["a person's name", limits.PERSON_NAME_MOST, takeSeat, (n) => seat({ name: text(n) })],
  ['a room code', limits.CODE_MOST, takeSeat, (n) => ({ roomCode: text(n), group: 'a', name: 'N' })],
  ['a return code', limits.CODE_MOST, takeSeat, (n) => ({ returnCode: text(n) })],
  [
    "an author's own words",
    limits.CARD_TEXT_MOST,
    command,
    (n) => ({ type: 'edit-own', secret: receipt, text: text(n) }),
  ],
  ['an offer', limits.OFFER_MOST, command, (n) => ({ type: 'offer', cards: ids(n).map((card) => ({ card, hash })) })],
  ['the shared lane', limits.SHARE_LANE_MOST, command, (n) => ({ type: 'share-lane', cards: ids(n) })],
  ['options', limits.OPTIONS_MOST, command, (n) => ({ type: 'freeze-options', cards: ids(n) })],
  ['a vote', limits.OPTIONS_MOST, command, (n) => ({ type: 'vote', ballot: 'b', receipt, choice: ids(n) })],
  [
    'a line beside a level',
    limits.CHANGE_LINE_MOST,
    command,
    (n) => ({ type: 'vote', ballot: 'b', receipt, choice: { level: 5, line: text(n) } }),
  ],
  ['a timer', limits.TIMER_MOST, command, (n) => ({ type: 'set-timer', seconds: n })],
  ['a reason', limits.REASON_MOST, command, (n) => ({ type: 'void-ballot', ballot: 'b', reason: text(n) })],
  ['a reason to hide', limits.REASON_MOST, command, (n) => ({ type: 'hide-card', card: 'c', reason: text(n) })],
  [
    'what is offered to those between',
    limits.BETWEEN_LINE_MOST,
    command,
    (n) => ({ type: 'offer-between-talk', line: text(n) }),
  ],
  [
    'a theme',
    limits.THEME_MOST,
    command,
    (n) => ({ type: 'write-theme', theme: 'theme-one', seat: 's', text: text(n) }),
  ],
  [
    'a theme that joins others',
    limits.THEMES_JOINED_MOST,
    command,
    (n) => ({ type: 'join-themes', theme: 'theme-one', themes: ids(n), text: 'One' }),
  ],
  [
    'minutes talked',
    limits.INTERVIEW_MINUTES_MOST,
    command,
    (n) => ({ type: 'note-interview', seat: 's', minutes: n }),
  ],
  ['a role', limits.MIX_WORD_MOST, command, (n) => ({ type: 'say-mix', role: text(n), site: '', shift: '' })],
  ['the name of an outcome number', limits.NUMBER_NAME_MOST, command, (n) => outcome({ name: text(n) })],
  ['its unit', limits.NUMBER_UNIT_MOST, command, (n) => outcome({ unit: text(n) })],
  ['its source', limits.NUMBER_SOURCE_MOST, command, (n) => outcome({ source: text(n) })],
  ['its value', limits.NUMBER_MOST, command, (n) => outcome({ value: n })],
  ['empty chairs', limits.CHAIRS_MOST, command, (n) => ({ type: 'set-chairs', chairs: ids(n) })],
  ['the name of an empty chair', limits.MIX_WORD_MOST, command, (n) => ({ type: 'set-chairs', chairs: [text(n)] })],
  [
    'the address of a call',
    limits.CALL_LINK_MOST,
    command,
    (n) => ({ type: 'set-call-link', place: 'room', url: `https://${text(n - 8)}` }),
  ],
  [
    'where an ask goes',
    limits.ANSWER_TO_MOST,
    command,
    (n) => ({ type: 'propose', act: 'answer', ask: 'a', reply: 'not-ours', to: text(n) }),
  ],
]

describe('what a command or a request may hold', () => {
  it.each(SHAPED)('LI1, LI3: %s, one below %i, at it, and not one above', (_what, most, schema, of) => {
    expect([most - 1, most, most + 1].map((size) => v.safeParse(schema, of(size)).success)).toEqual([true, true, false])
  })
  it('LI1: a week, the own words of a day, and the fields of an agreement', () => {
    const weeks = [limits.WEEK_MOST - 1, limits.WEEK_MOST, limits.WEEK_MOST + 1]
    expect(weeks.map((week) => isCardValue('week', week))).toEqual([true, true, false])
    const words = [limits.WHEN_MOST - 1, limits.WHEN_MOST, limits.WHEN_MOST + 1]
    expect(words.map((length) => isCardValue('when', text(length)))).toEqual([true, true, false])
    const lines = [limits.AGREEMENT_LINE_MOST, limits.AGREEMENT_LINE_MOST + 1]
    expect(lines.map((length) => isCardValue('stop', text(length)))).toEqual([true, false])
    const seats = [0, 1, limits.AGREED_SEATS_MOST, limits.AGREED_SEATS_MOST + 1, 1.5, '3']
    expect(seats.map((count) => isCardValue('seatsA', count))).toEqual([false, true, true, false, false, false])
  })
})

/** A document of a server in which several writers wrote; `judge` says what becomes of what one of them does next. */
const room = () => {
  const server = new Y.Doc()
  const judge = (writer: Y.Doc, act: (writer: Y.Doc) => void): string => {
    Y.applyUpdate(writer, Y.encodeStateAsUpdate(server))
    writer.transact(() => act(writer))
    const update = Y.encodeStateAsUpdate(writer, Y.encodeStateVector(server))
    const isOwn = (id: number): boolean => id === writer.clientID
    const verdict = judgeUpdate(server, update, { client: writer.clientID, isOwn }, () => null, new Set())
    if (verdict.verdict === 'refused') return verdict.reason
    Y.applyUpdate(server, verdict.update)
    return 'accepted'
  }
  return { server, judge }
}
const card = (id: string, more: Partial<NewCard> = {}): NewCard => ({
  id,
  kind: 'milestone',
  at: [0, 0],
  text: id,
  ...more,
})
const adds = (from: number, to: number) => (doc: Y.Doc) => {
  for (let n = from; n < to; n += 1) addCard(doc, card(`c${n}`))
}

describe('what a document may hold', () => {
  it.each([
    ['card', 'interest', limits.CARD_TEXT_MOST],
    ['ask', 'ask', limits.CARD_TEXT_MOST],
    ['agreement', 'agreement', limits.CARD_TEXT_MOST],
    ['term', 'term', limits.TERM_MOST],
  ] as const)('LI1: the text of a %s, new and written over', (_what, kind, most) => {
    for (const [over, answer] of [
      [-1, 'accepted'],
      [0, 'accepted'],
      [1, 'too-large'],
    ] as const) {
      const { judge } = room()
      expect(judge(new Y.Doc(), (doc) => addCard(doc, card('n', { kind, text: text(most + over) })))).toBe(answer)
      const standing = room()
      const writer = new Y.Doc()
      expect(standing.judge(writer, (doc) => addCard(doc, card('s', { kind, text: 'y' })))).toBe('accepted')
      expect(standing.judge(writer, (doc) => setText(doc, 's', text(most + over)))).toBe(answer)
    }
  })

  it('LI3: cards of one seat, and cards of all, one below, at the limit, and not one above', () => {
    const { judge } = room()
    const own = new Y.Doc()
    const { OWN_CARDS_MOST, CARDS_MOST } = limits
    expect(judge(own, adds(0, OWN_CARDS_MOST - 1))).toBe('accepted')
    expect(judge(own, adds(OWN_CARDS_MOST - 1, OWN_CARDS_MOST))).toBe('accepted')
    expect(judge(own, adds(9_000, 9_001))).toBe('too-large')
    const seats = CARDS_MOST / OWN_CARDS_MOST
    for (let at = 1; at < seats - 1; at += 1)
      expect(judge(new Y.Doc(), adds(at * OWN_CARDS_MOST, (at + 1) * OWN_CARDS_MOST))).toBe('accepted')
    expect(judge(new Y.Doc(), adds(CARDS_MOST - OWN_CARDS_MOST, CARDS_MOST - 1))).toBe('accepted')
    expect(judge(new Y.Doc(), adds(CARDS_MOST - 1, CARDS_MOST))).toBe('accepted')
    expect(judge(new Y.Doc(), adds(CARDS_MOST, CARDS_MOST + 1))).toBe('too-large')
  })

  it('LI3: links of one seat, and links of all, one below, at the limit, and not one above', () => {
    const { server, judge } = room()
    const { OWN_LINKS_MOST, LINKS_MOST } = limits
    server.transact(() => {
      for (let n = 0; n <= LINKS_MOST; n += 1) addCard(server, card(`m${n}`))
      addCard(server, card('hub'))
    })
    const links = (from: number, to: number) => (doc: Y.Doc) => {
      for (let n = from; n < to; n += 1) addLink(doc, { id: `l${n}`, from: 'hub', to: `m${n}`, kind: 'depends-on' })
    }
    const own = new Y.Doc()
    expect(judge(own, links(0, OWN_LINKS_MOST - 1))).toBe('accepted')
    expect(judge(own, links(OWN_LINKS_MOST - 1, OWN_LINKS_MOST))).toBe('accepted')
    expect(judge(own, links(OWN_LINKS_MOST, OWN_LINKS_MOST + 1))).toBe('too-large')
    for (let from = OWN_LINKS_MOST; from < LINKS_MOST - OWN_LINKS_MOST; from += OWN_LINKS_MOST)
      expect(judge(new Y.Doc(), links(from, from + OWN_LINKS_MOST))).toBe('accepted')
    expect(judge(new Y.Doc(), links(LINKS_MOST - OWN_LINKS_MOST, LINKS_MOST - 1))).toBe('accepted')
    expect(judge(new Y.Doc(), links(LINKS_MOST - 1, LINKS_MOST))).toBe('accepted')
    expect(judge(new Y.Doc(), links(LINKS_MOST, LINKS_MOST + 1))).toBe('too-large')
  })

  it('LI6: strokes of one seat, and strokes of all, one below, at the limit, and not one above', () => {
    const { judge } = room()
    const { OWN_STROKES_MOST, STROKES_MOST } = limits
    const draws = (from: number, to: number) => (doc: Y.Doc) => {
      for (let n = from; n < to; n += 1) addStroke(doc, { id: `s${n}`, pen: 'fine', points: [n, n] })
    }
    const own = new Y.Doc()
    expect(judge(own, draws(0, OWN_STROKES_MOST - 1))).toBe('accepted')
    expect(judge(own, draws(OWN_STROKES_MOST - 1, OWN_STROKES_MOST))).toBe('accepted')
    expect(judge(own, draws(9_000, 9_001))).toBe('too-large')
    for (let from = OWN_STROKES_MOST; from < STROKES_MOST - OWN_STROKES_MOST; from += OWN_STROKES_MOST)
      expect(judge(new Y.Doc(), draws(from, from + OWN_STROKES_MOST))).toBe('accepted')
    expect(judge(new Y.Doc(), draws(STROKES_MOST - OWN_STROKES_MOST, STROKES_MOST - 1))).toBe('accepted')
    expect(judge(new Y.Doc(), draws(STROKES_MOST - 1, STROKES_MOST))).toBe('accepted')
    expect(judge(new Y.Doc(), draws(STROKES_MOST, STROKES_MOST + 1))).toBe('too-large')
  })

  it('LI6, LI1: points of a stroke and letters of a label, one below, at the limit, and not one above', () => {
    const { judge } = room()
    const writer = new Y.Doc()
    for (const [over, answer] of [
      [-1, 'accepted'],
      [0, 'accepted'],
      [1, 'not-allowed'],
    ] as const) {
      const points = Array.from({ length: 2 * (limits.STROKE_POINTS_MOST + over) }, () => 7)
      const stroke = new Y.Map<unknown>([
        ['pen', 'fine'],
        ['points', points],
      ])
      expect(judge(new Y.Doc(), (doc) => doc.getMap('strokes').set(`s${over}`, stroke))).toBe(answer)
    }
    const two = (doc: Y.Doc) => {
      for (const id of ['one', 'two']) addCard(doc, card(id, { kind: 'note' }))
    }
    expect(judge(writer, two)).toBe('accepted')
    for (const [over, answer] of [
      [-1, 'accepted'],
      [0, 'accepted'],
      [1, 'not-allowed'],
    ] as const) {
      const arrow = new Y.Map<unknown>([
        ['from', 'one'],
        ['to', 'two'],
        ['kind', 'arrow'],
        ['label', text(limits.LINK_LABEL_MOST + over)],
      ])
      expect(judge(new Y.Doc(), (doc) => doc.getMap('links').set(`l${over}`, arrow))).toBe(answer)
    }
    // What only takes away is taken, whatever stands.
    expect(judge(new Y.Doc(), (doc) => removeCard(doc, 'one'))).toBe('accepted')
  })

  it('LI1: the width of a card in the free area', () => {
    const { CARD_WIDTH_LEAST, CARD_WIDTH_MOST } = limits
    const widths = [CARD_WIDTH_LEAST - 1, CARD_WIDTH_LEAST, CARD_WIDTH_MOST, CARD_WIDTH_MOST + 1]
    expect(widths.map((width) => isCardValue('width', width))).toEqual([false, true, true, false])
  })
})

describe('the table of limits', () => {
  it('LI7: names every limit once', () => {
    const named = LIMIT_ROWS.map(([name]) => name)
    expect([...named].sort()).toEqual(Object.keys(limits).sort())
  })
})
