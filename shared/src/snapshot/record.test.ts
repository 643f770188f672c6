import { describe, expect, it } from 'vitest'
import type { StateView } from '../protocol/state-view.ts'
import { supportShares } from '../voting/support.ts'
import { pageHtml } from './page-html.ts'
import { pageMarkdown } from './page-markdown.ts'
import { contentsOf, keptOf, recordOf, type RecordInput } from './record.ts'
import type { KeptModel, RecordModel } from './record-model.ts'
import { recordPage } from './record-page.ts'
import { snapshotJson } from './snapshot-json.ts'
import { AGREEMENTS, ASKS, WORDS } from './testing/larkfield-afternoon.ts'
import {
  larkfieldDayBoard,
  larkfieldDayState,
  larkfieldNames,
  larkfieldSupport,
  larkfieldYeses,
} from './testing/larkfield-day.ts'
import { plainRecordWords as words } from './testing/plain-record-words.ts'

const modelOf = (change: Partial<StateView> = {}, more: Partial<RecordInput> = {}): RecordModel =>
  recordOf({
    state: larkfieldDayState(change),
    board: larkfieldDayBoard(),
    names: larkfieldNames,
    preparedAt: Date.UTC(2026, 10, 14, 16, 20),
    checkIn: '2026-12-12',
    words,
    ...more,
  })
const formats = {
  md: (model: RecordModel | KeptModel) => pageMarkdown(recordPage(model, words)),
  html: (model: RecordModel | KeptModel) => pageHtml(recordPage(model, words)),
  json: (model: RecordModel | KeptModel) => snapshotJson(model),
} as const
const each = Object.entries(formats)
const empty: Partial<RecordInput> = { board: { cards: [], links: [] } }
const emptyDay: Partial<StateView> = {
  ballots: [],
  accepted: [],
  asks: { stage: 'write', list: [], answered: {} },
  revealed: [],
}

describe('RC5: the record of the Larkfield day', () => {
  it('has six agreements with both owners, and one open difference with both reasons', () => {
    const model = modelOf()
    expect(model.agreements.map(({ text, owners, when, sort }) => [text, owners.a, owners.b, when, sort])).toEqual(
      AGREEMENTS,
    )
    expect(model.differences).toEqual([
      {
        text: 'Opening country two before or after the decision point',
        when: 'Month-two check-in',
        reasons: [
          { group: 'a', text: 'A signed partner letter lapses in month four.' },
          { group: 'b', text: 'Night cover and returns are not ready for a second country.' },
        ],
      },
    ])
  })

  it('has eight asks with their answers', () => {
    const { asks } = modelOf()
    expect(new Set(asks.map(({ from, text, answer }) => `${from} ${text} ${answer}`))).toEqual(
      new Set(ASKS.map(([from, text, answer]) => `${from} ${text} ${answer}`)),
    )
    expect(asks).toHaveLength(8)
    expect(['yes', 'try', 'no', 'clearer'].map((one) => asks.filter(({ answer }) => answer === one).length)).toEqual([
      4, 2, 1, 1,
    ])
  })

  it('has both rounds of a support check with their words, as the case expects', () => {
    const rounds = modelOf().proposals.map((proposal) =>
      proposal.rounds.map((round) => {
        const { a, b } = supportShares(round)!
        return [a.supporting / a.counted, b.supporting / b.counted, round.carried]
      }),
    )
    expect(rounds).toEqual([
      [
        [0.5, 1, 'not-carried'],
        [1, 1, 'carried'],
      ],
      [[1, 8 / 9, 'carried']],
      [
        [4 / 6, 1, 'carried'],
        [5 / 6, 1, 'carried'],
      ],
      [
        [2 / 6, 1, 'not-carried'],
        [0.5, 1, 'not-carried'],
      ],
    ])
    expect(modelOf().proposals[0]?.rounds[1]?.text).toContain('within three working days')
  })

  it('has the map with its longest chain, and the word list', () => {
    const { map, words: list } = modelOf()
    const milestones = map.lanes.flatMap((lane) => lane.milestones)
    expect(map.chain.map((number) => milestones.find((one) => one.number === number)?.text)).toEqual([
      'Billing answers on one screen for the ten most common questions.',
      'Support team has practised the new plan on test accounts.',
      'First hundred device customers offered the switch, in one region.',
      'Decision point: widen the offer, change it, or stop.',
    ])
    expect(map.chainWeeks).toBe(11)
    expect(milestones).toHaveLength(12)
    expect(map.limits).toHaveLength(7)
    expect(milestones.flatMap((one) => one.limits)).toHaveLength(5)
    expect(list.map(({ term, plain }) => [term, plain])).toEqual(WORDS)
  })

  it.each(each)('says all of it as %s, and names nobody but owners', (_format, make) => {
    const file = make(modelOf())
    const { agreements, differences, asks, map, words: list, proposals, priorities } = modelOf()
    const said = [
      ...agreements.flatMap(({ text, owners, when }) => [text, owners.a, owners.b, when ?? '']),
      ...differences.flatMap(({ text, reasons }) => [text, ...reasons.map((one) => one.text)]),
      ...asks.map((one) => one.text),
      ...map.goals.map((one) => one.text),
      ...map.lanes.flatMap(({ title, milestones }) => [title, ...milestones.map((one) => one.text)]),
      ...map.limits.map((one) => one.text),
      ...list.flatMap(({ term, plain }) => [term, plain]),
      ...proposals.flatMap(({ rounds }) =>
        rounds.flatMap(({ text, lines }) => [text, ...lines.map((one) => one.text)]),
      ),
      ...priorities.flatMap(({ common, others }) => [...common, ...others].map((one) => one.text ?? 'MISSING')),
    ]
    const plain = file.replaceAll(/<a [^>]*>|<\/a>|\\/g, '').replaceAll('&#39;', "'")
    expect(said.filter((text) => !plain.includes(text))).toEqual([])
    const others = ['Tom', 'Ingrid', 'Sana', 'Bilal', 'Owen', 'Fatima', 'Nell', 'Joss', 'Helen', 'Rafa']
    expect(others.filter((name) => new RegExp(`\\b${name}\\b`).test(file))).toEqual([])
    expect(file).not.toMatch(/seat-of|-card-|hash-of|support-\d|option-\d|receipt-/)
  })

  it('has card texts only when both groups said yes', () => {
    for (const [, make] of each) {
      expect(make(modelOf({ release: { a: 'yes', b: null } }))).not.toMatch(/device knowledge|proud of/)
      expect(make(modelOf({ release: { a: 'yes', b: null } }))).toContain('Operations has not said yes')
      expect(make(modelOf({ release: { a: 'yes', b: 'yes' } }))).toMatch(/device knowledge[^]*|proud of/)
    }
  })

  it('gives an option that was a group’s own card a number, until both groups said yes', () => {
    const own = modelOf().priorities[0]?.common.map((one) => one.text)
    expect(own).toEqual(['Dates checked by both groups', 'News of changes before customers get it'])
    const board = { ...larkfieldDayBoard(), cards: larkfieldDayBoard().cards.filter((card) => card.kind !== 'problem') }
    expect(modelOf({}, { board }).priorities[0]?.common).toMatchObject([{ number: 3 }, { number: 2 }])
    expect(modelOf({}, { board }).leftOut).toContain('Numbers.')
    expect(pageMarkdown(recordPage(modelOf({}, { board }), words))).not.toContain('Dates checked by both groups')
  })
})

describe('AG3, SB4: what waits for a yes', () => {
  it('is counted and not told: an agreement with one yes, or with an edit after both', () => {
    const one = larkfieldYeses.filter((yes) => !(yes.card === 'agreement-card-0' && yes.group === 'b'))
    const board = larkfieldDayBoard()
    const edited = {
      ...board,
      cards: board.cards.map((card) =>
        card.id === 'agreement-card-5' ? { ...card, text: `${card.text} Or not.` } : card,
      ),
    }
    const model = modelOf({ accepted: one }, { board: edited })
    expect(model.agreements).toHaveLength(4)
    for (const [, make] of each) {
      expect(make(model)).toContain('2 agreements wait for a yes.')
      expect(make(model)).not.toMatch(/Date check: every date|Mixed group on/)
    }
  })

  it('a rewrite without both yeses explains nothing', () => {
    const model = modelOf({
      accepted: larkfieldYeses.filter((yes) => !(yes.card === 'rewrite-card-3' && yes.group === 'a')),
    })
    expect(model.words).toHaveLength(11)
    expect(model.leftOut).toContain('1 terms without plain words.')
    expect(formats.json(model)).not.toContain('go-to-market')
  })
})

describe('BL7: a support check as far as k shows it', () => {
  it.each(['total', 'none'] as const)('by %s', (by) => {
    const model = modelOf({ ballots: larkfieldSupport(by) })
    for (const round of model.proposals.flatMap(({ rounds }) => rounds)) {
      expect(round.by).toBe(by)
      expect(round.ballots).toEqual({ total: 15 })
      expect(JSON.stringify(round)).not.toMatch(/"[ab]":|"group":/)
    }
    for (const [, make] of each) expect(make(model)).not.toMatch(/(Strategy|Operations): (full|doubts)/)
    expect(formats.md(model)).toContain(by === 'total' ? 'No split, 7' : 'No figures, 20')
  })
})

describe('RC4: a record when little happened', () => {
  it.each(each)('an empty day still says what it was, as %s', (_format, make) => {
    const model = modelOf(emptyDay, empty)
    const file = make(model)
    for (const text of ['Larkfield Systems', 'Strategy', 'Operations', 'Step write-interests'])
      expect(file).toContain(text)
    expect(model.agreements).toEqual([])
    if (make !== formats.json) expect(file).toContain('No agreement was accepted by both owners.')
  })

  it.each(each)(
    'what is kept when it was not confirmed has the agreements and nothing else, as %s',
    (_format, make) => {
      const file = make(keptOf(modelOf({ release: { a: 'yes', b: 'yes' } }), ['b'], words))
      expect(file).toContain('Not confirmed by Operations')
      expect(file).toContain('Staff-first notice')
      expect(file).not.toMatch(/partner letter|flywheel|Decision point|device knowledge|Send us the draft/)
    },
  )

  it('is the same content while nothing but time and seats change', () => {
    const now = contentsOf(modelOf())
    expect(contentsOf(modelOf({ consented: 3 }, { preparedAt: 5 }))).toEqual(now)
    expect(contentsOf(modelOf({}, { checkIn: '2026-12-13' }))).not.toEqual(now)
    expect(contentsOf(modelOf({ accepted: [] }))).not.toEqual(now)
  })
})

describe('what people typed stays text', () => {
  const tag = '<script>alert(1)</script>'
  const close = '</style><img src=x onerror=alert(1)>'
  const hostile = [
    tag,
    close,
    '# not a heading\n- not a list\n[x](javascript:alert(1)) | `code` <b>',
    'مرحبا \u202Eabc \u2066def',
    '👩🏽‍💻 emoji & "quotes" \'single\'',
    'long '.repeat(400),
  ]
  const board = {
    links: [],
    cards: hostile.flatMap((text, at) => [
      { id: `d${at}`, kind: 'difference', group: 'both', zone: 'differences', at: [0, at], text } as const,
      { id: `r${at}`, kind: 'reason', group: 'a', zone: 'differences', at: [0, at], text, of: `d${at}` } as const,
      { id: `m${at}`, kind: 'milestone', group: 'b', zone: 'map', at: [0, at], text } as const,
      { id: `t${at}`, kind: 'term', group: 'both', zone: 'words', at: [0, at], text } as const,
    ]),
  }
  const state = larkfieldDayState(emptyDay)
  const session = {
    ...state.session,
    title: tag,
    groups: { ...state.session.groups, a: { name: close, seats: 1, here: 1 } },
  }
  const model = modelOf({ ...emptyDay, session }, { board })

  it('in HTML', () => {
    const html = formats.html(model)
    expect(html).not.toMatch(/<script|<img|<b>|\u202E|\u2066/)
    expect(html.match(/<style>/g)).toHaveLength(1)
    expect(html.match(/<\/style>/g)).toHaveLength(1)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html).toContain('👩🏽‍💻 emoji &amp; &quot;quotes&quot;')
    expect(html).toContain('<span class="said" dir="auto">مرحبا abc def</span>')
  })

  it('in Markdown', () => {
    const md = formats.md(model)
    expect(md).not.toMatch(/^# not|^\s*- not a list|(?<!\\)\]\(javascript|(?<!\\)<script|\u202E/m)
  })

  it('loads nothing and runs nothing', () => {
    expect(formats.html(modelOf()).replace(/<style>[^]*<\/style>/, '')).not.toMatch(
      /(src|href)="(?!#)|http:|https:|<script|<link|@import/,
    )
  })
})

it('SB5: a final rewrite explains its term wherever it stands in the page', () => {
  const more = {
    id: 'x',
    kind: 'milestone',
    group: 'a',
    zone: 'map',
    at: [0, 99],
    text: 'Churn cohort read by all.',
  } as const
  const html = formats.html(modelOf({}, { board: larkfieldDayBoard(more) }))
  expect(html).toContain('<a class="term" href="#word-6" aria-describedby="plain-6">Churn cohort</a> read by all.')
  expect(html).toContain('<dd id="plain-6" dir="auto">customers who left, grouped by the month they joined</dd>')
})
