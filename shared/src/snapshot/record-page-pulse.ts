import { TREND_LEAST, trendsOf } from '../series/trend.ts'
import { GROUPS, type GroupId } from '../session/agenda.ts'
import type { FiveCounts } from '../session/tallies.ts'
import type { Change } from '../voting/change.ts'
import { bandsOf, soleBand, type PulseCounts } from '../voting/pulse.ts'
import { pulseRows, type PulseRow, type PulseWave } from '../voting/pulse-waves.ts'
import { median } from '../voting/rate-measures.ts'
import { countCell, ours, theirs, type PageBlock, type PageRow, type PageSection } from './page.ts'
import { differenceText } from './record-difference.ts'
import { gapBlocks } from './record-page-gaps.ts'
import type { RecordModel } from './record-model.ts'
import type { PulseWords } from './record-pulse-words.ts'
import type { RecordWords } from './record-words.ts'

type Groups = RecordModel['groups']
type Side = GroupId | 'all'
/** A line of a table; `wave` is what the wave is called. */
type Line = { readonly side: Side; readonly wave: string; readonly counts: FiveCounts }

const SIDES: readonly Side[] = [...GROUPS, 'all']

const quiet = (text: string): PageBlock => ({ of: 'note', say: ours(text), tone: 'quiet' })

/** "at the close", and of an earlier session with its day. */
const nameOf = ({ wave, day }: PulseWave, words: RecordWords): string =>
  day === undefined ? words.pulse.waves[wave] : words.pulse.waveOn(words.day(day), words.pulse.waves[wave])

/** The same where a sentence begins with it: "At the close". */
const headOf = (wave: PulseWave, words: RecordWords): string =>
  wave.day === undefined ? words.pulse.waveHeads[wave.wave] : nameOf(wave, words)

const linesOf = (counts: PulseCounts, wave: string): readonly Line[] => {
  if (counts.by === 'none') return []
  if (counts.by === 'total') return [{ side: 'all', wave, counts: counts.total }]
  return GROUPS.map((side) => ({ side, wave, counts: counts[side] }))
}

const rowOf = ({ side, wave, counts }: Line, isSensitive: boolean, groups: Groups, words: RecordWords): PageRow => {
  const say = words.pulse
  const name = side === 'all' ? words.support.all : groups[side].name
  const shown = isSensitive ? bandsOf(counts) : counts
  const middle = median(counts)
  return {
    ...(side === 'all' ? {} : { group: side }),
    head: theirs(say.row(name, wave)),
    cells: [
      ...shown.map((count) => (count === 0 ? null : countCell(count, side))),
      ...(isSensitive ? [] : [middle === null ? null : { text: words.ratings.figure(middle) }]),
    ],
  }
}

const columnsOf = (isSensitive: boolean, words: RecordWords) => {
  const { bands, ends } = words.pulse
  if (isSensitive) return bands.map((title) => ({ title }))
  return [
    ...[1, 2, 3, 4, 5].map((value) => ({
      title: String(value),
      full: value === 1 ? `1, ${ends[0]}` : value === 5 ? `5, ${ends[1]}` : String(value),
    })),
    { title: words.ratings.middle },
  ]
}

const changeText = ({ word, before, after }: Change, say: PulseWords): string =>
  say.change(say.changes[word], before, after)

/** What the two waves of a sentence say beside each other, in words that chance has not made larger than they are. */
const changeSays = ({ changes }: PulseRow, groups: Groups, say: PulseWords): readonly string[] => {
  if (!changes) return []
  return changes.by === 'total'
    ? [say.changeAll(changeText(changes.total, say))]
    : GROUPS.map((group) => say.changeOf(groups[group].name, changeText(changes[group], say)))
}

/** What the sessions of a series say of a sentence for each group, once they are enough for a word (SR8). */
const trendBlocks = (
  row: PulseRow,
  waves: readonly PulseWave[],
  groups: Groups,
  { trends }: PulseWords,
): readonly PageBlock[] =>
  trendsOf(row, waves).flatMap(({ group, trend, points }) =>
    trend === 'early' ? [] : [{ of: 'note', say: theirs(trends[trend](groups[group].name, points)), tone: 'quiet' }],
  )

/** The line for a series that has more than two sessions with a pulse, and too few for any word. */
const earlyBlocks = (waves: readonly PulseWave[], { trendEarly }: PulseWords): readonly PageBlock[] => {
  const sessions = new Set(waves.map(({ day = 'now' }) => day)).size
  return sessions > 2 && sessions < TREND_LEAST ? [quiet(trendEarly(sessions))] : []
}

const sentenceBlocks = (
  row: PulseRow,
  waves: readonly PulseWave[],
  groups: Groups,
  words: RecordWords,
): readonly PageBlock[] => {
  const say = words.pulse
  const seen = row.waves.flatMap(({ at, counts }) => {
    const wave = waves[at]
    return wave ? [{ wave, counts }] : []
  })
  const changed = changeSays(row, groups, say)
  // A group after the other, the earlier wave first, so that before and after lie together as on every page.
  const lines = seen
    .flatMap(({ wave, counts }) => linesOf(counts, nameOf(wave, words)))
    .toSorted((one, other) => SIDES.indexOf(one.side) - SIDES.indexOf(other.side))
  const isOne = ({ counts }: Line): boolean => row.isSensitive && soleBand(counts) !== null
  const drawn = lines.filter((line) => !isOne(line))
  const clearly = lines.filter(isOne).flatMap(({ side, wave, counts }) => {
    const band = soleBand(counts)
    const name = side === 'all' ? words.support.all : groups[side].name
    return band ? [quiet(say.clearly(say.row(name, wave), say.soleBands[band]))] : []
  })
  const apart = gapBlocks(row, waves, groups, words)
  const gaps =
    row.isSensitive || apart.length > 0
      ? []
      : seen.flatMap(({ wave, counts }) => {
          const text = counts.by === 'group' ? differenceText(headOf(wave, words), counts, groups, words.ratings) : null
          return text ? [quiet(text)] : []
        })
  const hidden = seen.flatMap(({ wave, counts }) => {
    if (counts.by === 'group') return []
    if (counts.by === 'none') return [quiet(say.few(headOf(wave, words), wave.k))]
    return [quiet(counts.why ? say.rounds(headOf(wave, words)) : say.split(headOf(wave, words), wave.k))]
  })
  return [
    { of: 'part', say: ours(row.text), small: true },
    ...changed.map((text) => ({ of: 'note' as const, say: theirs(text), tone: 'strong' as const })),
    ...(drawn.length === 0
      ? []
      : [
          {
            of: 'table' as const,
            caption: row.text,
            isHeaded: true as const,
            columns: columnsOf(row.isSensitive, words),
            picture: {
              says: words.pictures.of([row.text, ...changed].join(' ')),
              columns: row.isSensitive ? 3 : 5,
              ...(row.isSensitive ? {} : { ends: say.ends }),
            },
            body: drawn.map((line) => rowOf(line, row.isSensitive, groups, words)),
          },
        ]),
    ...clearly,
    ...trendBlocks(row, waves, groups, say),
    ...gaps,
    ...hidden,
    ...apart,
  ]
}

/** The pulse of the day: each sentence with its counts before and at the close, as far as k let them be shown. */
export const pulseSection = (
  { pulses = [], groups }: Pick<RecordModel, 'pulses' | 'groups'>,
  words: RecordWords,
): PageSection | null => {
  if (pulses.length === 0) return null
  const say = words.pulse
  const rows = pulseRows(pulses)
  const compared = rows.filter(({ changes }) => changes !== null).length
  return {
    id: 'pulse',
    title: say.title,
    blocks: [
      quiet(pulses.map((wave) => say.answered(nameOf(wave, words), wave.ballots.total, wave.asked)).join(' ')),
      ...rows.flatMap((row) => sentenceBlocks(row, pulses, groups, words)),
      ...(compared > 0 ? [quiet(say.oneInTwenty(compared))] : []),
      ...earlyBlocks(pulses, say),
      quiet(say.ourWords),
    ],
  }
}
