import type { RecordPreview } from '@parley/shared/follow/record-preview'
import { kindAndDay } from '../../follow/follow-words.ts'
import { m } from '../../paraglide/messages.js'
import { dayText } from '../../ui/moments.ts'

/** One sort of thing that comes along, with each of them as a line. */
export type Part = { readonly what: string; readonly count: number; readonly lines: readonly string[] }

type Taken = RecordPreview['record']

/** Links that a record can have; an arrow of the free area is in none. */
const LINKS = {
  'depends-on': m.follow_link_depends,
  limits: m.follow_link_limits,
  supports: m.follow_link_supports,
  'because-of': m.follow_link_because,
} as const

const agreementLines = ({ agreements }: Taken): readonly string[] =>
  agreements.map((one) => [one.text, kindAndDay(one), m.follow_last_owners(one.owners)].filter(Boolean).join(' · '))

type Milestone = Taken['map']['lanes'][number]['milestones'][number]

/** "First switch offer (week 10, agreed by both, promised for week 6)". */
const milestoneLine = ({ text, week, date, promised, safe }: Milestone): string => {
  const said = [
    week !== undefined && m.follow_week({ week: String(week) }),
    date === 'agreed' && m.follow_week_agreed(),
    promised !== undefined && m.follow_week_promised({ week: String(promised) }),
    safe !== undefined && m.follow_week_safe({ week: String(safe) }),
  ].filter((one) => one !== false)
  return said.length === 0 ? text : m.follow_milestone({ text, said: said.join(', ') })
}

const milestoneLines = ({ map }: Taken): readonly string[] =>
  map.lanes.flatMap(({ milestones }) => milestones.map(milestoneLine))

/** Each limit once, however many milestones it limits. */
const limitLines = ({ map }: Taken): readonly string[] => [
  ...new Set(
    [...map.lanes.flatMap(({ milestones }) => milestones.flatMap(({ limits }) => limits)), ...map.limits].map(
      ({ text }) => text,
    ),
  ),
]

/** What comes along, without what there is none of. */
export const comesAlong = ({ record, links }: RecordPreview): readonly Part[] => {
  const { map, cards = [], differences, words, twoByTwo } = record
  const part = (what: string, lines: readonly string[]): Part => ({ what, count: lines.length, lines })
  const linkCounts = Object.entries(links).filter(([, count]) => count > 0)
  return [
    part(m.follow_in_agreements(), agreementLines(record)),
    part(
      m.follow_in_goals(),
      map.goals.map(({ text, meanings }) => text || (meanings[0] ?? '')),
    ),
    part(m.follow_in_milestones(), milestoneLines(record)),
    part(m.follow_in_start(), map.start === undefined ? [] : [dayText(map.start)]),
    part(m.follow_in_limits(), limitLines(record)),
    {
      what: m.follow_in_links(),
      count: linkCounts.reduce((sum, [, count]) => sum + count, 0),
      lines: linkCounts.map(([kind, count]) =>
        m.follow_new_count({ what: LINKS[kind as keyof typeof LINKS](), count }),
      ),
    },
    part(
      m.follow_in_lanes(),
      cards.flatMap((lane) => lane.cards.map(({ text }) => text)),
    ),
    part(
      m.follow_in_tests(),
      cards.length > 0 ? record.assumptions.flatMap(({ tests }) => tests.map(({ text }) => text)) : [],
    ),
    part(m.follow_in_notes(), twoByTwo?.notes.map(({ text }) => text) ?? []),
    part(
      m.series_in_asks(),
      record.asks.flatMap(({ text, answer }) => (answer === undefined ? [text] : [])),
    ),
    part(
      m.follow_in_differences(),
      differences.map(({ text, reasons }) => text || (reasons[0]?.text ?? '')),
    ),
    part(
      m.follow_in_words(),
      words.map(({ term, plain }) => m.follow_word({ term, plain })),
    ),
  ].filter(({ count }) => count > 0)
}

/** What does not come along, and why, as sentences: what never was in the record, and what stays in it. */
export const staysBehind = ({ record, notTaken }: RecordPreview): readonly string[] => {
  const { asks, proposals, ratings, priorities, cards, assumptions, agreements } = record
  const results = proposals + ratings + priorities
  const hasTests = cards !== undefined && assumptions.some(({ tests }) => tests.length > 0)
  const counted = (count: number, say: (of: { count: number }) => string): readonly string[] =>
    count > 0 ? [say({ count })] : []
  return [
    ...(agreements.length > 0 ? [m.follow_out_agreements()] : []),
    ...(cards === undefined ? [m.follow_out_texts()] : [m.follow_out_places()]),
    ...counted(asks.filter(({ answer }) => answer !== undefined).length, m.follow_out_asks),
    ...counted(results, m.follow_out_results),
    ...counted(notTaken.halfYeses, m.follow_out_yeses),
    ...counted(notTaken.reasons, m.follow_out_reasons),
    ...counted(notTaken.rings, m.follow_out_rings),
    ...counted(notTaken.ratedPlaces, m.follow_out_rated),
    ...(hasTests ? [m.follow_out_owners()] : []),
    m.follow_out_seats(),
    m.follow_out_private(),
  ]
}
