import { AXIS_ENDS } from '../documents/card-view.ts'
import { gapParts } from '../axes/gap-parts.ts'
import { GROUPS, type GroupId } from '../session/agenda.ts'
import { ours, theirs, type PageEntry, type PageLine, type PageSection } from './page.ts'
import type { RecordAssumption, RecordTest, RecordTwoByTwo } from './record-axes.ts'
import { cornerEntries } from './record-corners.ts'
import type { RecordModel } from './record-model.ts'
import type { RecordWords } from './record-words.ts'

type Groups = RecordModel['groups']
/** What both groups are called. */
export type GroupNames = Readonly<Record<GroupId, { readonly name: string }>>
const whole = Math.round

/** How far both groups' ratings lie apart: an axis on which chance would do as much is not named. */
export const gapLines = (
  { ratings }: RecordAssumption,
  groups: GroupNames,
  { axes, ratings: say }: Pick<RecordWords, 'axes' | 'ratings'>,
): readonly string[] => {
  if (!ratings) return []
  const parts = gapParts(ratings)
  return parts.length === 0
    ? [axes.noGap]
    : parts.map(({ of, gap, higher }) => {
        const text = axes.gap[of][gap]
        if (higher === undefined) return text
        return higher === 'neither' ? say.neither(text) : say.higher(text, groups[higher].name)
      })
}

const testLines = ({ text, due, owners }: RecordTest, groups: Groups, words: RecordWords): readonly PageLine[] => {
  const { axes } = words
  const day = due === undefined ? axes.noDay : axes.by(words.day(due))
  const who = owners.length === 0 ? axes.noOwner : axes.owners(owners.map((group) => groups[group].name))
  return [{ label: axes.test, say: theirs(text) }, { say: theirs(`${day}. ${who}.`) }]
}

const entryOf = (one: RecordAssumption, groups: Groups, words: RecordWords): PageEntry => {
  const { axes } = words
  const { number, group, text, value, ratings } = one
  return {
    group,
    head: text === undefined || text === '' ? ours(axes.nameless(number)) : theirs(text),
    aside: value ? axes.at(whole(value[0]), whole(value[1])) : axes.notLaid,
    lines: [
      ...(one.byRatings ? [{ say: ours(axes.byRatings) }] : []),
      ...(ratings
        ? GROUPS.map((of) => ({
            group: of,
            label: groups[of].name,
            say: ours(axes.at(whole(ratings[of][0]), whole(ratings[of][1]))),
          }))
        : []),
      ...gapLines(one, groups, words).map((line) => ({ say: ours(line) })),
      ...(one.asks ? [{ say: ours(axes.asks) }] : []),
      ...one.tests.flatMap((test) => testLines(test, groups, words)),
    ],
  }
}

/** The assumption map in words, or null where nothing lies on it. */
export const assumptionsSection = (
  { assumptions, groups }: { readonly assumptions: readonly RecordAssumption[]; readonly groups: Groups },
  words: RecordWords,
): PageSection | null =>
  assumptions.length === 0
    ? null
    : {
        id: 'assumptions',
        title: words.axes.assumptions,
        blocks: [
          { of: 'note', say: ours(words.axes.about), tone: 'quiet' },
          { of: 'entries', look: 'plain', entries: assumptions.map((one) => entryOf(one, groups, words)) },
        ],
      }

/** The two-by-two in words, or null where nobody wrote on it. */
export const twoByTwoSection = (
  { twoByTwo }: { readonly twoByTwo?: RecordTwoByTwo },
  { axes }: RecordWords,
): PageSection | null =>
  twoByTwo === undefined
    ? null
    : {
        id: 'two-by-two',
        title: axes.twoByTwo,
        blocks: [
          {
            of: 'entries',
            look: 'short',
            entries: [
              ...AXIS_ENDS.map((end) => ({
                head: ours(axes.endOf[end]),
                lines: [{ say: twoByTwo.ends[end] === '' ? ours(axes.unnamed) : theirs(twoByTwo.ends[end]) }],
              })),
              ...cornerEntries(twoByTwo.corners, axes.cornerOf),
            ],
          },
          {
            of: 'entries',
            look: 'plain',
            entries: twoByTwo.notes.map(({ text, value }) => ({
              head: theirs(text),
              aside: value ? axes.atOwn(whole(value[0]), whole(value[1])) : axes.notLaid,
              lines: [],
            })),
          },
        ],
      }
