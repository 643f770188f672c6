import type { CardView, DocumentView, ZoneId } from '@parley/shared/documents/card-view'
import type { Scene, SceneCard } from '@parley/shared/scene/scene'
import type { Kind } from '@parley/shared/session/agenda'
import { m } from '../paraglide/messages.js'
import type { BoardActions } from './board-actions.ts'
import type { BoardRights, Wish } from './board-rights.ts'
import { downFrom, movedSpots } from './free-spots.ts'
import { ASIDE } from './free-acts.ts'
import { pileWords } from './pile-words.ts'
import { nudgeOf, orderOf, orderStep } from './nudge.ts'
import { around } from './rects.ts'
import { stepped, type Width } from './resize-card.ts'
import type { Selection } from './selection.ts'
import { closedWords, whyNot, type Names } from './why-not.ts'

/** What acts of the hand work on: what is shown, what is chosen, and what this person may. */
export type InHand = {
  readonly view: DocumentView
  readonly scene: Scene
  readonly selection: Selection
  readonly actions: BoardActions | null
  readonly rights: BoardRights
  readonly names: Names
  /** Says a sentence on the board and to screen readers. */
  readonly say: (words: string) => void
  /** Chooses cards, several at once as well. */
  readonly choose: (ids: readonly string[]) => void
  readonly newKind: (zone: ZoneId) => Kind
}

const FREE: ZoneId = 'together'

/** What a hand does to cards that are chosen, whether by key, button or pointer. Refuses in words. */
export const handActs = (hand: InHand) => {
  const { view, scene, selection, actions, rights, say, choose } = hand
  const cardOf = new Map(view.cards.map((card) => [card.id, card]))
  const chosen = scene.cards.filter((card) => selection.has(card.id))
  const words = pileWords(rights)
  const flow = scene.zones.find((zone) => zone.id === FREE)?.flow ?? { x: 0, y: 0 }

  const refuse = (wish: Wish, card: SceneCard): void => {
    const one = cardOf.get(card.id)
    if (one) say(whyNot(wish, one, card.zone, rights, hand.names))
  }
  /** The cards of `cards` for which a wish is granted; where there are none, says why. */
  const granted = (
    cards: readonly SceneCard[],
    wish: Wish,
    may: (card: CardView, shown: SceneCard) => boolean,
  ): readonly SceneCard[] => {
    const those = cards.filter((card) => {
      const one = cardOf.get(card.id)
      return one !== undefined && may(one, card)
    })
    const [first] = cards
    if (those.length === 0 && first) refuse(wish, first)
    return actions ? those : []
  }
  const idsOf = (cards: readonly SceneCard[]): string[] => cards.map((card) => card.id)
  const inFree = (cards: readonly SceneCard[]): boolean => cards.length > 0 && cards.every((card) => card.zone === FREE)
  /** Whether so many more cards fit; says so where they do not. */
  const fits = (more: number): boolean => {
    const space = actions?.space(more)
    if (space?.isFull) say(space.line)
    return space !== undefined && !space.isFull
  }

  const lay = (cards: readonly SceneCard[], dx: number, dy: number, run?: string): void => {
    const frame = around(cards.map((card) => card.rect))
    if (!frame || !actions) return
    // The free area begins at its corner and grows to the right and down.
    const least = { x: flow.x - frame.x, y: flow.y - frame.y }
    const spots = movedSpots(cards, flow, Math.max(dx, Math.min(0, least.x)), Math.max(dy, Math.min(0, least.y)))
    actions.place(spots, run)
  }

  const order = (by: -1 | 1): void => {
    const zones = new Set(chosen.map((card) => card.zone))
    const [zone] = zones
    if (zone === undefined) return
    if (zones.size > 1) return say(m.hand_one_lane())
    const cards = granted(chosen, 'move', (card, shown) => rights.mayMove(card, shown.zone))
    if (cards.length === 0) return
    // What lies in an open stack has its order there; everything else passes the stack as one.
    const [within, ...more] = new Set(cards.map((card) => card.within))
    const lane = scene.cards.filter((card) => card.zone === zone && (more.length > 0 || card.within === within))
    const step = orderStep(lane, new Set(idsOf(cards)), by)
    if (!step) return say(by < 0 ? m.hand_first_already() : m.hand_last_already())
    actions?.moveAll(idsOf(cards), zone, step.before)
    say(m.board_outline_moved_in_lane({ place: step.place, count: step.count }))
  }

  /** Takes the chosen stacks apart; cards of the free area come to lie under each other where the stack lay. */
  const unstack = (): void => {
    const stacks = granted(
      chosen.filter((card) => card.stack !== null),
      rights.joins ? 'stack' : 'remove',
      (card) => (rights.joins ? rights.mayStack(card) : rights.mayRemove(card)),
    )
    const freed: string[] = []
    for (const stack of stacks) {
      const inside = view.cards.filter((card) => card.stack === stack.id)
      const heights = inside.map(({ id, place }) => {
        const shown = scene.cards.find((card) => card.id === id)
        return { id, place, ...(shown && { height: shown.rect.height }) }
      })
      // What was laid out by hand inside an open stack stays where it is.
      const corner = [stack.rect.x - flow.x, stack.rect.y - flow.y] as const
      actions?.unstack(
        stack.id,
        stack.zone === FREE
          ? downFrom(
              corner,
              heights.filter(({ place }) => !place),
            )
          : [],
      )
      freed.push(...inside.map((card) => card.id))
    }
    if (freed.length === 0 && stacks.length === 0) return
    choose(freed)
    say(m.hand_unstacked({ count: freed.length }))
  }

  return {
    refuse,
    fits,
    lay: (cards: readonly SceneCard[], dx: number, dy: number): void =>
      lay(
        granted(cards, 'lay', () => rights.mayLay),
        dx,
        dy,
      ),
    /** An arrow key: in the free area a small move, in a lane a place earlier or later. */
    nudge: (key: string, large: boolean): void => {
      const by = nudgeOf(key, large)
      const step = orderOf(key)
      if (!by || !step || chosen.length === 0) return
      if (!inFree(chosen)) return order(step)
      const cards = granted(chosen, 'lay', () => rights.mayLay)
      if (cards.length > 0) lay(cards, by[0], by[1], `nudge:${[...selection].join()}`)
    },
    order,
    /** Wider or narrower by a step. */
    size: (by: 1 | -1): void => {
      if (!inFree(chosen)) return say(rights.never?.('lay') ?? m.hand_why_only_free())
      for (const card of granted(chosen, 'lay', () => rights.mayLay)) {
        actions?.resize(card.id, stepped(card.rect, by).width, undefined, `size:${[...selection].join()}`)
      }
    },
    /** A width that came from a handle; `from` is the card as it was. */
    widen: (from: SceneCard, to: Width): void =>
      actions?.resize(
        from.id,
        to.width,
        // Only the left edge moves the corner; a card that flows stays in the flow.
        to.x === from.rect.x ? undefined : [to.x - flow.x, from.rect.y - flow.y],
      ),
    remove: (): void => {
      const cards = granted(chosen, 'remove', (card) => rights.mayRemove(card))
      if (cards.length === 0) return
      // A stack is its title: what lies in it is nobody's to lose with it.
      if (cards.every((card) => card.kind === 'stack')) return unstack()
      actions?.removeAll(idsOf(cards))
      choose([])
      say(m.hand_removed({ count: cards.length }))
    },
    duplicate: (spotOf?: (card: SceneCard) => readonly [number, number] | undefined): void => {
      const cards = granted(chosen, 'copy', (_, shown) => rights.mayAdd(shown.zone))
      const inside = view.cards.filter((card) => card.stack !== undefined && selection.has(card.stack)).length
      if (cards.length === 0 || !fits(cards.length + inside)) return
      const spots = new Map(
        cards.map((card) => [
          card.id,
          spotOf?.(card) ?? ([card.rect.x - flow.x + ASIDE, card.rect.y - flow.y + ASIDE] as const),
        ]),
      )
      const made = actions?.duplicate(idsOf(cards), (id) => spots.get(id)) ?? []
      choose(made)
      say(m.hand_duplicated({ count: made.length }))
    },
    /** Stacks what is chosen, or puts it together; returns the id of a new stack, which wants a title. */
    stack: (): string | null => {
      const zones = new Set(chosen.map((card) => card.zone))
      if (zones.size > 1) say(m.hand_one_lane())
      if (zones.size !== 1) return null
      const cards = granted(chosen, 'stack', (card, shown) => shown.stack !== null || rights.mayStack(card))
      const stacks = cards.filter((card) => card.stack !== null)
      const loose = cards.filter((card) => card.stack === null)
      const [target] = stacks
      if (target && stacks.length === 1 && loose.length > 0) {
        actions?.addToStack(target.id, idsOf(loose))
        choose([target.id])
        say(words.onto(loose.length))
        return null
      }
      if (cards.length < 2) {
        if (cards.length === 1) say(words.two())
        return null
      }
      if (!rights.joins && !fits(1)) return null
      const frame = around(cards.map((card) => card.rect))
      const place = inFree(cards) && frame ? ([frame.x - flow.x, frame.y - flow.y] as const) : undefined
      const id = actions?.stack(idsOf(cards), '', place) ?? null
      if (id !== null) {
        choose([id])
        say(words.made(cards.length))
      }
      return rights.joins ? null : id
    },
    addToStack: (stack: string, cards: readonly SceneCard[]): void => {
      const those = granted(cards, 'stack', (card) => card.kind !== 'stack' && rights.mayStack(card))
      if (those.length === 0) return
      actions?.addToStack(stack, idsOf(those))
      choose([stack])
      say(words.onto(those.length))
    },
    unstack,
    /** Takes the chosen cards out of the stack that they lie in. */
    takeOut: (): void => {
      const cards = granted(
        chosen.filter((card) => card.within !== null),
        'stack',
        (card) => rights.mayStack(card),
      )
      if (cards.length === 0) return
      actions?.takeOut(
        idsOf(cards),
        movedSpots(
          cards.filter((card) => card.zone === FREE),
          flow,
          Math.max(...cards.map((card) => card.rect.width)) + ASIDE,
          0,
        ),
      )
      say(words.out(cards.length))
    },
    /** Moves what is chosen to the end of a zone, or before a card of it. */
    moveTo: (zone: ZoneId, before: string | null = null, cards: readonly SceneCard[] = chosen): void => {
      const those = granted(cards, 'move', (card) => rights.mayMove(card, zone))
      if (those.length === 0) return
      // What was in a stack and is moved by itself leaves it; what goes to another zone leaves it anyway.
      actions?.moveAll(idsOf(those), zone, before)
      const name = scene.zones.find((one) => one.id === zone)?.title ?? ''
      if (those.some((card) => card.zone !== zone)) say(m.board_outline_moved({ zone: name }))
    },
    /** Says why a zone takes in nothing. */
    sayClosed: (zone: ZoneId): void => {
      const closed = rights.closed(zone)
      say(closed ? closedWords(closed) : (rights.never?.('add') ?? m.hand_why_other_lane()))
    },
  }
}
