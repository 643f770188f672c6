import type { Measure, Rect, SceneCard } from './scene.ts'

const kept = new WeakMap<Measure, Map<string, SceneCard>>()

const isSame = (one: Rect | null | undefined, other: Rect | null | undefined): boolean =>
  one === other ||
  (!!one &&
    !!other &&
    one.x === other.x &&
    one.y === other.y &&
    one.width === other.width &&
    one.height === other.height)

const isAlike = (one: SceneCard, other: SceneCard): boolean =>
  // Lines are kept with the words that they set, so they are the same object while nothing about them changed.
  one.lines === other.lines &&
  one.text === other.text &&
  isSame(one.rect, other.rect) &&
  one.zone === other.zone &&
  one.group === other.group &&
  one.kind === other.kind &&
  one.within === other.within &&
  one.name === other.name &&
  one.held === other.held &&
  one.back === other.back &&
  one.stack?.open === other.stack?.open &&
  one.stack?.count === other.stack?.count &&
  isSame(one.stack?.frame, other.stack?.frame) &&
  one.foot.length === other.foot.length &&
  (one.foot.length === 0 || JSON.stringify([one.foot, one.notes]) === JSON.stringify([other.foot, other.notes]))

/**
 * The same cards, each as the object that it was in the last scene made with this way of measuring, where nothing about
 * it changed. So whoever keeps something by card, a picture or a row of a list, sees at once what is new.
 */
export const keptCards = (cards: readonly SceneCard[], measure: Measure): readonly SceneCard[] => {
  const before = kept.get(measure)
  const found = cards.map((card) => {
    const known = before?.get(card.id)
    return known && isAlike(known, card) ? known : card
  })
  kept.set(measure, new Map(found.map((card) => [card.id, card])))
  return found
}
