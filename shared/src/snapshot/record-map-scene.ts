import type { CardView, DocumentView, LinkView } from '../documents/card-view.ts'
import type { MapScene } from '../scene/map-parts.ts'
import type { MapLabels } from '../scene/map-options.ts'
import { mapScene } from '../scene/map-scene.ts'
import type { Measure } from '../scene/scene.ts'
import type { RecordLimit, RecordMap, RecordModel, RecordReason, RecordReply } from './record-model.ts'

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

/** The same group's words are one card in the picture, wherever they stand in the text. */
const sayings = (draft: Draft) => {
  const known = new Map<string, string>()
  return (kind: CardView['kind'], { group, text }: RecordReply, more: Partial<CardView> = {}): string => {
    const key = JSON.stringify([kind, group, text, more.of])
    const id = known.get(key) ?? card(draft, { kind, group, text, ...more })
    known.set(key, id)
    return id
  }
}

/** The map of a record as a document, under names of its own: no id of the room is in a record. */
const asDocument = (map: RecordMap): DocumentView => {
  const draft: Draft = { cards: [], links: [] }
  const say = sayings(draft)
  const goals = map.goals.map(({ group, text, meanings }) => {
    const goal = card(draft, { kind: 'goal', group, zone: 'goals', text })
    for (const meaning of meanings) card(draft, { kind: 'meaning', group, zone: 'goals', text: meaning, of: goal })
    return goal
  })
  const limit = ({ isPressure, replies, ...said }: RecordLimit): string => {
    const id = say(isPressure ? 'pressure' : 'limit', said, { zone: 'limits' })
    for (const reply of replies ?? []) say('reply', reply, { zone: 'limits', of: id })
    return id
  }
  const ids = new Map<number, string>()
  for (const { title, milestones } of map.lanes) {
    const lane = title === '' ? undefined : card(draft, { kind: 'lane', group: 'both', zone: 'map', text: title })
    for (const { number, group, text, week, promised, safe, date } of milestones) {
      const place = {
        ...(lane === undefined ? {} : { lane }),
        ...(week === undefined ? {} : { week }),
        ...(promised === undefined ? {} : { promised }),
        ...(safe === undefined ? {} : { safe }),
        ...(week !== undefined && (date === 'agreed' || date === 'waits-b') ? { yesA: week } : {}),
        ...(week !== undefined && (date === 'agreed' || date === 'waits-a') ? { yesB: week } : {}),
      }
      ids.set(number, card(draft, { kind: 'milestone', group, zone: 'map', text, ...place }))
    }
  }
  const because = (from: string, reasons: readonly RecordReason[] = []): void => {
    for (const { kind, group, text } of reasons) {
      if (text === undefined) continue
      // What is no limit lies elsewhere on the board: it is not drawn, and said in the name of the plate.
      const to =
        kind === 'limit' || kind === 'pressure'
          ? limit({ group, text, ...(kind === 'pressure' && PRESSURE) })
          : say('note', { group, text })
      link(draft, 'because-of', from, to)
    }
  }
  for (const one of map.lanes.flatMap(({ milestones }) => milestones)) {
    const own = ids.get(one.number) ?? ''
    for (const on of one.restsOn) link(draft, 'depends-on', own, ids.get(on) ?? '')
    for (const goal of one.supports ?? []) link(draft, 'supports', own, goals[goal - 1] ?? '')
    // A limit of several milestones stands below each in words, and once in the picture.
    for (const some of one.limits) link(draft, 'limits', limit(some), own)
  }
  for (const some of map.limits) limit(some)
  for (const reply of map.replies ?? []) say('reply', reply, { zone: 'limits' })
  for (const { number, becauseOf } of map.lanes.flatMap(({ milestones }) => milestones))
    because(ids.get(number) ?? '', becauseOf)
  for (const [index, { becauseOf }] of map.goals.entries()) because(goals[index] ?? '', becauseOf)
  if (map.start !== undefined && ids.size > 0) card(draft, { kind: 'start', group: 'both', text: '', due: map.start })
  return draft
}
const PRESSURE = { isPressure: true } as const
const SAYS: ReadonlySet<'unanswered'> = new Set(['unanswered'])

/** The map of a record as the picture that the room saw, or null when there is none. */
export const recordMap = (
  { map, groups }: Pick<RecordModel, 'map' | 'groups'>,
  { agreed, waits, ...words }: RecordMapWords,
  measure: Measure,
  width: number,
): MapScene | null => {
  const view = asDocument(map)
  const labels = { ...words, state: { agreed, 'waits-a': waits(groups.a.name), 'waits-b': waits(groups.b.name) } }
  return view.cards.length === 0 ? null : mapScene(view, { hidden: new Set(), labels, measure, width, says: SAYS })
}
