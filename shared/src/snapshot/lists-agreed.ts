import { GROUPS } from '../session/agenda.ts'
import type { List, ListWords } from './list.ts'
import { together } from './list.ts'
import type { DayParts, RecordModel, RecordWhen } from './record-model.ts'
import { fieldTexts } from './record-page.ts'
import type { RecordWords } from './record-words.ts'

/** What lists are made with: the words of the files, and the heads of columns. */
export type ListSetting = { readonly words: RecordWords; readonly heads: ListWords }

type Groups = RecordModel['groups']

/** A day as ISO 8601, which every spreadsheet reads as one, and the groups' own words beside it. */
const whenCells = ({ due, when }: RecordWhen): readonly string[] => [due ?? '', when ?? '']

/** Agreements that both owners accepted, one a row. */
export const agreementList = (
  { agreements, groups }: Pick<RecordModel, 'agreements' | 'groups'>,
  { words, heads }: ListSetting,
): List => ({
  id: 'agreements',
  columns: [
    heads.number,
    heads.agreement,
    heads.sort,
    heads.day,
    heads.inWords,
    heads.details,
    ...GROUPS.map((group) => heads.owner(groups[group].name)),
    ...GROUPS.map((group) => heads.asked(groups[group].name)),
    heads.waits,
    heads.brings,
    heads.mixed,
    heads.onMap,
  ],
  rows: agreements.map((one, at) => [
    at + 1,
    one.text,
    one.sort ? words.agreements.sorts[one.sort] : '',
    ...whenCells(one),
    together(fieldTexts(one, groups, words)),
    ...GROUPS.map((group) => one.owners[group]),
    ...GROUPS.map((group) => {
      const when = one.asked?.[group]
      return when ? words.agreements.asked(groups[group].name, when) : ''
    }),
    one.waits ?? '',
    together((one.brings ?? []).map(({ text, taken }) => (taken ? words.lines.takenUp : words.lines.brings)(text))),
    one.together ? heads.yes : '',
    together(
      (one.items ?? []).map(({ text, week, promised }) =>
        words.agreements.plan.item(text, week ?? null, promised ?? null),
      ),
    ),
  ]),
})

const differenceList = (
  { differences, groups }: Pick<DayParts, 'differences'> & { readonly groups: Groups },
  { heads }: ListSetting,
): List => ({
  id: 'open-differences',
  columns: [
    heads.number,
    heads.difference,
    ...GROUPS.map((group) => heads.reason(groups[group].name)),
    heads.lookAgain,
    heads.inWords,
  ],
  rows: differences.map((one, at) => [
    at + 1,
    one.text,
    ...GROUPS.map((group) => together(one.reasons.filter((reason) => reason.group === group).map(({ text }) => text))),
    ...whenCells(one),
  ]),
})

const askList = (
  { asks, groups }: Pick<DayParts, 'asks'> & { readonly groups: Groups },
  { words, heads }: ListSetting,
): List => ({
  id: 'asks',
  columns: [heads.from, heads.to, heads.ask, heads.answer, heads.goesTo],
  rows: asks.map(({ from, text, answer, to }) => [
    groups[from].name,
    groups[from === 'a' ? 'b' : 'a'].name,
    text,
    answer === undefined ? words.asks.unanswered : words.asks.answers[answer],
    to ?? '',
  ]),
})

const wordList = ({ words: list }: Pick<DayParts, 'words'>, { heads }: ListSetting): List => ({
  id: 'word-list',
  columns: [heads.term, heads.plain],
  rows: list.map(({ term, plain }) => [term, plain]),
})

/** Agreements, open differences, asks and the word list. */
export const agreedLists = (day: DayParts & { readonly groups: Groups }, setting: ListSetting): readonly List[] => [
  agreementList(day, setting),
  differenceList(day, setting),
  askList(day, setting),
  wordList(day, setting),
]
