import type { ZoneId } from '@parley/shared/documents/card-view'
import type { Owner, Scene, SceneZone } from '@parley/shared/scene/scene'
import { folded } from '../board/find-cards.ts'

/** An arrow as the card names it from which it goes. */
export type OutlineArrow = {
  readonly link: string
  readonly to: string
  /** The words of the card to which it goes. */
  readonly toText: string
  /** The word beside it; empty where there is none. */
  readonly label: string
}

/** A card, a plain text or a stack of the outline, with everything that hangs on it. */
export type OutlineRow = {
  readonly id: string
  readonly look: 'card' | 'text' | 'stack'
  readonly zone: ZoneId
  readonly group: Owner
  readonly text: string
  /** Its marks and the like, in words. */
  readonly notes: readonly string[]
  /** The stack that it lies in. */
  readonly within: string | null
  readonly arrows: readonly OutlineArrow[]
  /** Cards of a stack; empty for everything else. */
  readonly members: readonly OutlineRow[]
}

/** A zone with what lies in it, in reading order. */
export type OutlineZone = {
  readonly zone: SceneZone
  readonly rows: readonly OutlineRow[]
  /** Ids of the lines that were drawn by hand. */
  readonly strokes: readonly string[]
}

type Parts = Pick<Scene, 'zones' | 'cards' | 'arrows' | 'strokes'>

const arrowsByCard = (scene: Parts): ReadonlyMap<string, readonly OutlineArrow[]> => {
  const words = new Map(scene.cards.map(({ id, text }) => [id, text]))
  const found = new Map<string, OutlineArrow[]>()
  for (const { link, ends, label } of scene.arrows) {
    // Where it is drawn: an arrow of a card that was joined into another one begins at that one.
    const [from, to] = ends
    const list = found.get(from) ?? []
    list.push({ link, to, toText: words.get(to) ?? '', label: label?.text ?? '' })
    found.set(from, list)
  }
  return found
}

/**
 * The outline of a scene in which every stack is open: each card, stack, arrow and stroke of it stands here once. A card
 * whose stack is not in the scene, or lies in another zone, stands for itself.
 */
export const outlineOf = (scene: Parts): readonly OutlineZone[] => {
  const arrows = arrowsByCard(scene)
  const stacks = new Map(scene.cards.flatMap((card) => (card.look === 'stack' ? [[card.id, card.zone]] : [])))
  const members = new Map<string, OutlineRow[]>()
  const tops = new Map<ZoneId, OutlineRow[]>()
  for (const card of scene.cards) {
    const within = card.within !== null && stacks.get(card.within) === card.zone ? card.within : null
    const inside: OutlineRow[] = members.get(card.id) ?? []
    if (card.look === 'stack') members.set(card.id, inside)
    const row: OutlineRow = {
      id: card.id,
      look: card.look,
      zone: card.zone,
      group: card.group,
      text: card.text,
      // What a stack notes is how many cards lie in it: here these are its members.
      notes: card.look === 'stack' ? [] : card.notes,
      within: card.look === 'stack' ? null : within,
      arrows: arrows.get(card.id) ?? [],
      members: card.look === 'stack' ? inside : [],
    }
    const list = row.within === null ? (tops.get(card.zone) ?? []) : (members.get(row.within) ?? [])
    list.push(row)
    if (row.within === null) tops.set(card.zone, list)
    else members.set(row.within, list)
  }
  // Lines are drawn in the free area only.
  const free = scene.zones.find((zone) => zone.lies === 'free')
  return scene.zones.map((zone) => ({
    zone,
    rows: tops.get(zone.id) ?? [],
    strokes: zone.id === free?.id ? scene.strokes.map(({ id }) => id) : [],
  }))
}

/** All rows of a list, members of stacks behind their stack. */
export const allRows = (rows: readonly OutlineRow[]): readonly OutlineRow[] =>
  rows.flatMap((row) => [row, ...row.members])

/** How many cards there are: a stack counts as those that lie in it. */
export const cardsIn = (rows: readonly OutlineRow[]): number =>
  allRows(rows).filter((row) => row.look !== 'stack').length

/** Whether a row, or the label of one of its arrows, has these words. */
const says = (row: OutlineRow, words: string): boolean =>
  folded(row.text).includes(words) || row.arrows.some(({ label }) => folded(label).includes(words))

/**
 * What contains the words that somebody looks for; accents and capitals do not count. A stack whose title has them
 * comes with all its cards, and one whose cards have them with these. The card in which the person is stays in any case.
 */
export const found = (
  rows: readonly OutlineRow[],
  wanted: string,
  here: string | null = null,
): readonly OutlineRow[] => {
  const words = folded(wanted).trim()
  if (words === '') return rows
  return rows.flatMap((row) => {
    if (row.id === here || says(row, words)) return [row]
    const members = row.members.filter((one) => one.id === here || says(one, words))
    return members.length > 0 ? [{ ...row, members }] : []
  })
}

/** So many rows of a list are drawn at once; the next so many come on request. */
export const WINDOW = 60

/**
 * How many rows of a list are drawn: those that were asked for, and further down to the row in which somebody is, so
 * that no card that others add can push it out of the page.
 */
export const windowOf = (rows: readonly OutlineRow[], asked: number, here: string | null): number => {
  const index =
    here === null ? -1 : rows.findIndex((row) => row.id === here || row.members.some(({ id }) => id === here))
  return Math.min(rows.length, Math.max(asked, index + 1))
}
