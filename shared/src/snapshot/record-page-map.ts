import { ours, theirs, type PageBlock, type PageEntry, type PageLine, type PageSection } from './page.ts'
import type { RecordLimit, RecordMilestone, RecordModel } from './record-model.ts'
import type { RecordWords } from './record-words.ts'

const limitLine = ({ group, text }: RecordLimit, words: RecordWords): PageLine => ({
  group,
  label: words.map.limit,
  say: theirs(text),
})

const milestoneEntry = (one: RecordMilestone, texts: ReadonlyMap<number, string>, words: RecordWords): PageEntry => ({
  group: one.group,
  head: theirs(one.text),
  aside: one.week === undefined ? words.map.noWeek : words.map.week(one.week),
  lines: [
    ...one.restsOn.map((number) => ({ label: words.map.restsOn, say: theirs(texts.get(number) ?? '') })),
    ...one.limits.map((limit) => limitLine(limit, words)),
  ],
})

/** The map in words: goals and what they mean, the longest chain, milestones by lane, limits. */
export const mapSection = ({ map }: Pick<RecordModel, 'map'>, words: RecordWords): PageSection | null => {
  const say = words.map
  const milestones = map.lanes.flatMap((lane) => lane.milestones)
  const texts = new Map(milestones.map(({ number, text }) => [number, text]))
  const part = (title: string): PageBlock => ({ of: 'part', say: ours(title) })
  const blocks: PageBlock[] = []
  if (map.goals.length > 0) {
    blocks.push(part(say.goals), {
      of: 'entries',
      look: 'plain',
      entries: map.goals.map(({ group, text, meanings }) => ({
        group,
        head: theirs(text === '' ? (meanings[0] ?? '') : text),
        lines: (text === '' ? meanings.slice(1) : meanings).map((meaning) => ({ say: theirs(meaning) })),
      })),
    })
  }
  if (map.chain.length > 0) {
    blocks.push(part(say.chain))
    if (map.chainWeeks !== undefined)
      blocks.push({ of: 'note', say: ours(say.chainWeeks(map.chainWeeks)), tone: 'quiet' })
    blocks.push({
      of: 'entries',
      look: 'numbered',
      entries: map.chain.map((number) => ({ head: theirs(texts.get(number) ?? ''), lines: [] })),
    })
  }
  for (const lane of map.lanes) {
    blocks.push(
      {
        of: 'part',
        say: lane.title === '' ? ours(map.lanes.length === 1 ? say.lanes : say.noLane) : theirs(lane.title),
      },
      { of: 'entries', look: 'plain', entries: lane.milestones.map((one) => milestoneEntry(one, texts, words)) },
    )
  }
  if (map.limits.length > 0) {
    blocks.push(part(say.limits), {
      of: 'entries',
      look: 'short',
      entries: map.limits.map(({ group, text }) => ({ group, head: theirs(text), lines: [] })),
    })
  }
  return blocks.length === 0 ? null : { id: 'map', title: say.title, blocks }
}
