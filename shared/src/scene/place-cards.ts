import { CARD } from './card-words.ts'
import type { Lane, Placed } from './lanes.ts'
import { sceneCard } from './scene-card.ts'
import type { CardSetting } from './scene-options.ts'
import type { Rect, SceneCard } from './scene.ts'
import { stackedIn } from './stacks.ts'

/** How far the cards of an open stack stand in from its frame, in board units. */
const INDENT = 14

type Flow = { readonly cards: SceneCard[]; y: number }

/** Rows of `columns` cards below each other, each row as tall as its tallest. */
const flowRows = (
  flow: Flow,
  placed: readonly Placed[],
  at: { readonly x: number; readonly width: number; readonly columns: number },
  set: (one: Placed, x: number, y: number, width: number) => SceneCard,
): void => {
  const { columns } = at
  const width = (at.width - (columns - 1) * CARD.gap) / columns
  for (let from = 0; from < placed.length; from += columns) {
    const row = placed
      .slice(from, from + columns)
      .map((one, column) => set(one, at.x + column * (width + CARD.gap), flow.y, width))
    const height = Math.max(...row.map((card) => card.rect.height))
    for (const card of row)
      flow.cards.push(card.rect.height === height ? card : { ...card, rect: { ...card.rect, height } })
    flow.y += height + CARD.gap
  }
}

/**
 * Lets the cards of a lane flow row by row into `columns` columns from the top of `flow`. A closed stack takes the
 * place of one card; an open one takes whole rows, its title on top and its cards indented below it, in a frame.
 * Cards of a row are as tall as its tallest. Returns the cards and the height that they take.
 */
export const placeCards = (
  placed: readonly Placed[],
  lane: Lane,
  zoneTitle: string,
  flow: Rect,
  columns: number,
  setting: CardSetting,
): { readonly cards: readonly SceneCard[]; readonly height: number } => {
  const { tops, members } = stackedIn(placed, setting.piles)
  const found: Flow = { cards: [], y: flow.y }
  const set = (one: Placed, x: number, y: number, width: number, within?: string): SceneCard => {
    const inside = members.get(one.card.id)
    return sceneCard(
      one,
      { lane, zoneTitle, at: { x, y }, width, ...(inside && { members: inside }), ...(within && { within }) },
      setting,
    )
  }
  let waiting: Placed[] = []
  const flush = (): void => {
    flowRows(found, waiting, { x: flow.x, width: flow.width, columns }, (one, x, y, width) => set(one, x, y, width))
    waiting = []
  }
  for (const one of tops) {
    const inside = setting.openStacks?.has(one.card.id) ? members.get(one.card.id) : undefined
    if (!inside) {
      waiting.push(one)
      continue
    }
    flush()
    const heading = set(one, flow.x, found.y, flow.width)
    const at = found.cards.push(heading) - 1
    const top = found.y
    found.y += heading.rect.height + CARD.gap
    flowRows(found, inside, { x: flow.x + INDENT, width: flow.width - 2 * INDENT, columns }, (member, x, y, width) =>
      set(member, x, y, width, one.card.id),
    )
    // The frame ends where the gap below its last card would: one more gap parts it from what follows.
    const frame = { x: flow.x, y: top, width: flow.width, height: found.y - top }
    found.cards[at] = { ...heading, stack: { count: inside.length, open: true, frame } }
    found.y += CARD.gap
  }
  flush()
  return { cards: found.cards, height: placed.length > 0 ? found.y - flow.y - CARD.gap : 0 }
}
