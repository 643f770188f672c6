import type { RecordModel } from '../record-model.ts'

/** Everything that a file may leave out is there. */
export type Whole<T> = { [Key in keyof T]-?: Whole<T[Key]> }

const RIGHT_TO_LEFT = 'نلتقي كل شهر'
const five = [0, 1, 2, 3, 4] as const
const other = [4, 3, 2, 1, 0] as const
const when = { due: '2027-03-01', when: 'before the price change' }
const fields = {
  who: 'Priya and Tom',
  does: 'bring the open calls',
  purpose: 'see delays early',
  rhythm: 'every second Monday',
  stop: 'two dates missed',
  toWhom: 'the service desk',
  byWhom: 'the planning office',
  length: 'six weeks',
  measure: 'calls a day',
  seatsA: 2,
  seatsB: 3,
  until: '2027-06-30',
} as const
const pulse = {
  wave: 'close',
  day: '2026-08-14',
  k: 5,
  by: 'group',
  ballots: { total: 11, a: 5, b: 6 },
  asked: 15,
  sentences: [
    {
      item: 'say-what-i-think',
      text: 'I say what I think.',
      isSensitive: true,
      counts: { by: 'group', a: five, b: other },
      says: 'before: a clear difference, A higher.',
    },
    {
      item: 'know-next',
      text: 'I know what happens next.',
      isSensitive: true,
      counts: { by: 'none' },
      says: 'before: no clear difference.',
    },
    {
      item: 'hard-topics',
      text: 'We can talk about hard topics.',
      isSensitive: true,
      counts: { by: 'total', total: five, why: 'rounds' },
      says: 'before: some difference, neither higher.',
    },
  ],
} as const
const check = {
  period: 'since-last',
  day: '2026-08-14',
  k: 5,
  by: 'total',
  ballots: { total: 11, a: 5, b: 6 },
  asked: 15,
  signals: [
    {
      item: 'date-missed',
      number: 1,
      text: 'A date was missed.',
      counts: { by: 'total', total: { seen: 4, not: 6 }, why: 'rounds' },
    },
    {
      item: 'named',
      number: 2,
      text: 'Calls are put back.',
      counts: { by: 'group', a: { seen: 1, not: 4 }, b: { seen: 5, not: 1 } },
    },
  ],
} as const
const number = { place: 1, name: 'Calls a day', unit: 'calls', source: 'service desk, October', value: 41.5 } as const
const reply = { group: 'b', text: 'One more person on Mondays.' } as const
const limit = {
  group: 'b',
  text: 'Four people in the warehouse',
  isPressure: true,
  replies: [reply],
  unanswered: true,
} as const
const option = { number: 1, text: 'One list of dates 📅', total: 9, a: 4, b: 5 } as const
const flags = {
  vague: { a: 1, b: 2 },
  missing: { a: 0, b: 1 },
  marks: { total: 3, a: 1, b: 2 },
  people: { a: 5, b: 6 },
}
const reason = { kind: 'limit', group: 'b', text: 'Four people in the warehouse' } as const

/** A record in which nothing that may be missing is missing: every part of its JSON, once. */
export const FULL_RECORD = {
  format: 'parley-record',
  version: 1,
  notice: 'Both groups confirm this record.',
  title: 'From boxes to subscriptions, second day',
  preparedAt: '2026-11-14T16:20:00.000Z',
  groups: { a: { name: 'Strategy', seats: 6 }, b: { name: 'Operations', seats: 9 } },
  purpose: 'A first month that customers and colleagues both like.',
  agreements: [
    {
      text: `One list of dates, read on Mondays 🗓️. ${RIGHT_TO_LEFT}`,
      sort: 'plan',
      fields,
      ...when,
      owners: { a: 'Jonas', b: 'Ruth' },
      asked: { a: 'before', b: 'after' },
      waits: 'the finance board',
      brings: [{ text: 'I can set up the list.', taken: true }],
      together: true,
      items: [{ text: 'Decision point', week: 14, promised: 10 }],
    },
  ],
  mixedWork: { count: 1, of: 1 },
  differences: [
    { text: 'Country two before the decision point', ...when, reasons: [{ group: 'a', text: 'The letter lapses.' }] },
  ],
  asks: [{ from: 'a', text: 'Can we see the returns weekly?', answer: 'not-ours', to: 'the finance office' }],
  proposals: [
    {
      rounds: [
        {
          round: 1,
          text: 'The pilot begins in week 10.',
          share: [2, 3],
          k: 5,
          papers: 2,
          isHiddenByPapers: true,
          by: 'group',
          ballots: { total: 11, a: 5, b: 6 },
          levels: [{ level: 1, total: 1, a: 0, b: 1 }],
          carried: 'carried',
          lines: [{ text: 'If the night shift is staffed.', group: 'b' }],
        },
      ],
    },
  ],
  ratings: [
    {
      of: 'assumption',
      papers: 1,
      round: 1,
      k: 5,
      axes: ['importance', 'evidence'],
      by: 'group',
      ballots: { total: 11, a: 5, b: 6 },
      cards: [
        {
          number: 1,
          text: 'Customers read the bill.',
          by: 'group',
          why: 'rounds',
          axes: [
            { axis: 'importance', total: five, a: five, b: other, says: 'Importance: a clear difference, A higher.' },
          ],
          guess: { a: five, b: other },
        },
      ],
    },
  ],
  pulses: [pulse],
  signals: [check],
  roles: [
    {
      milestone: 'Decision point',
      roles: [
        { part: 'answers', same: ['Strategy'] },
        { part: 'does', a: ['Operations'], b: [] },
      ],
    },
  ],
  map: {
    start: '2027-01-04',
    goals: [{ group: 'both', text: 'A calm first month', meanings: ['Nobody waits on Tuesday.'], becauseOf: [reason] }],
    lanes: [
      {
        title: 'Service',
        milestones: [
          {
            number: 1,
            group: 'b',
            text: 'Night cover',
            week: 8,
            promised: 6,
            safe: 10,
            date: 'agreed',
            supports: [1],
            becauseOf: [reason],
            restsOn: [],
            limits: [limit],
          },
          {
            number: 2,
            group: 'a',
            text: 'Decision point',
            week: 14,
            promised: 10,
            safe: 16,
            date: 'waits-b',
            supports: [1],
            becauseOf: [reason],
            restsOn: [1],
            limits: [],
          },
        ],
      },
    ],
    limits: [limit],
    replies: [reply],
    chain: [1, 2],
    chainWeeks: 7,
  },
  assumptions: [
    {
      number: 1,
      group: 'a',
      text: 'Customers read the bill.',
      value: [20, 80],
      byRatings: true,
      ratings: {
        a: [25, 75],
        b: [50, 100],
        gap: { evidence: 'some', importance: 'none' },
        higher: { evidence: 'b', importance: 'neither' },
      },
      asks: true,
      tests: [{ text: 'Ask forty customers.', due: '2027-02-01', owners: ['a', 'b'] }],
    },
  ],
  twoByTwo: {
    ends: { 'x-low': 'Few customers', 'x-high': 'Many customers', 'y-low': 'Prices stay', 'y-high': 'Prices rise' },
    corners: { 'top-left': 'Niche', 'top-right': 'Boom', 'bottom-left': 'Wait', 'bottom-right': 'Squeeze' },
    notes: [{ number: 1, text: 'A second warehouse', value: [70, 40] }],
  },
  words: [{ term: 'churn', plain: 'customers who leave' }],
  counts: {
    kinds: [{ kind: 'interest', a: 4, b: 5, both: 1 }],
    lenses: [{ lens: 'expectations', a: 1, b: 2, both: 0 }],
  },
  parking: [{ text: 'Who answers at night?', taken: true }],
  pairs: [{ group: 'a', meant: 'We want to learn.', heard: [{ text: 'You are checked.', fits: true }] }],
  tensions: [
    {
      text: 'Speed and care',
      sides: [{ text: 'Speed', gains: ['first in the market'], costs: ['tired people'], signs: ['weekend work'] }],
    },
  ],
  messages: [{ group: 'a', text: 'From March we bill by the month.', version: 2, before: flags, after: flags }],
  mirror: [
    { about: 'a', kind: 'us-by-us', met: 1, of: 3, same: [{ own: 'We want to learn.', other: 'They ask us.' }] },
  ],
  futures: {
    moves: [{ text: 'Rent, and do not buy', corners: [{ at: 'top-left', name: 'Niche' }], reach: 'hedge' }],
    signs: [{ text: 'Prices rise twice', corner: { at: 'top-right', name: 'Boom' } }],
  },
  friction: { a: { minutes: 10, said: 1, of: 2 }, b: { minutes: 45, said: 3, of: 4 } },
  conditions: [{ of: 'No more weekend calls', says: [reply] }],
  tookPart: 15,
  chairs: ['the night shift'],
  symptoms: [{ what: 'Dates are moved without a word', baseline: 'four in a quarter', source: 'the plan of May' }],
  steps: ['Open', 'Interests', 'Agree', 'Close'],
  checkIn: '2026-12-12',
  numbers: [number],
  series: {
    sessions: [
      {
        title: 'From boxes to subscriptions, first day',
        at: '2026-08-14T16:20:00.000Z',
        agreements: [
          {
            text: 'Answer within two days.',
            sort: 'deadline',
            fields,
            ...when,
            owners: { a: 'Jonas', b: 'Ruth' },
            told: {
              a: { word: 'late', reason: 'the tool came late', learned: 'ask first' },
              b: { word: 'kept', reason: 'from May on', learned: 'two days are enough' },
            },
          },
        ],
        differences: [{ text: 'Who pays for returns', ...when }],
        pulses: [pulse],
        numbers: [number],
        signals: [check],
      },
    ],
    waiting: [
      {
        of: 'ask',
        group: 'b',
        text: 'A second line for calls',
        since: '2026-08-14T16:20:00.000Z',
        answer: { word: 'try', reason: 'in spring', learned: 'nobody asked before' },
        replies: ['A trial in spring'],
      },
    ],
  },
  priorities: [
    {
      round: 1,
      cap: 3,
      dots: true,
      papers: 1,
      k: 5,
      options: 2,
      by: 'group',
      ballots: { total: 11, a: 5, b: 6 },
      common: [option],
      one: [{ ...option, group: 'b' }],
      others: [option],
    },
  ],
  cards: [
    { kind: 'interest', owner: 'a', cards: [{ text: `Clear answers about bills. ${RIGHT_TO_LEFT}`, joined: 1 }] },
    { kind: 'together', owner: 'both', cards: [{ text: 'A calm first month 🌤️', joined: 0 }] },
  ],
  rules: { k: 5, commonGround: 0.6, sentences: ['A split is shown from five answers on.'] },
  leftOut: ['Drafts and held-back cards are never here.'],
} as const satisfies Whole<RecordModel>
