import { GROUPS, type GroupId } from '../session/agenda.ts'
import { signalRows, type SignalCheck, type SignalRow } from '../voting/signal-checks.ts'
import type { SeenCounts, SignalCounts } from '../voting/signals.ts'
import { countCell, ours, theirs, type PageBlock, type PageRow, type PageSection } from './page.ts'
import type { RecordModel } from './record-model.ts'
import type { SignalWords } from './record-signal-words.ts'
import type { RecordWords } from './record-words.ts'

type Groups = RecordModel['groups']

const quiet = (text: string): PageBlock => ({ of: 'note', say: ours(text), tone: 'quiet' })

const whenOf = ({ day }: SignalCheck, words: RecordWords): string =>
  day === undefined ? words.signals.now : words.signals.on(words.day(day))

const cellsOf = ({ seen, not }: SeenCounts, group: GroupId | 'all'): PageRow['cells'] => [
  countCell(seen, group),
  countCell(not, group),
  { text: String(seen + not) },
]

const rowsOf = (counts: SignalCounts, when: string, groups: Groups, words: RecordWords): readonly PageRow[] => {
  const say = words.signals
  if (counts.by === 'none') return []
  if (counts.by === 'total')
    return [{ head: ours(say.row(words.support.all, when)), cells: cellsOf(counts.total, 'all') }]
  return GROUPS.map((group) => ({
    group,
    head: theirs(say.row(groups[group].name, when)),
    cells: cellsOf(counts[group], group),
  }))
}

const hiddenSays = (counts: SignalCounts, when: string, k: number, say: SignalWords): readonly PageBlock[] => {
  if (counts.by === 'group') return []
  if (counts.by === 'none') return [quiet(say.few(when, k))]
  return [quiet(counts.why ? say.rounds(when) : say.split(when, k))]
}

const signalBlocks = (
  { number, text, checks: found }: SignalRow,
  checks: readonly SignalCheck[],
  groups: Groups,
  words: RecordWords,
): readonly PageBlock[] => {
  const say = words.signals
  const name = text ?? say.sign(number)
  const seen = found.flatMap(({ at, counts }) => {
    const check = checks[at]
    return check ? [{ check, counts, when: whenOf(check, words) }] : []
  })
  const body = seen.flatMap(({ counts, when }) => rowsOf(counts, when, groups, words))
  return [
    { of: 'part', say: text === undefined ? ours(name) : theirs(name), small: true },
    ...(body.length === 0
      ? []
      : [
          {
            of: 'table' as const,
            caption: name,
            isHeaded: true as const,
            columns: [{ title: say.seen }, { title: say.not }, { title: say.answers }],
            picture: { says: words.pictures.of(name), columns: 2 },
            body,
          },
        ]),
    ...seen.flatMap(({ counts, when, check: { k } }) => hiddenSays(counts, when, k, say)),
  ]
}

/** Which early signals were seen, signal by signal, with how many answered; earlier sessions first (SG6, SG8). */
export const signalsSection = (
  checks: readonly SignalCheck[],
  groups: Groups,
  words: RecordWords,
): PageSection | null => {
  if (checks.length === 0) return null
  const say = words.signals
  return {
    id: 'signals',
    title: say.title,
    blocks: [
      ...checks.map((check) => {
        const { period, ballots, asked } = check
        return quiet(say.check(whenOf(check, words), say.periods[period], ballots.total, asked))
      }),
      ...signalRows(checks).flatMap((row) => signalBlocks(row, checks, groups, words)),
      quiet(say.about),
    ],
  }
}
