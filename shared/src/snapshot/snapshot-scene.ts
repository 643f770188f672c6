import type { CardView, DocumentView } from '../documents/card-view.ts'
import type { CardMarks } from '../protocol/state-view.ts'
import { boardScene } from '../scene/board-scene.ts'
import type { SceneLabels } from '../scene/scene-options.ts'
import { TYPE, type Measure, type Rect, type Scene, type SceneZone } from '../scene/scene.ts'
import type { SnapshotWords } from './snapshot-words.ts'
import type { SnapshotBand, SnapshotLane, WorkingSnapshot } from './working-snapshot.ts'

/** Height of a lane that shows a number instead of cards, and the place of that number in it. */
const COUNT = { height: 112, x: 19, y: 74 } as const

/** What of a file its board is drawn from. */
export type DrawnBoard = Pick<WorkingSnapshot, 'board' | 'arrows' | 'drawings' | 'groups' | 'texts'>

const zoneOf = (band: SnapshotBand, lane: SnapshotLane): NonNullable<CardView['zone']> =>
  band.id === 'together' ? 'together' : `${band.id}:${lane.owner}`

/** What a numbered card is called in the document. */
const called = (number: number): string => `n${number}`

/** The model's cards as a document, under names of their own: the real ids are not in the model. */
const asDocument = (
  model: DrawnBoard,
): { view: DocumentView; marks: Readonly<Record<string, CardMarks>>; stacks: ReadonlySet<string> } => {
  const cards: CardView[] = []
  const marks: Record<string, CardMarks> = {}
  for (const band of model.board) {
    for (const lane of band.lanes) {
      for (const card of lane.cards ?? []) {
        const id = card.number === undefined ? String(cards.length + 1) : called(card.number)
        const base = {
          kind: card.kind,
          zone: zoneOf(band, lane),
          at: [0, cards.length] as const,
          ...(card.group ? { group: card.group } : {}),
        }
        marks[id] = card.marks
        cards.push({
          ...base,
          id,
          text: card.text,
          ...(card.place && { place: card.place }),
          ...(card.width !== undefined && { width: card.width }),
          ...(card.stack !== undefined && { stack: called(card.stack) }),
        })
        // The scene counts joined cards itself, so each one that was joined stands here without its words.
        for (let index = 1; index <= card.joined; index += 1)
          cards.push({ ...base, id: `${id}.${index}`, text: '', into: id })
      }
    }
  }
  const links = (model.arrows ?? []).map(({ from, to, label }, index) => ({
    id: String(index).padStart(6, '0'),
    kind: 'arrow' as const,
    from: called(from),
    to: called(to),
    ...(label !== undefined && { label }),
  }))
  const strokes = (model.drawings ?? []).map((one, index) => ({ ...one, id: String(index).padStart(6, '0') }))
  // Paper has nothing to press: in a file every stack is open.
  const stacks = new Set(cards.filter(({ kind }) => kind === 'stack').map(({ id }) => id))
  return { view: { cards, links, strokes }, marks, stacks }
}

const labelsOf = ({ groups }: DrawnBoard, words: SnapshotWords): SceneLabels => ({
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
  emptyStack: words.emptyStack,
  stackCount: words.cards,
  stackHolds: (texts) => texts.join('. '),
  stackName: ({ text, zone, notes }) => [zone, text, ...notes].join('. '),
  arrowName: ({ from, to, label }) => words.arrow(from, to, label),
})

const counted = (zone: SceneZone, model: DrawnBoard, words: SnapshotWords): SceneZone => {
  const lanes = model.board.flatMap((band) => band.lanes.map((lane) => ({ id: zoneOf(band, lane), lane })))
  const count = lanes.find((one) => one.id === zone.id)?.lane.count ?? 0
  return {
    ...zone,
    hint: [{ text: words.cards(count), x: COUNT.x, y: COUNT.y }],
  }
}

const moved = (rect: Rect, by: number): Rect => ({ ...rect, y: rect.y - by })
const down = <At extends { readonly y: number }>(at: At, by: number): At => ({ ...at, y: at.y - by })

/** Lanes with a count each in place of their cards, closed up. */
const withCounts = (scene: Scene, model: DrawnBoard, words: SnapshotWords): Scene => {
  const bands: Scene['bands'][number][] = []
  const zones: SceneZone[] = []
  const tall = COUNT.height + TYPE.band.step + 16
  let top = 0
  for (const [index, band] of scene.bands.entries()) {
    const by = band.rect.y - top
    const next = scene.bands[index + 1]
    const gap = next ? next.rect.y - band.rect.y - band.rect.height : 0
    bands.push({
      ...band,
      rect: { ...moved(band.rect, by), height: tall },
      titleAt: band.titleAt && down(band.titleAt, by),
    })
    zones.push(
      ...scene.zones
        .filter((zone) => zone.band === band.id)
        .map((zone) => ({
          ...counted(zone, model, words),
          rect: { ...moved(zone.rect, by), height: COUNT.height },
          flow: moved(zone.flow, by),
          titleAt: down(zone.titleAt, by),
        })),
    )
    top += tall + gap
  }
  const bottom = Math.max(0, ...bands.map((band) => band.rect.y + band.rect.height))
  return {
    ...scene,
    size: { width: scene.size.width, height: bottom },
    bands,
    zones,
    cards: [],
    arrows: [],
    strokes: [],
  }
}

/**
 * The board of a working snapshot as the same scene that the room saw: with its cards where the model has them, every
 * stack open, since paper has nothing to press; else lanes with a count each. Null while the board shows nothing.
 */
export const snapshotScene = (
  model: DrawnBoard,
  words: SnapshotWords,
  measure: Measure,
  width: number,
): Scene | null => {
  if (model.board.length === 0) return null
  const { view, marks, stacks } = asDocument(model)
  const made = boardScene(view, {
    kind: 'all',
    groups: model.groups,
    marks,
    hidden: new Set(),
    labels: labelsOf(model, words),
    measure,
    width,
    bands: model.board.map((band) => band.id),
    openStacks: stacks,
    free: 'snug',
  })
  // The band has said "Together" already.
  const zones = made.zones.map((zone) => (zone.id === 'together' ? { ...zone, title: words.shared } : zone))
  const scene = { ...made, zones }
  return model.texts.included ? scene : withCounts(scene, model, words)
}
