import type { Scene } from '@parley/shared/scene/scene'
import { useCallback, useMemo, useState } from 'react'
import { NOTHING, stillShown, toggled, type Selection } from './selection.ts'

/**
 * What is chosen on the board by this viewer; nothing of it is written anywhere. While one gathers, going on with the
 * keyboard lets go of nothing.
 */
export type Chosen = {
  readonly cards: Selection
  /** The arrow that is chosen instead of cards. */
  readonly arrow: string | null
  /** A press takes one more card, as with Shift: for fingers, which have no Shift. */
  readonly adds: boolean
  readonly setAdds: (adds: boolean) => void
  /** Chooses these and nothing else. */
  readonly choose: (ids: Iterable<string>) => void
  readonly toggle: (id: string) => void
  /** The focus has come to a card: it is chosen, unless one gathers. */
  readonly follow: (id: string) => void
  /** Keeps a card while one goes on to choose more; a second time lets go of it. */
  readonly keep: (id: string) => void
  readonly chooseArrow: (link: string | null) => void
  readonly clear: () => void
}

type State = { readonly cards: Selection; readonly arrow: string | null; readonly gathers: boolean }
const EMPTY: State = { cards: NOTHING, arrow: null, gathers: false }

/** Keeps what is chosen; what is no longer shown is not chosen either. */
export const useSelection = (scene: Scene): Chosen => {
  const [state, setState] = useState(EMPTY)
  const cards = useMemo(() => stillShown(state.cards, scene.cards), [state.cards, scene.cards])
  const arrow = scene.arrows.some((one) => one.link === state.arrow) ? state.arrow : null
  const choose = useCallback(
    (ids: Iterable<string>) => setState({ cards: new Set(ids), arrow: null, gathers: false }),
    [],
  )
  const toggle = useCallback(
    (id: string) =>
      setState((now) => {
        const cards = toggled(now.cards, id)
        return { cards, arrow: null, gathers: cards.size > 0 }
      }),
    [],
  )
  // Asked of the state as it is then: a press gathers, and brings the focus with it, in one moment.
  const follow = useCallback(
    (id: string) => setState((now) => (now.gathers ? now : { cards: new Set([id]), arrow: null, gathers: false })),
    [],
  )
  const keep = useCallback(
    (id: string) =>
      setState((now) => ({
        cards: now.gathers ? toggled(now.cards, id) : new Set([...now.cards, id]),
        arrow: null,
        gathers: true,
      })),
    [],
  )
  const chooseArrow = useCallback((link: string | null) => setState({ ...EMPTY, arrow: link }), [])
  const [adds, setAdds] = useState(false)
  const clear = useCallback(() => {
    setState(EMPTY)
    setAdds(false)
  }, [])
  return {
    cards,
    arrow,
    adds: adds && cards.size > 0,
    setAdds,
    choose,
    toggle,
    follow,
    keep,
    chooseArrow,
    clear,
  }
}

/** Stacks that this viewer has open. */
export const useOpenStacks = () => {
  const [open, setOpen] = useState<ReadonlySet<string>>(NOTHING)
  const set = useCallback((stack: string, isOpen: boolean) => {
    setOpen((now) => {
      if (now.has(stack) === isOpen) return now
      const next = new Set(now)
      if (isOpen) next.add(stack)
      else next.delete(stack)
      return next
    })
  }, [])
  return { open, set }
}
