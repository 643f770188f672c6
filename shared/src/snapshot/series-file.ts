import type { SeriesAgreement, SeriesDifference } from '../series/series.ts'
import type { GroupId } from '../session/agenda.ts'
import { ours, theirs, type Page, type PageBlock } from './page.ts'
import type { RecordAgreement, RecordModel } from './record-model.ts'
import { agreementLines } from './record-page.ts'
import type { RecordWords } from './record-words.ts'

/** An agreement without what became of it. */
type Agreed = Pick<RecordAgreement, 'text' | 'owners'> &
  Partial<Pick<RecordAgreement, 'sort' | 'fields' | 'due' | 'when'>>

/** What a sponsor reads of one session of a series. */
type OpenSession = {
  readonly title: string
  /** When its record was made: ISO 8601, UTC. */
  readonly at: string
  readonly agreements: readonly Agreed[]
  readonly differences: readonly SeriesDifference[]
}

/** What a sponsor gets of a session that goes on from another: agreements and open differences, and nothing else (RC7). */
export type SeriesFile = {
  readonly format: 'parley-series'
  readonly version: 1
  readonly notice: string
  readonly title: string
  /** When the record was made of which this is a part: ISO 8601, UTC. */
  readonly preparedAt: string
  readonly groups: Readonly<Record<GroupId, { readonly name: string }>>
  /** The first first; the last one is the session of the record. */
  readonly sessions: readonly OpenSession[]
}

/** Each key is named here, so that what an agreement has some day more does not come along by itself. */
const agreed = ({ text, sort, fields, owners, due, when }: Omit<SeriesAgreement, 'told'>): Agreed => ({
  text,
  ...(sort === undefined ? {} : { sort }),
  ...(fields === undefined ? {} : { fields }),
  owners: { a: owners.a, b: owners.b },
  ...(due === undefined ? {} : { due }),
  ...(when === undefined ? {} : { when }),
})

const open = ({ text, due, when }: SeriesDifference): SeriesDifference => ({
  text,
  ...(due === undefined ? {} : { due }),
  ...(when === undefined ? {} : { when }),
})

/** The part of a record that a sponsor of a series gets. */
export const seriesFile = (
  { title, preparedAt, groups, agreements, differences, series }: RecordModel,
  { sponsor }: RecordWords,
): SeriesFile => ({
  format: 'parley-series',
  version: 1,
  notice: sponsor.notice,
  title,
  preparedAt,
  groups: { a: { name: groups.a.name }, b: { name: groups.b.name } },
  sessions: [...(series?.sessions ?? []), { title, at: preparedAt, agreements, differences }].map((one) => ({
    title: one.title,
    at: one.at,
    agreements: one.agreements.map(agreed),
    // Where only reasons are left there is no difference in words that somebody outside could read.
    differences: one.differences.filter(({ text }) => text !== '').map(open),
  })),
})

const blocksOf = (
  { agreements, differences }: OpenSession,
  groups: SeriesFile['groups'],
  words: RecordWords,
): readonly PageBlock[] => [
  agreements.length === 0
    ? { of: 'note', say: ours(words.series.none), tone: 'plain' }
    : {
        of: 'entries',
        look: 'plain',
        entries: agreements.map((one) => ({ head: theirs(one.text), lines: agreementLines(one, groups, words) })),
      },
  ...(differences.length === 0
    ? []
    : [
        { of: 'part' as const, say: ours(words.series.differences), small: true as const },
        {
          of: 'entries' as const,
          look: 'plain' as const,
          entries: differences.map(({ text, due, when }) => ({
            head: theirs(text),
            lines: [when, due === undefined ? undefined : words.day(due)]
              .filter((one) => one !== undefined)
              .map((one) => ({ say: theirs(words.differences.again(one)) })),
          })),
        },
      ]),
]

/** The same as a page, the last session first. */
export const seriesFilePage = (model: SeriesFile, words: RecordWords): Page => ({
  language: words.language,
  title: model.title,
  heading: words.sponsor.heading,
  notice: model.notice,
  isKept: false,
  facts: [{ say: ours(words.preparedAt(words.date(Date.parse(model.preparedAt)))) }],
  contents: words.contents,
  groups: { a: model.groups.a.name, b: model.groups.b.name, both: words.both },
  sections: model.sessions
    .map((session, at) => ({
      id: `session-${at + 1}`,
      title: words.series.session(words.day(session.at.slice(0, 10)), session.title),
      blocks: blocksOf(session, model.groups, words),
    }))
    .toReversed(),
  words: [],
  foot: words.sponsor.foot,
})
