import { gapParts } from '@parley/shared/axes/gap-parts'
import type { WeighedCard } from '@parley/shared/axes/assumption-board'
import type { Rated } from '@parley/shared/axes/rated'
import { cornerAt, endsAt, type LaidNote, type TwoByTwoBoard } from '@parley/shared/axes/two-by-two-board'
import type { Value } from '@parley/shared/axes/value'
import { AXIS_ENDS, type AxisCorner, type AxisEnd, type CardView } from '@parley/shared/documents/card-view'
import type { CornerNames } from '@parley/shared/scene/axes-corners'
import type { AxesItem, AxesLabels } from '@parley/shared/scene/axes-scene'
import type { GroupNames } from '../map/map-labels.ts'
import { nameOf } from '../map/map-words.ts'
import { m } from '../paraglide/messages.js'
import { dayText } from '../ui/moments.ts'

/** How the two axes of a board are called: the words for each, and for its ends. */
export type AxesNames = {
  readonly x: string
  readonly y: string
  readonly ends: Readonly<Record<AxisEnd, string>>
  /** How the corners of a two-by-two are called; empty where one has no name. */
  readonly corners?: CornerNames
}

const END_WORDS: Readonly<Record<AxisEnd, () => string>> = {
  'x-low': m.axes_end_x_low,
  'x-high': m.axes_end_x_high,
  'y-low': m.axes_end_y_low,
  'y-high': m.axes_end_y_high,
}

/** Which end it is: "Left end". */
export const endWords = (end: AxisEnd): string => END_WORDS[end]()

const CORNER_WORDS: Readonly<Record<AxisCorner, () => string>> = {
  'top-left': m.mapmore_corner_top_left,
  'top-right': m.mapmore_corner_top_right,
  'bottom-left': m.mapmore_corner_bottom_left,
  'bottom-right': m.mapmore_corner_bottom_right,
}

/** Which corner it is, with the ends that meet there where they have names: "Top left: Big effect, Little effort". */
export const cornerWords = (corner: AxisCorner, { ends }: Pick<TwoByTwoBoard, 'ends'>): string => {
  const names = endsAt(corner).map((end) => ends[end].card?.text.trim() ?? '')
  const [upright = '', across = ''] = names
  const words = CORNER_WORDS[corner]()
  return upright === '' || across === '' ? words : m.mapmore_corner_of({ corner: words, upright, across })
}

/** The corner in which a note lies, by its name; null where it has none, or the note waits. */
export const cornerNameAt = ({ corners }: AxesNames, value: Value | null): string | null =>
  (value && corners?.[cornerAt(value)]) || null

/** The axes of the assumption map. */
export const assumptionAxes = (): AxesNames => ({
  x: m.axes_evidence(),
  y: m.axes_importance(),
  ends: {
    'x-low': m.axes_evidence_low(),
    'x-high': m.axes_evidence_high(),
    'y-low': m.axes_importance_low(),
    'y-high': m.axes_importance_high(),
  },
})

/** The axes of a two-by-two, as the room calls their ends; an end without a name says so. */
export const ownAxes = ({ ends, corners }: TwoByTwoBoard): AxesNames => {
  const named = (end: AxisEnd): string =>
    ends[end].card && ends[end].card.text.trim() !== ''
      ? ends[end].card.text.trim()
      : m.axes_end_empty({ end: endWords(end) })
  const [xLow, xHigh, yLow, yHigh] = AXIS_ENDS
  const corner = (at: AxisCorner): string => corners[at].card?.text.trim() ?? ''
  return {
    x: m.axes_across(),
    y: m.axes_up(),
    ends: { [xLow]: named(xLow), [xHigh]: named(xHigh), [yLow]: named(yLow), [yHigh]: named(yHigh) },
    corners: {
      'top-left': corner('top-left'),
      'top-right': corner('top-right'),
      'bottom-left': corner('bottom-left'),
      'bottom-right': corner('bottom-right'),
    },
  }
}

/** The words that the scene of a board with two axes needs. */
export const axesLabels = (names: AxesNames, corner: string | null): AxesLabels => ({
  ends: names.ends,
  waiting: m.axes_waiting(),
  emptyCard: m.axes_empty_card(),
  corner,
  ...(names.corners && { corners: names.corners }),
})

const whole = (value: number): number => Math.round(value)

/** A place as numbers: "Evidence 24, Importance 72". */
export const placeWords = (names: Pick<AxesNames, 'x' | 'y'>, [x, y]: Value): string =>
  m.axes_at({ across: names.x, x: whole(x), up: names.y, y: whole(y) })

const GAP = {
  both: { some: m.axes_gap_both_some, clear: m.axes_gap_both_clear },
  evidence: { some: m.axes_gap_evidence_some, clear: m.axes_gap_evidence_clear },
  importance: { some: m.axes_gap_importance_some, clear: m.axes_gap_importance_clear },
} as const

/** How far the groups' ratings lie apart, a line for each axis on which chance would not easily do as much. */
export const gapWords = (rated: Rated | null, groups: GroupNames): readonly string[] =>
  rated?.by === 'group'
    ? gapParts(rated).map(({ of, gap: word, higher }) => {
        const gap = GAP[of][word]()
        if (higher === undefined) return gap
        return higher === 'neither' ? m.axes_gap_neither({ gap }) : m.axes_gap_higher({ gap, group: groups[higher] })
      })
    : []

/** The ratings of both groups in words; empty without a split. */
export const ratedWords = (rated: Rated | null, names: AxesNames, groups: GroupNames): readonly string[] =>
  rated?.by === 'group'
    ? (['a', 'b'] as const).map((group) =>
        m.axes_rated_by({
          group: groups[group],
          across: names.x,
          x: whole(rated[group][0]),
          up: names.y,
          y: whole(rated[group][1]),
        }),
      )
    : []

/** What is said below the words of an assumption: that it asks for a test or has one, and how far the groups differ. */
const assumptionAsides = ({ asks, tests, rated }: WeighedCard, groups: GroupNames): readonly string[] => [
  ...(asks ? [m.axes_asks()] : []),
  ...tests.flatMap(({ due }) => (due ? [m.axes_tested({ day: dayText(due) })] : [])),
  ...gapWords(rated, groups),
]

const nameFor = (
  names: AxesNames,
  groups: GroupNames,
  { card, number, value }: { readonly card: CardView; readonly number: number; readonly value: Value | null },
  more: readonly string[],
): string => {
  const group = groups[card.group ?? 'both']
  const text = nameOf(card)
  const name = value
    ? m.axes_name_at({ number, text, group, across: names.x, x: whole(value[0]), up: names.y, y: whole(value[1]) })
    : m.axes_name_waiting({ number, text, group })
  return more.length > 0 ? m.axes_name_more({ name, more: more.join('. ') }) : name
}

/** An assumption as the scene draws it and a screen reader says it. */
export const assumptionItem = (one: WeighedCard, names: AxesNames, groups: GroupNames): AxesItem => {
  const asides = assumptionAsides(one, groups)
  const { card, number, value, by, rated, asks } = one
  const more = [...asides, ...ratedWords(rated, names, groups)]
  const name = nameFor(names, groups, one, more)
  return { card, number, value, isByHand: by === 'hand', rated, asides, isStrong: asks, name }
}

const inCorner = (names: AxesNames, value: Value | null): readonly string[] => {
  const name = cornerNameAt(names, value)
  return name === null ? [] : [m.mapmore_in_corner({ name })]
}

/** A note as the scene draws it and a screen reader says it. */
export const noteItem = (note: LaidNote, names: AxesNames, groups: GroupNames): AxesItem => ({
  ...note,
  isByHand: true,
  rated: null,
  asides: [],
  isStrong: false,
  name: nameFor(names, groups, note, inCorner(names, note.value)),
})
