import { together, type List } from './list.ts'
import type { ListSetting } from './lists-agreed.ts'
import type { RecordLimit, RecordMap, RecordMilestone, RecordModel, RecordReason } from './record-model.ts'

type Mapped = { readonly map: RecordMap; readonly groups: RecordModel['groups'] }

const namesOf = ({ groups }: Mapped, { words }: ListSetting) => ({
  a: groups.a.name,
  b: groups.b.name,
  both: words.both,
})

const reasonsOf = (reasons: readonly RecordReason[] | undefined, mapped: Mapped, setting: ListSetting): string =>
  together((reasons ?? []).map(({ group, text }) => text ?? setting.words.map.aCardOf(namesOf(mapped, setting)[group])))

const goalList = (mapped: Mapped, setting: ListSetting): List => {
  const { heads } = setting
  return {
    id: 'goals',
    columns: [heads.number, heads.group, heads.goal, heads.meaning, heads.because],
    rows: mapped.map.goals.map(({ group, text, meanings, becauseOf }, at) => [
      at + 1,
      namesOf(mapped, setting)[group],
      text,
      together(meanings),
      reasonsOf(becauseOf, mapped, setting),
    ]),
  }
}

const dateOf = ({ date }: RecordMilestone, { groups }: Mapped, { words: { map } }: ListSetting): string => {
  if (date === undefined) return ''
  if (date === 'agreed') return map.agreed
  return date === 'open' ? map.notAgreed : map.waits(groups[date === 'waits-a' ? 'a' : 'b'].name)
}

const milestoneList = (mapped: Mapped, setting: ListSetting): List => {
  const { heads } = setting
  const { lanes, chain } = mapped.map
  return {
    id: 'milestones',
    columns: [
      heads.number,
      heads.lane,
      heads.group,
      heads.milestone,
      heads.week,
      heads.promised,
      heads.safe,
      heads.date,
      heads.restsOn,
      heads.supports,
      heads.because,
      heads.onChain,
    ],
    rows: lanes.flatMap(({ title, milestones }) =>
      milestones.map((one) => [
        one.number,
        title,
        namesOf(mapped, setting)[one.group],
        one.text,
        one.week ?? '',
        one.promised ?? '',
        one.safe ?? '',
        dateOf(one, mapped, setting),
        together(one.restsOn),
        together(one.supports ?? []),
        reasonsOf(one.becauseOf, mapped, setting),
        chain.includes(one.number) ? heads.yes : '',
      ]),
    ),
  }
}

const limitList = (mapped: Mapped, setting: ListSetting): List => {
  const { heads } = setting
  const names = namesOf(mapped, setting)
  const rows = (limit: RecordLimit, milestone: number | '') =>
    // A limit without an answer has a row as well.
    (limit.replies && limit.replies.length > 0 ? limit.replies : [null]).map((reply) => [
      names[limit.group],
      limit.text,
      limit.isPressure ? heads.yes : '',
      milestone,
      reply ? names[reply.group] : '',
      reply ? reply.text : '',
      limit.unanswered ? heads.yes : '',
    ])
  const { lanes, limits, replies = [] } = mapped.map
  return {
    id: 'limits-and-pressures',
    columns: [
      heads.group,
      heads.limit,
      heads.isPressure,
      heads.ofMilestone,
      heads.replyBy,
      heads.reply,
      heads.unanswered,
    ],
    rows: [
      ...lanes.flatMap(({ milestones }) =>
        milestones.flatMap(({ number, limits: own }) => own.flatMap((one) => rows(one, number))),
      ),
      ...limits.flatMap((one) => rows(one, '')),
      ...replies.map(({ group, text }) => ['', '', '', '', names[group], text, '']),
    ],
  }
}

/** Goals, milestones, and limits with their answers; a milestone has the number that other rows call it by. */
export const mapLists = (mapped: Mapped, setting: ListSetting): readonly List[] => [
  goalList(mapped, setting),
  milestoneList(mapped, setting),
  limitList(mapped, setting),
]
