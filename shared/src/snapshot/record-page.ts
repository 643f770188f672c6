import { saidFields } from '../agree/kind-fields.ts'
import { GROUPS, type GroupId } from '../session/agenda.ts'
import { ours, theirs, type Page, type PageLine, type PageSection } from './page.ts'
import type { DayParts, KeptModel, RecordAgreement, RecordModel, RecordWhen } from './record-model.ts'
import { symptomsSection } from './record-case.ts'
import { countsSection } from './record-counts.ts'
import { bringLines, parkingSection } from './record-page-lines.ts'
import { planItemLines } from './record-plan-items.ts'
import { assumptionsSection, twoByTwoSection } from './record-page-axes.ts'
import { linkedSections } from './record-page-linked.ts'
import { mapSection } from './record-page-map.ts'
import { numbersSection, seriesSection } from './record-page-series.ts'
import { wavesIn } from '../series/series-waves.ts'
import { checksIn } from '../series/series-signals.ts'
import { pulseSection } from './record-page-pulse.ts'
import { signalsSection } from './record-page-signals.ts'
import { ratingsSection } from './record-page-ratings.ts'
import { rolesSection } from './record-roles.ts'
import { prioritiesSections, supportSection } from './record-page-results.ts'
import type { RecordWords } from './record-words.ts'

type Groups = RecordModel['groups']
type GroupNames = Readonly<Record<GroupId, { readonly name: string }>>
type Day = DayParts & { readonly groups: Groups }
type Made = PageSection | null

const whenOf = ({ due, when }: RecordWhen, words: RecordWords): string | null => {
  const parts = [...(when === undefined ? [] : [when]), ...(due === undefined ? [] : [words.day(due)])]
  return parts.length > 0 ? parts.join(', ') : null
}

/** What the kind of an agreement asks for, each under its name (AG6). */
export const fieldTexts = (
  { sort, fields }: Partial<Pick<RecordAgreement, 'sort' | 'fields'>>,
  groups: GroupNames,
  words: RecordWords,
): readonly string[] =>
  saidFields(sort, fields).map(({ key, value }) =>
    words.agreements.field(key, key === 'until' ? words.day(String(value)) : String(value), groups),
  )

/** The shared purpose, before everything else. */
const purposeSection = ({ purpose }: Pick<Day, 'purpose'>, words: RecordWords): Made =>
  purpose === undefined
    ? null
    : {
        id: 'purpose',
        title: words.purpose,
        blocks: [{ of: 'note', say: theirs(purpose), tone: 'strong' }],
      }

/** An agreement as far as every record has it. */
type Agreed = Pick<RecordAgreement, 'text' | 'owners'> & Partial<RecordAgreement>

/** What stands under an agreement, a line each: kind, day, fields, owners, and what its group wrote beside it. */
export const agreementLines = (one: Agreed, groups: GroupNames, words: RecordWords): readonly PageLine[] => {
  const say = words.agreements
  return [
    ...(one.sort ? [{ say: ours(say.sorts[one.sort]) }] : []),
    ...(one.when === undefined ? [] : [{ say: theirs(say.when(one.when)) }]),
    ...(one.due === undefined ? [] : [{ say: ours(say.due(words.day(one.due))) }]),
    ...fieldTexts(one, groups, words).map((text) => ({ say: theirs(text) })),
    ...GROUPS.map((group) => ({ group, say: theirs(say.owner(one.owners[group], groups[group].name)) })),
    ...GROUPS.flatMap((group) => {
      const when = one.asked?.[group]
      return when ? [{ group, say: theirs(say.asked(groups[group].name, when)) }] : []
    }),
    ...(one.waits === undefined ? [] : [{ say: theirs(say.waits(one.waits)) }]),
    ...bringLines(one.brings, words.lines),
    ...(one.together ? [{ say: ours(say.together) }] : []),
    ...planItemLines(one.items, say.plan),
  ]
}

const agreements = (
  { agreements: list, groups, mixedWork }: Pick<Day, 'agreements' | 'groups' | 'mixedWork'>,
  words: RecordWords,
): PageSection => ({
  id: 'agreements',
  title: words.agreements.title,
  blocks:
    list.length === 0
      ? [{ of: 'note', say: ours(words.agreements.none), tone: 'plain' }]
      : [
          {
            of: 'entries',
            look: 'signed',
            entries: list.map((one) => ({ head: theirs(one.text), lines: agreementLines(one, groups, words) })),
          },
          ...(mixedWork
            ? [
                {
                  of: 'note' as const,
                  say: ours(words.agreements.mixedWork(mixedWork.count, mixedWork.of)),
                  tone: 'plain' as const,
                },
              ]
            : []),
        ],
})

const differences = ({ differences: list, groups }: Day, words: RecordWords): Made => {
  if (list.length === 0) return null
  const say = words.differences
  const entries = list.map((one) => {
    const again = whenOf(one, words)
    return {
      head: one.text === '' ? ours(say.reasonsOnly) : theirs(one.text),
      lines: [
        ...one.reasons.map(({ group, text }) => ({ group, label: groups[group].name, say: theirs(text) })),
        ...(one.text === ''
          ? []
          : GROUPS.filter((group) => !one.reasons.some((reason) => reason.group === group)).map((group) => ({
              group,
              label: groups[group].name,
              say: ours(say.noReason),
            }))),
        ...(again === null ? [] : [{ say: theirs(say.again(again)) }]),
      ],
    }
  })
  return { id: 'differences', title: say.title, blocks: [{ of: 'entries', look: 'plain', entries }] }
}

const asks = ({ asks: list, groups }: Day, words: RecordWords): Made => {
  if (list.length === 0) return null
  const say = words.asks
  return {
    id: 'asks',
    title: say.title,
    blocks: GROUPS.flatMap((group) => {
      const own = list.filter((ask) => ask.from === group)
      const asked = groups[group === 'a' ? 'b' : 'a'].name
      if (own.length === 0) return []
      return [
        { of: 'part' as const, group, say: theirs(say.from(groups[group].name, asked)) },
        {
          of: 'entries' as const,
          look: 'plain' as const,
          entries: own.map(({ text, answer, to }) => ({
            head: theirs(text),
            lines: [
              {
                label: answer === undefined ? say.unanswered : say.answers[answer],
                say: to === undefined ? ours('') : theirs(say.goesTo(to)),
              },
            ],
          })),
        },
      ]
    }),
  }
}

const wordList = ({ words: list }: Day, words: RecordWords): Made =>
  list.length === 0
    ? null
    : {
        id: 'words',
        title: words.words.title,
        blocks: [
          { of: 'note', say: ours(words.words.about), tone: 'quiet' },
          {
            of: 'entries',
            look: 'short',
            entries: list.map(({ term, plain }, at) => ({
              id: `word-${at + 1}`,
              head: theirs(term),
              lines: [{ say: theirs(plain) }],
            })),
          },
        ],
      }

const cards = ({ cards: lanes, groups }: RecordModel, words: RecordWords): Made => {
  if (!lanes || lanes.length === 0) return null
  const say = words.cards
  const nameOf = { a: groups.a.name, b: groups.b.name, both: say.shared }
  return {
    id: 'cards',
    title: say.title,
    blocks: lanes.flatMap(({ kind, owner, cards: some }) => [
      {
        of: 'part' as const,
        group: owner,
        say: kind === 'together' ? ours(say.kinds.together) : theirs(`${say.kinds[kind]}: ${nameOf[owner]}`),
      },
      {
        of: 'entries' as const,
        look: 'short' as const,
        entries: some.map(({ text, joined }) => ({
          head: theirs(text),
          lines: joined > 0 ? [{ say: ours(say.joined(joined)) }] : [],
        })),
      },
    ]),
  }
}

const sentences = (id: string, title: string, list: readonly string[]): PageSection => ({
  id,
  title,
  blocks: [{ of: 'entries', look: 'short', entries: list.map((text) => ({ head: theirs(text), lines: [] })) }],
})

const happened = ({ steps }: RecordModel, words: RecordWords): PageSection =>
  steps.length > 0
    ? sentences('happened', words.happened.title, steps)
    : {
        id: 'happened',
        title: words.happened.title,
        blocks: [{ of: 'note', say: ours(words.happened.nothing), tone: 'plain' }],
      }

const facts = (model: RecordModel | KeptModel, words: RecordWords): readonly PageLine[] => [
  { say: ours(words.preparedAt(words.date(Date.parse(model.preparedAt)))) },
  ...GROUPS.map((group) => ({
    group,
    say: theirs(words.groupSize(model.groups[group].name, model.groups[group].seats)),
  })),
  ...(model.format === 'parley-record' ? [{ say: ours(words.tookPart(model.tookPart)) }] : []),
  ...(model.format === 'parley-record' && model.chairs
    ? [{ say: theirs(words.emptyChairs(model.chairs.join(', '))) }]
    : []),
  ...(model.format === 'parley-record' && model.checkIn !== undefined
    ? [{ say: ours(words.checkIn(words.day(model.checkIn))) }]
    : []),
]

const frame = (model: RecordModel | KeptModel, words: RecordWords): Omit<Page, 'sections' | 'words'> => ({
  language: words.language,
  title: model.title,
  heading: words.heading,
  notice: model.notice,
  isKept: model.format === 'parley-kept',
  facts: facts(model, words),
  contents: words.contents,
  groups: { a: model.groups.a.name, b: model.groups.b.name, both: words.both },
  foot: model.format === 'parley-kept' ? words.keptAbout : words.check,
})

/** What both groups made of the day, for a file that is no record. */
export const daySections = (day: Day, words: RecordWords): readonly PageSection[] =>
  [
    purposeSection(day, words),
    ...(day.agreements.length > 0 ? [agreements(day, words)] : []),
    differences(day, words),
    asks(day, words),
    ratingsSection(day, words),
    pulseSection(day, words),
    signalsSection(day.signals ?? [], day.groups, words),
    supportSection(day, words),
    assumptionsSection(day, words),
    twoByTwoSection(day, words),
    mapSection(day, words),
    ...linkedSections(day, day.groups, words.linked),
    rolesSection(day, words.roles),
    countsSection(day, words.counts),
    wordList(day, words),
    parkingSection(day, words.lines),
  ].filter((one) => one !== null)

/** The record as a page, its sections in the order in which people need them. */
export const recordPage = (model: RecordModel | KeptModel, words: RecordWords): Page =>
  model.format === 'parley-kept'
    ? { ...frame(model, words), sections: [agreements(model, words)], words: [] }
    : {
        ...frame(model, words),
        words: model.words,
        sections: [
          purposeSection(model, words),
          agreements(model, words),
          differences(model, words),
          asks(model, words),
          symptomsSection(model, words),
          numbersSection(model, words),
          seriesSection(model, words),
          ...prioritiesSections(model, words),
          ratingsSection(model, words),
          pulseSection({ ...model, pulses: wavesIn(model) }, words),
          signalsSection(checksIn(model), model.groups, words),
          supportSection(model, words),
          assumptionsSection(model, words),
          twoByTwoSection(model, words),
          mapSection(model, words),
          ...linkedSections(model, model.groups, words.linked),
          rolesSection(model, words.roles),
          countsSection(model, words.counts),
          wordList(model, words),
          parkingSection(model, words.lines),
          cards(model, words),
          happened(model, words),
          sentences('rules', words.rules.title, model.rules.sentences),
          sentences('left-out', words.leftOut.title, model.leftOut),
        ].filter((one) => one !== null),
      }
