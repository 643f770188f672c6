import type { CardView, DocumentView } from '../documents/card-view.ts'
import type { CardMarks } from '../protocol/state-view.ts'
import { boardScene } from '../scene/board-scene.ts'
import type { SceneLabels } from '../scene/scene-options.ts'
import { TYPE, type Measure, type Rect, type Scene, type SceneZone } from '../scene/scene.ts'
import type { SnapshotWords } from './snapshot-words.ts'
import type { SnapshotBand, SnapshotLane, WorkingSnapshot } from './working-snapshot.ts'

/** Height of a lane that shows a number instead of cards, and the place of that number in it. */
const COUNT = { height: 112, x: 19, y: 74 } as const

const zoneOf = (band: SnapshotBand, lane: SnapshotLane): NonNullable<CardView['zone']> =>
  band.id === 'together' ? 'together' : `${band.id}:${lane.owner}`

/** The model's cards as a document, under names of their own: the real ids are not in the model. */
const asDocument = (
  model: WorkingSnapshot,
): { view: Pick<DocumentView, 'cards'>; marks: Readonly<Record<string, CardMarks>> } => {
  const cards: CardView[] = []
  const marks: Record<string, CardMarks> = {}
  for (const band of model.board) {
    for (const lane of band.lanes) {
      for (const card of lane.cards ?? []) {
        const id = String(cards.length + 1)
        const base = {
          kind: card.kind,
          zone: zoneOf(band, lane),
          at: [0, cards.length] as const,
          ...(card.group ? { group: card.group } : {}),
        }
        marks[id] = card.marks
        cards.push({ ...base, id, text: card.text })
        // The scene counts joined cards itself, so each one that was joined stands here without its words.
        for (let index = 1; index <= card.joined; index += 1)
          cards.push({ ...base, id: `${id}.${index}`, text: '', into: id })
      }
    }
  }
  return { view: { cards }, marks }
}

const labelsOf = ({ groups }: WorkingSnapshot, words: SnapshotWords): SceneLabels => ({
  bands: words.kinds,
  shared: words.shared,
  hints: {},
  marks: words.marks,
  joined: words.joined,
  spokenByGroup: (mark, a, b) =>
    words.markByGroup(mark, [
      [groups.a.name, a],
      [groups.b.name, b],
    ]),
  spokenTotal: words.markTotal,
  emptyCard: words.emptyCard,
  cardName: ({ text, zone, notes }) => [zone, text, ...notes].join('. '),
  emptyStack: words.emptyCard,
  stackCount: words.cards,
  // In a file every stack is open: paper has nothing to press.
  stackHolds: (texts) => texts.join('. '),
  stackName: ({ text, zone, notes }) => [zone, text, ...notes].join('. '),
  arrowName: ({ from, to, label }) => [from, '→', to, label && `(${label})`].filter(Boolean).join(' '),
})

const counted = (zone: SceneZone, model: WorkingSnapshot, words: SnapshotWords): SceneZone => {
  const lanes = model.board.flatMap((band) => band.lanes.map((lane) => ({ id: zoneOf(band, lane), lane })))
  const count = lanes.find((one) => one.id === zone.id)?.lane.count ?? 0
  return {
    ...zone,
    rect: { ...zone.rect, height: COUNT.height },
    hint: [{ text: words.cards(count), x: COUNT.x, y: COUNT.y }],
  }
}

const moved = (rect: Rect, by: number): Rect => ({ ...rect, y: rect.y - by })
const down = <At extends { readonly y: number }>(at: At, by: number): At => ({ ...at, y: at.y - by })

/** The bands that the model has, closed up; bands of kinds that were not revealed are left out. */
const closedUp = (
  scene: Scene,
  model: WorkingSnapshot,
  shared: string,
  height: (bandHeight: number) => number,
): Scene => {
  const bands: Scene['bands'][number][] = []
  const zones: SceneZone[] = []
  const cards: Scene['cards'][number][] = []
  let top = 0
  for (const [index, band] of scene.bands.entries()) {
    if (!model.board.some((one) => one.id === band.id)) continue
    const by = band.rect.y - top
    const next = scene.bands[index + 1]
    const gap = next ? next.rect.y - band.rect.y - band.rect.height : 0
    const own = new Set(scene.zones.filter((zone) => zone.band === band.id).map((zone) => zone.id))
    const tall = height(band.rect.height)
    bands.push({
      ...band,
      rect: { ...moved(band.rect, by), height: tall },
      titleAt: band.titleAt && down(band.titleAt, by),
    })
    zones.push(
      ...scene.zones
        .filter((zone) => own.has(zone.id))
        .map((zone) => ({
          ...zone,
          // The band has said "Together" already.
          title: zone.id === 'together' ? shared : zone.title,
          rect: moved(zone.rect, by),
          flow: moved(zone.flow, by),
          titleAt: down(zone.titleAt, by),
        })),
    )
    cards.push(
      ...scene.cards.filter((card) => own.has(card.zone)).map((card) => ({ ...card, rect: moved(card.rect, by) })),
    )
    top += tall + gap
  }
  const bottom = Math.max(0, ...bands.map((band) => band.rect.y + band.rect.height))
  return { ...scene, size: { width: scene.size.width, height: bottom }, bands, zones, cards }
}

/**
 * The board of a working snapshot as the same scene that the room saw: with its cards where the model has them,
 * else lanes with a count each. Null while the board shows nothing.
 */
export const snapshotScene = (
  model: WorkingSnapshot,
  words: SnapshotWords,
  measure: Measure,
  width: number,
): Scene | null => {
  if (model.board.length === 0) return null
  const { view, marks } = asDocument(model)
  const scene = boardScene(view, {
    kind: 'all',
    groups: model.groups,
    marks,
    hidden: new Set(),
    labels: labelsOf(model, words),
    measure,
    width,
  })
  if (model.texts.included) return closedUp(scene, model, words.shared, (height) => height)
  const counts = { ...scene, cards: [], zones: scene.zones.map((zone) => counted(zone, model, words)) }
  return closedUp(counts, model, words.shared, () => COUNT.height + TYPE.band.step + 16)
}
