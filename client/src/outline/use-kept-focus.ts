import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react'

type Place = { readonly card: string; readonly act: string | undefined; readonly zone: string; readonly index: number }

/** What a person was on when it went: a card, or something of a card that stands; and where the focus is now. */
export type Lost = { readonly what: 'card' | 'part'; readonly card: string; readonly now: string | null }

const cardOf = (element: Element | null | undefined): HTMLElement | null =>
  element?.closest<HTMLElement>('[data-card]') ?? null

/**
 * Keeps the focus where a person is while cards come, go and move. It follows its card into another lane;
 * when the card has gone, the focus goes to the card in its place, or to the heading of its lane. `onLost` is told of
 * what went from under the focus.
 */
export const useKeptFocus = (root: RefObject<HTMLElement | null>, onLost?: (lost: Lost) => void) => {
  const place = useRef<Place | null>(null)
  useLayoutEffect(() => {
    const here = root.current
    const last = place.current
    if (!here || !last || document.activeElement !== document.body) return
    const same = here.querySelector<HTMLElement>(`[data-card="${CSS.escape(last.card)}"]`)
    const lane = here.querySelector<HTMLElement>(`[data-zone="${CSS.escape(last.zone)}"]`)
    const left = lane?.querySelectorAll<HTMLElement>('[data-card]') ?? []
    const there = same ?? left[Math.min(last.index, left.length - 1)]
    // The field in a card's place gives way to the card: then its Edit button is where the person was.
    const wanted = last.act === 'text' && !there?.querySelector('[data-act="text"]') ? 'edit' : last.act
    const act = wanted ? there?.querySelector<HTMLElement>(`[data-act="${wanted}"]:not([aria-disabled="true"])`) : null
    const target = act ?? there ?? lane?.querySelector<HTMLElement>('[data-heading]')
    target?.focus({ preventScroll: same === null })
    if (!same) onLost?.({ what: 'card', card: last.card, now: cardOf(target)?.dataset['card'] ?? null })
    else if (last.act && !act && wanted === last.act) onLost?.({ what: 'part', card: last.card, now: last.card })
  })
  return {
    onFocus: (event: FocusEvent): void => {
      const card = cardOf(event.target)
      const zone = event.target.closest<HTMLElement>('[data-zone]')
      const list = zone ? [...zone.querySelectorAll<HTMLElement>('[data-card]')] : []
      place.current =
        card && zone
          ? {
              card: card.dataset['card'] ?? '',
              act: event.target.closest<HTMLElement>('[data-act]')?.dataset['act'],
              zone: zone.dataset['zone'] ?? '',
              index: list.indexOf(card),
            }
          : null
    },
    onBlur: (event: FocusEvent): void => {
      // A blur without a next element, by a press beside the outline, lets the focus go for good.
      if (event.relatedTarget === null && event.target.isConnected) place.current = null
    },
  }
}
