import type { LinkView } from '../documents/card-view.ts'
import { word } from './map-draft.ts'
import { QUIET_KINDS, type MapSceneOptions, type QuietKind } from './map-options.ts'
import type { Point, SceneCurve, SceneLabel, ScenePlate } from './map-parts.ts'
import { TYPE, type Measure, type Rect } from './scene.ts'

/** Where along a line its word may stand, the middle first: the first place where nothing else stands is taken. */
const PLACES = [0.5, 0.38, 0.62, 0.26, 0.74] as const
/** No word begins farther to the left than this; and how far below a line its baseline lies. */
const [SIDE, DOWN] = [4, 4]
/** How far a line runs straight up or down before it turns. */
const REACH = { least: 24, most: 160 } as const
/** How far beside the middle of a milestone its line begins: a limit's line ends in the middle. */
const ASIDE = 14

const pointOn = ([a, b, c, d]: SceneCurve['path'], t: number): Point => {
  const u = 1 - t
  const mix = (of: (point: Point) => number): number =>
    u ** 3 * of(a) + 3 * u * u * t * of(b) + 3 * u * t * t * of(c) + t ** 3 * of(d)
  return { x: mix(({ x }) => x), y: mix(({ y }) => y) }
}

const meet = (one: Rect, other: Rect): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

const wordOn = (
  path: SceneCurve['path'],
  text: string,
  taken: readonly Rect[],
  measure: Measure,
): SceneCurve['word'] => {
  const width = measure(text, TYPE.foot.px, TYPE.foot.weight)
  const words = PLACES.map((t) => {
    const { x, y } = pointOn(path, t)
    return word(text, Math.max(SIDE, x - width / 2), y + DOWN, measure)
  })
  return words.find(({ rect }) => taken.every((other) => !meet(rect, other))) ?? words[0] ?? null
}

/** From the top or the bottom of a plate to the nearer edge of another, up or down. */
const upright = (begin: Rect, end: Rect): SceneCurve['path'] => {
  const isUp = end.y + end.height / 2 < begin.y + begin.height / 2
  const from = {
    x: begin.x + Math.min(begin.width - 8, begin.width / 2 + ASIDE),
    y: isUp ? begin.y : begin.y + begin.height,
  }
  const to = { x: end.x + end.width / 2, y: isUp ? end.y + end.height : end.y }
  const reach = Math.min(REACH.most, Math.max(REACH.least, Math.abs(from.y - to.y) / 2)) * (isUp ? -1 : 1)
  return [from, { x: from.x, y: from.y + reach }, { x: to.x, y: to.y - reach }, to]
}

const isQuiet = (kind: LinkView['kind']): kind is QuietKind => (QUIET_KINDS as readonly string[]).includes(kind)

/**
 * What milestones support and what they changed because of, as quiet lines with a word: those that are switched on, and
 * those of the chosen card. `bottoms` says where a goal with its meanings ends. What a card changed because of is drawn
 * where it lies on the map; of a card elsewhere the plate's notes tell. No word stands on a plate or on `words`, as far
 * as there is room.
 */
export const quietCurves = (
  links: readonly LinkView[],
  cards: readonly ScenePlate[],
  { bottoms, words }: { readonly bottoms: ReadonlyMap<string, number>; readonly words: readonly SceneLabel[] },
  { show, chosen, measure, labels }: Pick<MapSceneOptions, 'show' | 'chosen' | 'measure' | 'labels'>,
): readonly SceneCurve[] => {
  const taken = [...cards.map(({ rect }) => rect), ...words.map(({ text, x, y }) => word(text, x, y, measure).rect)]
  const plates = new Map(cards.map((card) => [card.id, card]))
  const grown = ({ id, rect }: ScenePlate): Rect => ({
    ...rect,
    height: (bottoms.get(id) ?? rect.y + rect.height) - rect.y,
  })
  return links
    .filter(({ kind, from, to }) => show?.has(kind) || (chosen != null && (chosen === from || chosen === to)))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .flatMap((link): SceneCurve[] => {
      const [from, to] = [plates.get(link.from), plates.get(link.to)]
      if (!from || !to || !isQuiet(link.kind)) return []
      const path = upright(grown(from), grown(to))
      return [
        {
          link: link.id,
          kind: link.kind,
          from: link.from,
          to: link.to,
          look: 'quiet',
          group: 'both',
          path,
          head: null,
          dot: path[3],
          word: wordOn(path, labels.line[link.kind], taken, measure),
        },
      ]
    })
}
