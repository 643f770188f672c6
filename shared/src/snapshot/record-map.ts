import type { CardView, DocumentView } from '../documents/card-view.ts'
import { longestChain } from '../map/longest-chain.ts'
import { mapRows } from '../map/map-rows.ts'
import type { RecordLimit, RecordMap, RecordMilestone } from './record-model.ts'

const limitOf = ({ group, text }: CardView): RecordLimit => ({ group: group ?? 'both', text: text.trim() })

/** The map in words: by lane and week, with what each milestone depends on and what limits it. Empty cards are left out. */
export const mapOf = (board: DocumentView): RecordMap => {
  const written = board.cards.filter((card) => card.text.trim() !== '' || card.kind === 'goal' || card.kind === 'lane')
  const known = new Set(written.map((card) => card.id))
  const links = board.links.filter(({ from, to }) => known.has(from) && known.has(to))
  const view = { cards: written, links }
  const rows = mapRows(view)
  const numbers = new Map(rows.lanes.flatMap(({ milestones }) => milestones).map((card, at) => [card.id, at + 1]))
  const milestoneOf = (card: CardView): RecordMilestone => ({
    number: numbers.get(card.id) ?? 0,
    group: card.group ?? 'both',
    text: card.text.trim(),
    ...(card.week === undefined ? {} : { week: card.week }),
    restsOn: links
      .filter((link) => link.kind === 'depends-on' && link.from === card.id)
      .flatMap((link) => numbers.get(link.to) ?? [])
      .toSorted((one, other) => one - other),
    limits: rows.limits.filter(({ milestones }) => milestones.includes(card)).map(({ card: limit }) => limitOf(limit)),
  })
  const chain = longestChain(view)
  return {
    goals: rows.goals
      .map(({ card, meanings }) => ({
        group: card.group ?? ('both' as const),
        text: card.text.trim(),
        meanings: meanings.map(({ text }) => text.trim()),
      }))
      .filter(({ text, meanings }) => text !== '' || meanings.length > 0),
    lanes: rows.lanes
      .filter(({ milestones }) => milestones.length > 0)
      .map(({ lane, milestones }) => ({ title: lane?.text.trim() ?? '', milestones: milestones.map(milestoneOf) })),
    limits: rows.limits.filter(({ milestones }) => milestones.length === 0).map(({ card }) => limitOf(card)),
    chain: (chain?.ids ?? []).flatMap((id) => numbers.get(id) ?? []),
    ...(chain?.weeks ? { chainWeeks: chain.weeks } : {}),
  }
}
