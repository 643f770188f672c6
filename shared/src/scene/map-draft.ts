import type { CardView, DocumentView } from '../documents/card-view.ts'
import { periodOf } from '../map/time-units.ts'
import type { MapSceneOptions } from './map-options.ts'
import type { SceneLabel, SceneLoad, ScenePlate, SceneRow, SceneRule, SceneWord } from './map-parts.ts'
import { plateOf, type FootRun, type SizedPlate } from './plates.ts'
import { TYPE } from './scene.ts'

/** Spaces of the map, in board units. */
export const MAP = { names: 148, widestName: 260, gutter: 24, right: 36, part: 30 } as const
export const GAP = { x: 26, y: 14 } as const
/** How much wider than tall the words of a plate are. */
export const FLAT = { goal: 7, milestone: 4, limit: 6 } as const

/** A map while it is laid out. */
export type Draft = {
  readonly cards: ScenePlate[]
  readonly labels: SceneLabel[]
  readonly rules: SceneRule[]
  readonly rows: SceneRow[]
  readonly load: SceneLoad[]
}

/** `names` is how wide the names of lanes may be; all else begins at `left`. */
export type Setting = MapSceneOptions & {
  readonly view: DocumentView
  readonly chain: ReadonlySet<string>
  /** Limits and pressures that are to be shown as not answered. */
  readonly unanswered: ReadonlySet<string>
  readonly start: string | null
  /** What quiet lines say of each card, for the ear. */
  readonly joins: ReadonlyMap<string, readonly string[]>
  readonly names: number
  readonly left: number
}

export const label = (
  text: string,
  x: number,
  y: number,
  type: SceneLabel['type'],
  tone: SceneLabel['tone'],
): SceneLabel => ({ text, x, y, type, tone, direction: 'ltr' })

/** Quiet words on a ground of paper that begin at `x`, on the baseline `y`. */
export const word = (text: string, x: number, y: number, measure: Setting['measure']): SceneWord => {
  const { px, weight } = TYPE.foot
  return {
    label: label(text, x, y, 'foot', 'quiet'),
    rect: {
      x: x - WORD.side,
      y: y - WORD.above,
      width: measure(text, px, weight) + 2 * WORD.side,
      height: WORD.height,
    },
  }
}
const WORD = { side: 3, above: 13, height: 18 } as const

export const sized = (
  card: CardView,
  look: ScenePlate['look'],
  flatness: number,
  { labels, measure }: Pick<Setting, 'labels' | 'measure'>,
  foot: readonly FootRun[] = [],
): SizedPlate => plateOf(card, look, flatness, labels.emptyCard, measure, foot)

/** Gives a plate its place and its name. `notes` are what its foot and its lines say, for the ear. */
export const put = (
  draft: Draft,
  plate: SizedPlate,
  at: { readonly x: number; readonly y: number },
  card: CardView,
  setting: Setting,
  more: { readonly lane?: string; readonly notes?: readonly string[]; readonly dates?: ScenePlate['dates'] } = {},
): void => {
  const { width, height, ...rest } = plate
  const { labels, chain, start, joins } = setting
  const notes = [...(more.notes ?? []), ...(joins.get(card.id) ?? [])]
  const name = labels.plateName({
    card,
    text: card.text.trim() === '' ? labels.emptyCard : card.text,
    lane: more.lane ?? null,
    week: card.week === undefined ? null : periodOf(card.week, 'week', start),
    onChain: chain.has(card.id),
  })
  draft.cards.push({
    ...rest,
    notes,
    name: [name, ...notes].join('. '),
    dates: more.dates ?? null,
    rect: { ...at, width, height },
  })
}
