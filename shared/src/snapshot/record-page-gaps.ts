import { gapPointsOf, type GapPoint, type GapPoints } from '../series/gap-points.ts'
import type { PulseRow, PulseWave } from '../voting/pulse-waves.ts'
import { ours, theirs, type PageBlock, type PageRow } from './page.ts'
import { differenceSaid } from './record-difference.ts'
import type { RecordModel } from './record-model.ts'
import type { RecordWords } from './record-words.ts'

const sentence = ({ trend, shown }: GapPoints, say: RecordWords['gaps']): string =>
  trend === 'early' ? say.early(shown) : say.trends[trend](shown)

const rowOf = ({ day, gap }: GapPoint, groups: RecordModel['groups'], words: RecordWords): PageRow => {
  const say = words.gaps
  return {
    head: ours(day === undefined ? words.series.now : words.day(day)),
    cells: gap
      ? [
          { text: differenceSaid(gap.pair, groups, words.ratings) ?? '' },
          { text: say.answers(gap.answers.a, gap.answers.b) },
          { text: say.figure(gap.value), track: gap.value },
        ]
      : [{ text: say.hidden }, null, null],
  }
}

/** How far apart the groups were in each session that asked a sentence: a table with a picture, and what it says (SR12). */
export const gapBlocks = (
  row: PulseRow,
  waves: readonly PulseWave[],
  groups: RecordModel['groups'],
  words: RecordWords,
): readonly PageBlock[] => {
  const found = gapPointsOf(row, waves)
  if (!found) return []
  const say = words.gaps
  return [
    {
      of: 'table',
      caption: say.title,
      columns: [{ title: say.difference }, { title: say.people }, { title: say.scale }],
      body: found.points.map((point) => rowOf(point, groups, words)),
    },
    { of: 'note', say: ours(sentence(found, say)), tone: 'quiet' },
    { of: 'note', say: theirs(say.key(groups.a.name, groups.b.name)), tone: 'quiet' },
  ]
}
