import type { CardView } from '@parley/shared/documents/card-view'
import type { RecordModel } from '@parley/shared/snapshot/record-model'
import { FULL_RECORD } from '@parley/shared/snapshot/testing/full-record'

/** Words that a format could get wrong, each by what it is hard for. */
export const HARD = {
  arabic: 'نلتقي كل يوم اثنين الساعة 9:30 مع فريق Operations (٣ أشخاص)',
  hebrew: 'שלום! נפגשים ב-14 לנובמבר, half-year עד 2027',
  emoji: 'A calm week 👩🏽‍🔧 🏳️‍🌈 🇩🇪 1️⃣',
  formula: '=HYPERLINK("http://example.org","Read me")',
  plus: '+49 30 1234',
  minus: '-2+3 fewer calls',
  at: '@SUM(A1:A9)',
  long: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnungsentwurf',
  markup: '# No heading, *no stars*, _no_ [link](http://example.org), <b>no tag</b> & no | cell; "none", `none`',
  lines: 'One line,\nand one below; Straße, Łódź, Đà Nẵng, हिन्दी, 日本語',
} as const

/** A card of each hard word, where both groups write together. */
export const HARD_CARDS: readonly CardView[] = Object.entries(HARD).map(([name, text], index) => ({
  id: `hard-${name}`,
  kind: 'note',
  group: 'both',
  zone: 'together',
  at: [0, 100 + index],
  text,
}))

const [agreement] = FULL_RECORD.agreements
const [difference] = FULL_RECORD.differences
const [ask] = FULL_RECORD.asks

/** A record that has every part once, and every hard word where a person can write one. */
export const HARD_RECORD: RecordModel = {
  ...FULL_RECORD,
  title: `${FULL_RECORD.title}: ${HARD.emoji}`,
  agreements: [
    agreement,
    ...Object.values(HARD).map((text) => ({
      text,
      due: '2027-03-02',
      owners: { a: HARD.arabic, b: HARD.at },
      asked: { a: 'before' as const, b: 'after' as const },
    })),
  ],
  differences: [difference, { text: HARD.hebrew, reasons: [{ group: 'a', text: HARD.formula }] }],
  asks: [ask, { from: 'b', text: HARD.minus, answer: 'not-ours', to: HARD.long }],
  words: [...FULL_RECORD.words, { term: HARD.plus, plain: HARD.markup }],
  cards: [
    ...FULL_RECORD.cards,
    { kind: 'together', owner: 'both', cards: Object.values(HARD).map((text) => ({ text, joined: 0 })) },
  ],
}
