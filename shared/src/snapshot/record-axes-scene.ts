import { AXIS_ENDS, type AxisEnd, type CardView } from '../documents/card-view.ts'
import type { AxesScene } from '../scene/axes-parts.ts'
import type { CornerNames } from '../scene/axes-corners.ts'
import { axesScene, type AxesItem } from '../scene/axes-scene.ts'
import type { Measure } from '../scene/scene.ts'
import type { RecordAssumption, RecordTwoByTwo } from './record-axes.ts'
import { gapLines, type GroupNames } from './record-page-axes.ts'
import type { RecordWords } from './record-words.ts'

/** A picture of a record, with its title. */
export type RecordPicture = { readonly title: string; readonly scene: AxesScene }

const NO_NAMES: CornerNames = { 'top-left': '', 'top-right': '', 'bottom-left': '', 'bottom-right': '' }

/** A card under a name of its own: no id of the room is in a record. */
const cardOf = (number: number, kind: CardView['kind'], group: CardView['group'], text: string): CardView => ({
  id: String(number),
  kind,
  at: [0, number],
  text,
  ...(group ? { group } : {}),
})

const assumptionItem = (one: RecordAssumption, groups: GroupNames, words: RecordWords): AxesItem => {
  const { axes } = words
  const { number, group, value, ratings, byRatings, asks, tests } = one
  const text = one.text === undefined || one.text === '' ? axes.nameless(number) : one.text
  const asides = [
    ...(asks ? [axes.asks] : []),
    ...tests.flatMap(({ due }) => (due === undefined ? [] : [`${axes.test}: ${axes.by(words.day(due))}`])),
    ...gapLines(one, groups, words),
  ]
  const at = value ? axes.at(Math.round(value[0]), Math.round(value[1])) : axes.notLaid
  return {
    card: cardOf(number, 'assumption', group, text),
    number,
    value: value ?? null,
    isByHand: byRatings !== true,
    rated: ratings ? { by: 'group', ...ratings } : null,
    asides,
    isStrong: asks === true,
    name: [`${number}. ${text}`, at, ...asides].join('. '),
  }
}

/** The pictures of boards with two axes, as the room saw them; none where nothing was laid. */
export const recordPictures = (
  {
    assumptions,
    twoByTwo,
    groups,
  }: {
    readonly assumptions: readonly RecordAssumption[]
    readonly twoByTwo?: RecordTwoByTwo
    readonly groups: GroupNames
  },
  words: RecordWords,
  measure: Measure,
): readonly RecordPicture[] => {
  const { axes } = words
  const picture = (
    title: string,
    items: readonly AxesItem[],
    ends: Readonly<Record<AxisEnd, string>>,
    corner: string | null,
    corners?: CornerNames,
  ): readonly RecordPicture[] => {
    const labels = { ends, waiting: axes.notLaid, emptyCard: axes.unnamed, corner, ...(corners && { corners }) }
    return items.some(({ value }) => value) ? [{ title, scene: axesScene(items, { labels, measure }) }] : []
  }
  const [xLow, xHigh, yLow, yHigh] = AXIS_ENDS
  const named = (end: AxisEnd): string => twoByTwo?.ends[end] || `${axes.endOf[end]}: ${axes.unnamed}`
  const notes = (twoByTwo?.notes ?? []).map(({ number, text, value }): AxesItem => ({
    card: cardOf(number, 'note', 'both', text),
    number,
    value: value ?? null,
    isByHand: true,
    rated: null,
    asides: [],
    isStrong: false,
    name: `${number}. ${text}. ${value ? axes.atOwn(Math.round(value[0]), Math.round(value[1])) : axes.notLaid}`,
  }))
  return [
    ...picture(
      axes.assumptions,
      assumptions.map((one) => assumptionItem(one, groups, words)),
      axes.ends,
      axes.corner,
    ),
    ...picture(
      axes.twoByTwo,
      notes,
      { [xLow]: named(xLow), [xHigh]: named(xHigh), [yLow]: named(yLow), [yHigh]: named(yHigh) },
      null,
      { ...NO_NAMES, ...twoByTwo?.corners },
    ),
  ]
}
