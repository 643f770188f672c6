import { periodOf } from '../map/time-units.ts'
import { ours, theirs, type PageBlock, type PageEntry, type PageLine, type PageSection } from './page.ts'
import type { RecordLimit, RecordMap, RecordMilestone, RecordModel, RecordReason, RecordReply } from './record-model.ts'
import type { RecordWords } from './record-words.ts'

/** What the lines of a map are made with. */
type Say = {
  readonly words: RecordWords
  readonly groups: RecordModel['groups']
  readonly map: RecordMap
  /** The words of milestones by their numbers. */
  readonly texts: ReadonlyMap<number, string>
}

const nameOf = (group: RecordReply['group'], { words, groups }: Say): string =>
  group === 'both' ? words.both : groups[group].name

const weekOf = (week: number, { words, map }: Say): string => words.map.week(periodOf(week, 'week', map.start ?? null))

const replyLines = (replies: readonly RecordReply[], { words }: Say): readonly PageLine[] =>
  replies.map(({ group, text }) => ({ group, label: words.map.reply, say: theirs(text) }))

const labelOf = ({ isPressure, unanswered }: RecordLimit, { words }: Say): string =>
  [isPressure ? words.map.pressure : words.map.limit, ...(unanswered ? [words.map.unanswered] : [])].join(', ')

const limitLines = (limit: RecordLimit, say: Say): readonly PageLine[] => [
  { group: limit.group, label: labelOf(limit, say), say: theirs(limit.text) },
  ...replyLines(limit.replies ?? [], say),
]

const reasonLines = (reasons: readonly RecordReason[] | undefined, say: Say): readonly PageLine[] =>
  (reasons ?? []).map(({ group, text }) => ({
    ...(text === undefined ? {} : { group }),
    label: say.words.map.becauseOf,
    say: text === undefined ? ours(say.words.map.aCardOf(nameOf(group, say))) : theirs(text),
  }))

const dateLines = ({ date }: RecordMilestone, { words: { map }, groups }: Say): readonly PageLine[] => {
  if (date === undefined) return []
  const say =
    date === 'agreed'
      ? map.agreed
      : date === 'open'
        ? map.notAgreed
        : map.waits(groups[date === 'waits-a' ? 'a' : 'b'].name)
  return [{ label: map.date, say: ours(say) }]
}

const milestoneEntry = (one: RecordMilestone, say: Say): PageEntry => {
  const { map } = say.words
  const week = (label: string, at: number | undefined): readonly PageLine[] =>
    at === undefined ? [] : [{ label, say: ours(weekOf(at, say)) }]
  return {
    group: one.group,
    head: theirs(one.text),
    aside: one.week === undefined ? map.noWeek : weekOf(one.week, say),
    lines: [
      ...week(map.promised, one.promised),
      ...week(map.safe, one.safe),
      ...dateLines(one, say),
      ...one.restsOn.map((number) => ({ label: map.restsOn, say: theirs(say.texts.get(number) ?? '') })),
      ...(one.supports ?? []).flatMap((number) => {
        const goal = say.map.goals[number - 1]
        return goal
          ? [{ label: map.supports, say: theirs(goal.text === '' ? (goal.meanings[0] ?? '') : goal.text) }]
          : []
      }),
      ...reasonLines(one.becauseOf, say),
      ...one.limits.flatMap((limit) => limitLines(limit, say)),
    ],
  }
}

const limitEntry = (limit: RecordLimit, say: Say): PageEntry => ({
  group: limit.group,
  head: theirs(limit.text),
  ...(limit.isPressure ? { aside: say.words.map.pressure } : {}),
  lines: replyLines(limit.replies ?? [], say),
})

/** The map in words: goals and what they mean, the longest chain, milestones by lane, limits. */
export const mapSection = (
  { map, groups }: Pick<RecordModel, 'map' | 'groups'>,
  words: RecordWords,
): PageSection | null => {
  const milestones = map.lanes.flatMap((lane) => lane.milestones)
  const texts = new Map(milestones.map(({ number, text }) => [number, text]))
  const say: Say = { words, groups, map, texts }
  const part = (title: string): PageBlock => ({ of: 'part', say: ours(title) })
  const blocks: PageBlock[] = []
  if (map.goals.length > 0) {
    blocks.push(part(words.map.goals), {
      of: 'entries',
      look: 'plain',
      entries: map.goals.map(({ group, text, meanings, becauseOf }) => ({
        group,
        head: theirs(text === '' ? (meanings[0] ?? '') : text),
        lines: [
          ...(text === '' ? meanings.slice(1) : meanings).map((meaning) => ({ say: theirs(meaning) })),
          ...reasonLines(becauseOf, say),
        ],
      })),
    })
  }
  if (map.chain.length > 0) {
    blocks.push(part(words.map.chain))
    if (map.chainWeeks !== undefined)
      blocks.push({ of: 'note', say: ours(words.map.chainWeeks(map.chainWeeks)), tone: 'quiet' })
    blocks.push({
      of: 'entries',
      look: 'numbered',
      entries: map.chain.map((number) => ({ head: theirs(texts.get(number) ?? ''), lines: [] })),
    })
  }
  if (map.start !== undefined && milestones.length > 0)
    blocks.push({ of: 'note', say: ours(words.map.start(words.day(map.start))), tone: 'quiet' })
  for (const lane of map.lanes) {
    blocks.push(
      {
        of: 'part',
        say: lane.title === '' ? ours(map.lanes.length === 1 ? words.map.lanes : words.map.noLane) : theirs(lane.title),
      },
      { of: 'entries', look: 'plain', entries: lane.milestones.map((one) => milestoneEntry(one, say)) },
    )
  }
  if (map.limits.length > 0) {
    blocks.push(part(words.map.limits), {
      of: 'entries',
      look: 'short',
      entries: map.limits.map((limit) => limitEntry(limit, say)),
    })
  }
  if (map.replies !== undefined) {
    blocks.push(part(words.map.reply), {
      of: 'entries',
      look: 'short',
      entries: map.replies.map(({ group, text }) => ({ group, head: theirs(text), lines: [] })),
    })
  }
  return blocks.length === 0 ? null : { id: 'map', title: words.map.title, blocks }
}
