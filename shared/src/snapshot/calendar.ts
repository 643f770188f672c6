import { canonicalJson } from '../lib/canonical-json.ts'
import { sha256Hex } from '../lib/hash.ts'
import { GROUPS } from '../session/agenda.ts'
import type { DayParts, KeptModel, RecordAgreement, RecordModel } from './record-model.ts'
import { fieldTexts } from './record-page.ts'
import type { RecordWords } from './record-words.ts'

/** A day in a calendar: all of it, in no time zone, so that no place on earth moves it. */
export type CalendarDay = {
  /** The same as long as the words are the same: who takes the file again has each day once. */
  readonly uid: string
  /** ISO 8601, `2026-12-12`. */
  readonly day: string
  readonly title: string
  readonly lines: readonly string[]
}

/** What stands in front of what people wrote, so that a line in somebody's calendar says where it comes from. */
export type CalendarWords = {
  readonly agreement: (text: string) => string
  readonly again: (text: string) => string
  readonly test: (text: string) => string
  readonly checkIn: (title: string) => string
  /** "From the record of Larkfield Systems, prepared on 14 November 2026." */
  readonly from: (title: string, date: string) => string
}

type Dated = Omit<CalendarDay, 'uid' | 'lines'> & {
  readonly of: string
  readonly text: string
  readonly lines: readonly string[]
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const isDay = (day: string | undefined): day is string => day !== undefined && DAY.test(day)

const agreementDay = (
  one: RecordAgreement,
  groups: RecordModel['groups'],
  words: RecordWords,
  say: CalendarWords,
): readonly Dated[] =>
  isDay(one.due)
    ? [
        {
          of: 'agreement',
          text: one.text,
          day: one.due,
          title: say.agreement(one.text),
          lines: [
            ...(one.sort ? [words.agreements.sorts[one.sort]] : []),
            ...(one.when === undefined ? [] : [one.when]),
            ...fieldTexts(one, groups, words),
            ...GROUPS.map((group) => words.agreements.owner(one.owners[group], groups[group].name)),
            ...(one.waits === undefined ? [] : [words.agreements.waits(one.waits)]),
          ],
        },
      ]
    : []

const otherDays = (
  { differences, assumptions }: Pick<DayParts, 'differences' | 'assumptions'>,
  say: CalendarWords,
): readonly Dated[] => [
  ...differences.flatMap(({ due, text, reasons }) => {
    const name = text === '' ? (reasons[0]?.text ?? '') : text
    return isDay(due) ? [{ of: 'difference', text: name, day: due, title: say.again(name), lines: [] }] : []
  }),
  ...assumptions.flatMap(({ tests }) =>
    tests.flatMap(({ text, due }) =>
      isDay(due) ? [{ of: 'test', text, day: due, title: say.test(text), lines: [] }] : [],
    ),
  ),
]

/**
 * The days that a record names: agreements, differences to look at again, tests of assumptions, and when both groups meet
 * next. A uid is made of the session's title, the day of the record and the words; nobody's seat or card is behind it.
 */
export const calendarOf = (
  model: RecordModel | KeptModel,
  words: RecordWords,
  say: CalendarWords,
): readonly CalendarDay[] => {
  const record = model.format === 'parley-record' ? model : null
  const days: readonly Dated[] = [
    ...model.agreements.flatMap((one) => agreementDay(one, model.groups, words, say)),
    ...(record ? otherDays(record, say) : []),
    ...(record && isDay(record.checkIn)
      ? [{ of: 'check-in', text: '', day: record.checkIn, title: say.checkIn(model.title), lines: [] }]
      : []),
  ]
  const made = model.preparedAt.slice(0, 10)
  const from = say.from(model.title, words.date(Date.parse(model.preparedAt)))
  const seen = new Map<string, number>()
  return days.map(({ of, text, day, title, lines }) => {
    const name = canonicalJson([model.title, made, of, text])
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    const uid = `${sha256Hex(canonicalJson([name, times])).slice(0, 40)}@parley`
    const notice = model.format === 'parley-kept' ? [model.notice] : []
    return { uid, day, title, lines: [...notice, ...lines, from] }
  })
}
