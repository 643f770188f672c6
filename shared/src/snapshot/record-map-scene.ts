import type { CardView, DocumentView, LinkView } from '../documents/card-view.ts'
import type { MapScene } from '../scene/map-parts.ts'
import type { MapLabels } from '../scene/map-options.ts'
import { mapScene } from '../scene/map-scene.ts'
import type { Measure } from '../scene/scene.ts'
import type { RecordMap, RecordModel } from './record-model.ts'

/** The words of the map's picture; whom a date waits for is said with the name of the group. */
export type RecordMapWords = Omit<MapLabels, 'state'> & {
  readonly agreed: string
  readonly waits: (group: string) => string
}

type Draft = { readonly cards: CardView[]; readonly links: LinkView[] }

const card = (draft: Draft, one: Omit<CardView, 'id' | 'at'>): string => {
  const id = String(draft.cards.length + 1)
  draft.cards.push({ ...one, id, at: [0, draft.cards.length] })
  return id
}

const link = (draft: Draft, kind: LinkView['kind'], from: string, to: string): void => {
  draft.links.push({ id: String(draft.links.length + 1), kind, from, to })
}

/** The map of a record as a document, under names of its own: no id of the room is in a record. */
const asDocument = (map: RecordMap): DocumentView => {
  const draft: Draft = { cards: [], links: [] }
  for (const { group, text, meanings } of map.goals) {
    const goal = card(draft, { kind: 'goal', group, zone: 'goals', text })
    for (const meaning of meanings) card(draft, { kind: 'meaning', group, zone: 'goals', text: meaning, of: goal })
  }
  const ids = new Map<number, string>()
  const limits = new Map<string, string>()
  for (const { title, milestones } of map.lanes) {
    const lane = title === '' ? undefined : card(draft, { kind: 'lane', group: 'both', zone: 'map', text: title })
    for (const { number, group, text, week } of milestones) {
      const place = { ...(lane === undefined ? {} : { lane }), ...(week === undefined ? {} : { week }) }
      ids.set(number, card(draft, { kind: 'milestone', group, zone: 'map', text, ...place }))
    }
  }
  for (const { number, restsOn, limits: some } of map.lanes.flatMap(({ milestones }) => milestones)) {
    const own = ids.get(number) ?? ''
    for (const on of restsOn) link(draft, 'depends-on', own, ids.get(on) ?? '')
    for (const { group, text } of some) {
      // A limit of several milestones stands below each in words, and once in the picture.
      const known = limits.get(`${group} ${text}`) ?? card(draft, { kind: 'limit', group, zone: 'limits', text })
      limits.set(`${group} ${text}`, known)
      link(draft, 'limits', known, own)
    }
  }
  for (const { group, text } of map.limits) card(draft, { kind: 'limit', group, zone: 'limits', text })
  return draft
}

/** The map of a record as the picture that the room saw, or null when there is none. */
export const recordMap = (
  { map, groups }: Pick<RecordModel, 'map' | 'groups'>,
  { agreed, waits, ...words }: RecordMapWords,
  measure: Measure,
  width: number,
): MapScene | null => {
  const view = asDocument(map)
  const labels = { ...words, state: { agreed, 'waits-a': waits(groups.a.name), 'waits-b': waits(groups.b.name) } }
  return view.cards.length === 0 ? null : mapScene(view, { hidden: new Set(), labels, measure, width })
}
