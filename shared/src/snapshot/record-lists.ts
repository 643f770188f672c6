import type { List } from './list.ts'
import { agreedLists, agreementList, type ListSetting } from './lists-agreed.ts'
import { mapLists } from './lists-map.ts'
import { sectionList } from './lists-page.ts'
import { priorityList, supportLists } from './lists-results.ts'
import type { Page, PageSection } from './page.ts'
import type { DayParts, KeptModel, RecordLane, RecordModel } from './record-model.ts'
import { recordPage } from './record-page.ts'
import type { WorkingSnapshot } from './working-snapshot.ts'

type Groups = RecordModel['groups']

/** Sections of a page that have lists with columns of their own. */
const OWN = new Set(['agreements', 'differences', 'asks', 'support', 'map', 'words', 'cards'])
const hasOwn = (id: string): boolean => OWN.has(id) || id.startsWith('priorities-')

/** What the page says before its sections: what it is, when it was made, and for whom. */
const aboutSection = ({ title, notice, facts, foot }: Page): PageSection => ({
  id: 'about',
  title,
  blocks: [
    { of: 'note', say: { text: notice }, tone: 'plain' },
    ...facts.map(({ say }) => ({ of: 'note' as const, say, tone: 'plain' as const })),
    ...(foot === '' ? [] : [{ of: 'note' as const, say: { text: foot }, tone: 'plain' as const }]),
  ],
})

/** What stands beside the lists with columns of their own: how something was counted, and what k left out. */
const notesSection = ({ sections }: Page, title: string): PageSection => ({
  id: 'notes',
  title,
  blocks: sections
    .filter(({ id }) => hasOwn(id))
    .flatMap((one) => [
      { of: 'part' as const, say: { text: one.title } },
      ...one.blocks.filter(({ of }) => of === 'note'),
    ]),
})

const cardList = (lanes: readonly RecordLane[], groups: Groups, { words, heads }: ListSetting): List => {
  const names = { a: groups.a.name, b: groups.b.name, both: words.cards.shared }
  return {
    id: 'cards',
    columns: [heads.kind, heads.group, heads.card, heads.joined],
    rows: lanes.flatMap(({ kind, owner, cards }) =>
      cards.map(({ text, joined }) => [words.cards.kinds[kind], names[owner], text, joined]),
    ),
  }
}

const listsOf = (
  page: Page,
  ballots: RecordModel['priorities'],
  day: (DayParts & { readonly groups: Groups }) | null,
  lanes: readonly RecordLane[],
  setting: ListSetting,
): readonly List[] =>
  [
    sectionList(aboutSection(page), page.groups, setting.heads),
    ...(day ? agreedLists(day, setting) : []),
    priorityList(ballots, { a: { name: page.groups.a, seats: 0 }, b: { name: page.groups.b, seats: 0 } }, setting),
    ...(day ? [...supportLists(day.proposals, day.groups, setting), ...mapLists(day, setting)] : []),
    ...(day ? [cardList(lanes, day.groups, setting)] : []),
    sectionList(notesSection(page, ''), page.groups, setting.heads),
    ...page.sections.filter(({ id }) => !hasOwn(id)).map((one) => sectionList(one, page.groups, setting.heads)),
  ].filter(({ rows }) => rows.length > 0)

/**
 * The record as lists for a spreadsheet: what the other formats say, a list each, without those that would be empty.
 * What has no columns of its own stands under the heads of the page.
 */
export const recordLists = (model: RecordModel | KeptModel, setting: ListSetting): readonly List[] => {
  const page = recordPage(model, setting.words)
  return model.format === 'parley-record'
    ? listsOf(page, model.priorities, model, model.cards ?? [], setting)
    : [sectionList(aboutSection(page), page.groups, setting.heads), agreementList(model, setting)]
}

/** The working snapshot as lists; `page` has the board in words. */
export const workingLists = (model: WorkingSnapshot, page: Page, setting: ListSetting): readonly List[] =>
  listsOf(page, model.ballots, model.day ? { ...model.day, groups: model.groups } : null, [], setting)
