import type { CardView, ZoneId } from '@parley/shared/documents/card-view'
import type { Scene, SceneCard } from '@parley/shared/scene/scene'
import type { BoardRights } from './board-rights.ts'
import { zoneName } from './zone-name.ts'

/** What may be done with all that is chosen: a tool is shown only where it does something for each card of it. */
export const selectionRights = (
  scene: Scene,
  selected: readonly SceneCard[],
  cardOf: (id: string) => CardView | undefined,
  rights: BoardRights,
) => {
  const cards = selected.flatMap((card) => cardOf(card.id) ?? [])
  const heads = new Set(selected.flatMap((card) => (card.stack ? [card.id] : [])))
  const all = (may: (card: CardView) => boolean): boolean => cards.length > 0 && cards.every(may)
  const zones = new Set(selected.map((card) => card.zone))
  const [zone] = zones
  const lies = scene.zones.find((one) => one.id === zone)?.lies
  const isOne = zones.size === 1
  return {
    zones: scene.zones
      .filter((one) => selected.some((card) => card.zone !== one.id) && all((card) => rights.mayMove(card, one.id)))
      .map((one): { id: ZoneId; name: string } => ({ id: one.id, name: zoneName(scene, one) })),
    may: {
      edit: all(rights.mayEdit),
      remove: all(rights.mayRemove),
      copy: selected.length > 0 && [...zones].every(rights.mayAdd),
      stack: isOne && all((card) => heads.has(card.id) || rights.mayStack(card)),
      unstack: all(rights.joins ? rights.mayStack : rights.mayRemove),
      lens: rights.joins !== true && all((card) => card.kind !== 'stack' && rights.mayEdit(card)),
      arrow: rights.mayArrow,
      lay: isOne && lies === 'free' && rights.mayLay,
      order: isOne && lies === 'flow' && all((card) => zone !== undefined && rights.mayMove(card, zone)),
    },
  }
}
