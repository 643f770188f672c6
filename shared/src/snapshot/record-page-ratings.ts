import type { FiveCounts, RatedOption } from '../session/tallies.ts'
import { gapWord, median } from '../voting/rate-measures.ts'
import { confidenceSays, guessSays, splitSays } from '../voting/rating-says.ts'
import { countCell, ours, theirs, type PageBlock, type PageRow, type PageSection, type TablePicture } from './page.ts'
import { differenceText } from './record-difference.ts'
import { answeredText } from './record-page-results.ts'
import type { RecordModel, RecordRating } from './record-model.ts'
import type { RecordWords } from './record-words.ts'

type Groups = RecordModel['groups']
type RecordCard = RecordRating['cards'][number]
type Axis = RatedOption['axes'][number]

const quiet = (text: string): PageBlock => ({ of: 'note', say: ours(text), tone: 'quiet' })

const plain = (text: string): PageBlock => ({ of: 'note', say: ours(text), tone: 'plain' })

const row = (counts: FiveCounts, group: 'a' | 'b' | null, groups: Groups, words: RecordWords): PageRow => {
  const middle = median(counts)
  return {
    ...(group === null ? {} : { group }),
    head: group === null ? ours(words.support.all) : theirs(groups[group].name),
    cells: [
      ...counts.map((count) => (count === 0 ? null : countCell(count, group ?? 'all'))),
      middle === null ? null : { text: words.ratings.figure(middle) },
    ],
  }
}

/** Where the middles of both groups lie, and how far apart the groups are; nothing without both. */
const betweenOf = ({ a, b }: Axis, words: RecordWords): Pick<TablePicture, 'between'> => {
  if (!a || !b) return {}
  const [one, other, gap] = [median(a), median(b), gapWord(a, b)]
  if (one === null || other === null || gap === null) return {}
  const place = (at: number) => ({ at, figure: words.ratings.figure(at) })
  return { between: { a: place(one), b: place(other), gap, name: words.pictures.difference } }
}

/** The counts of one axis, a group a row, with the difference said above them. */
const axisBlocks = (one: Axis, groups: Groups, words: RecordWords): readonly PageBlock[] => {
  const say = words.ratings
  const { axis, a, b, total } = one
  // Sentences of the pulse and early signals have a section of their own.
  if (axis === 'holds' || axis === 'seen') return []
  const name = say.axes[axis]
  const difference = a && b ? differenceText(name, { a, b }, groups, say) : null
  const ends = say.ends[axis]
  const pair = a && b ? { a, b } : null
  return [
    ...(difference ? [{ of: 'note' as const, say: ours(difference), tone: 'strong' as const }] : []),
    ...(pair && axis === 'confidence' ? confidenceSays(pair, groups, say.says).map(plain) : []),
    ...(pair ? splitSays(pair, groups, say.says).map(quiet) : []),
    {
      of: 'table',
      caption: name,
      columns: [
        ...[1, 2, 3, 4, 5].map((value) => ({
          title: String(value),
          full: value === 1 ? `1, ${ends[0]}` : value === 5 ? `5, ${ends[1]}` : String(value),
        })),
        { title: say.middle },
      ],
      picture: { says: words.pictures.of(difference ?? name), columns: 5, ends, ...betweenOf(one, words) },
      body:
        a && b
          ? [row(a, 'a', groups, words), row(b, 'b', groups, words)]
          : total
            ? [row(total, null, groups, words)]
            : [],
    },
  ]
}

/** What each group thought that the other says, and whether it expected more than there was. */
const guessBlocks = ({ axes, guess }: RecordCard, groups: Groups, words: RecordWords): readonly PageBlock[] => {
  const [first] = axes
  if (!guess || !first?.a || !first.b) return []
  const { says, figure } = words.ratings
  return guessSays({ a: first.a, b: first.b }, guess, groups, says, figure).map(quiet)
}

const hiddenBlocks = ({ by, why }: RecordCard, k: number, words: RecordWords): readonly PageBlock[] => {
  if (by === 'group') return []
  if (why === 'paper') return [quiet(words.results.papersHide(k))]
  if (by === 'none') return [quiet(words.ratings.few(k))]
  return [quiet(why === 'rounds' ? words.ratings.rounds : words.ratings.split(k))]
}

const ratingBlocks = (one: RecordRating, groups: Groups, words: RecordWords): readonly PageBlock[] => [
  { of: 'part', say: ours(words.ratings.round(one.of, one.round)) },
  quiet(answeredText(one, words)),
  ...one.cards.flatMap((card): readonly PageBlock[] => [
    {
      of: 'part',
      say: card.text === undefined ? ours(words.ratings.card(card.number)) : theirs(card.text),
      small: true,
    },
    ...card.axes.flatMap((axis) => axisBlocks(axis, groups, words)),
    ...guessBlocks(card, groups, words),
    ...hiddenBlocks(card, one.k, words),
  ]),
]

/** Every rating that stands, card by card, as far as k let it be shown. */
export const ratingsSection = (
  model: Pick<RecordModel, 'ratings' | 'groups'>,
  words: RecordWords,
): PageSection | null =>
  model.ratings.length === 0
    ? null
    : {
        id: 'ratings',
        title: words.ratings.title,
        blocks: model.ratings.flatMap((one) => ratingBlocks(one, model.groups, words)),
      }
