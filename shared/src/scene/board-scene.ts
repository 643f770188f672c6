import type { DocumentView } from '../documents/card-view.ts'
import { arrowsOf } from './arrows.ts'
import { keptCards } from './kept-cards.ts'
import { bandsOf, cardsByZone, type Lane } from './lanes.ts'
import { freeCorner, freeExtent, LANE, layBand, layFree, sizedLane, type SizedZone } from './lay-zones.ts'
import { isTable, type SceneOptions } from './scene-options.ts'
import type { Scene, SceneBand, SceneCard, SceneStroke, SceneZone } from './scene.ts'
import { strokesOf } from './strokes.ts'

/** What a scene is made of; a view without links or strokes shows none. */
export type BoardView = Pick<DocumentView, 'cards'> & Partial<Pick<DocumentView, 'links' | 'strokes'>>

const isShown = (lane: Lane, options: SceneOptions): boolean => options.lanes?.includes(lane.owner) ?? true

const widthOf = (lanes: readonly SizedZone[]): number =>
  lanes.reduce((sum, lane) => sum + lane.width, 0) + (lanes.length - 1) * LANE.gap

/**
 * The joint board as rectangles, lines of text, arrows and strokes. A card's `zone` says in which lane it lies; inside a
 * lane cards flow in order of `at`, and in the free area they lie where their `place` says. The same view and options
 * give the same scene, to the last number.
 */
export const boardScene = (view: BoardView, given: SceneOptions): Scene => {
  const options = isTable(given) ? { ...given, piles: true } : given
  const byZone = cardsByZone(view, options.hidden)
  const known = bandsOf(options.kind)
  const wanted = known.filter(([lane]) => options.bands?.includes(lane.band) ?? true)
  const bands = wanted.map((lanes) => ({
    id: lanes[0].band,
    lanes: lanes
      .filter((lane) => lane.band !== 'together' && isShown(lane, options))
      .map((lane) => sizedLane(lane, byZone.get(lane.zone) ?? [], options)),
    free: lanes.find((lane) => lane.band === 'together'),
  }))
  const widest = Math.max(options.width ?? 0, ...bands.map(({ lanes }) => widthOf(lanes)))
  const many = known.length > 1
  const room = { width: many ? widest : (options.width ?? 0), least: many ? 220 : LANE.least }
  const found: { bands: SceneBand[]; zones: SceneZone[]; cards: SceneCard[] } = { bands: [], zones: [], cards: [] }
  let strokes: readonly SceneStroke[] = []
  const extent = { width: 0, height: 0 }
  let y = 0
  for (const { id, lanes, free } of bands) {
    const top = y + (many ? LANE.bandHead : 0)
    if (free) strokes = strokesOf(view.strokes ?? [], freeCorner(top))
    else if (lanes.length === 0) continue
    const drawn = strokes.map((stroke) => stroke.rect)
    const laid = free
      ? [layFree(free, byZone.get(free.zone) ?? [], drawn, top, many ? widest : (options.width ?? 0), options)]
      : layBand(lanes, top, room, options)
    const right = Math.max(...laid.map((one) => one.zone.rect.x + one.zone.rect.width))
    const bottom = Math.max(...laid.map((one) => one.zone.rect.y + one.zone.rect.height))
    found.bands.push({
      id,
      title: options.labels.bands[id],
      rect: { x: 0, y, width: right, height: bottom - y },
      titleAt: many ? { x: 0, y: y + 30 } : null,
    })
    found.zones.push(...laid.map((one) => one.zone))
    found.cards.push(...laid.flatMap((one) => one.cards))
    // Of a free area the part with something on it, and a little of the wall beside it.
    const seen = laid.map(({ zone, cards }) =>
      free ? freeExtent(zone, [...cards.map(({ rect }) => rect), ...drawn]) : zone.rect,
    )
    extent.width = Math.max(extent.width, ...seen.map((rect) => rect.x + rect.width))
    extent.height = Math.max(extent.height, ...seen.map((rect) => rect.y + rect.height))
    y = bottom + LANE.bandGap
  }
  const cards = keptCards(found.cards, options.measure)
  return {
    size: {
      width: Math.max(0, ...found.bands.map((band) => band.rect.width)),
      height: Math.max(0, ...found.bands.map((band) => band.rect.y + band.rect.height)),
    },
    extent,
    bands: found.bands,
    zones: found.zones,
    cards,
    arrows: arrowsOf(
      { cards: view.cards, links: view.links ?? [] },
      cards,
      options.hidden,
      options.labels,
      options.measure,
    ),
    strokes,
  }
}
