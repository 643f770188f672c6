import { GROUPS } from '../session/agenda.ts'
import type { OutcomeNumber, SeriesAgreement, SeriesWaiting } from '../series/series.ts'
import { ours, theirs, type PageBlock, type PageEntry, type PageLine, type PageSection } from './page.ts'
import type { RecordModel } from './record-model.ts'
import type { RecordWords } from './record-words.ts'

type Groups = RecordModel['groups']

const toldLines = ({ told }: SeriesAgreement, groups: Groups, { series: say }: RecordWords): readonly PageLine[] =>
  GROUPS.flatMap((group) => {
    const one = told?.[group]
    const { name } = groups[group]
    const word = one ? say.told(name, say.outcomes[one.word], one.reason) : say.notTold(name)
    return [word, ...(one?.learned === undefined ? [] : [say.learned(name, one.learned)])].map((line) => ({
      group,
      say: theirs(line),
    }))
  })

const agreementEntry = (one: SeriesAgreement, groups: Groups, words: RecordWords): PageEntry => ({
  head: theirs(one.text),
  lines: [
    ...(one.when === undefined ? [] : [{ say: theirs(words.agreements.when(one.when)) }]),
    ...(one.due === undefined ? [] : [{ say: ours(words.agreements.due(words.day(one.due))) }]),
    ...toldLines(one, groups, words),
  ],
})

const waitingEntry = (one: SeriesWaiting, groups: Groups, words: RecordWords): PageEntry => {
  const { series: say, asks } = words
  const name = one.group === 'both' ? words.both : groups[one.group].name
  const other = one.group === 'both' ? name : groups[one.group === 'a' ? 'b' : 'a'].name
  const answer: readonly PageLine[] = one.answer
    ? [{ say: theirs(say.told(other, asks.answers[one.answer.word], one.answer.reason)) }]
    : (one.replies ?? []).map((text) => ({ say: theirs(say.replied(text)) }))
  return {
    head: theirs(one.text),
    lines: [
      { group: one.group, say: theirs(say.of[one.of](name)) },
      ...(answer.length > 0 ? answer : [{ say: ours(say.waits(words.day(one.since.slice(0, 10)))) }]),
    ],
  }
}

/** The sessions before: what was agreed, what became of it, what stayed open, and what waits for an answer (SR5). */
export const seriesSection = ({ series, groups }: RecordModel, words: RecordWords): PageSection | null => {
  if (!series) return null
  const say = words.series
  const blocks = series.sessions
    .toReversed()
    .flatMap(({ title, at, agreements, differences }): readonly PageBlock[] => [
      { of: 'part', say: theirs(say.session(words.day(at.slice(0, 10)), title)) },
      agreements.length === 0
        ? { of: 'note', say: ours(say.none), tone: 'plain' }
        : { of: 'entries', look: 'plain', entries: agreements.map((one) => agreementEntry(one, groups, words)) },
      ...(differences.length === 0
        ? []
        : [
            { of: 'part' as const, say: ours(say.differences), small: true as const },
            {
              of: 'entries' as const,
              look: 'short' as const,
              entries: differences
                .filter(({ text }) => text !== '')
                .map(({ text }) => ({ head: theirs(text), lines: [] })),
            },
          ]),
    ])
  const waiting: readonly PageBlock[] =
    series.waiting.length === 0
      ? []
      : [
          { of: 'part', say: ours(say.waiting) },
          { of: 'entries', look: 'plain', entries: series.waiting.map((one) => waitingEntry(one, groups, words)) },
        ]
  return {
    id: 'series',
    title: say.title,
    blocks: [{ of: 'note', say: ours(say.about), tone: 'quiet' }, ...blocks, ...waiting],
  }
}

/** The outcome numbers, those of earlier sessions beside those of now, each with its source; and that they prove nothing. */
export const numbersSection = ({ numbers = [], series }: RecordModel, words: RecordWords): PageSection | null => {
  const say = words.series
  const rows: readonly (OutcomeNumber & { readonly said: string })[] = [
    ...(series?.sessions ?? []).flatMap(({ at, numbers: then }) =>
      then.map((one) => ({ ...one, said: words.day(at.slice(0, 10)) })),
    ),
    ...numbers.map((one) => ({ ...one, said: say.now })),
  ]
  if (rows.length === 0) return null
  const names = [...new Set(rows.map(({ name }) => name))]
  return {
    id: 'numbers',
    title: say.numbers,
    blocks: [
      {
        of: 'entries',
        look: 'plain',
        entries: names.map((name) => ({
          head: theirs(name),
          lines: rows
            .filter((one) => one.name === name)
            .flatMap(({ said, value, unit, source }) => [
              { label: said, say: theirs(`${say.figure(value, unit)}. ${say.from(source)}`) },
            ]),
        })),
      },
      { of: 'note', say: ours(say.numbersAbout), tone: 'quiet' },
    ],
  }
}
