import type { Scene } from '@parley/shared/scene/scene'
import { useCallback, useMemo, useState } from 'react'
import { NOTHING, stillShown, toggled, type Selection } from './selection.ts'

/** What is chosen on the board by this viewer; nothing of it is written anywhere. */
export type Chosen = {
  readonly cards: Selection
  /** The arrow that is chosen instead of cards. */
  readonly arrow: string | null
  /** While one gathers, going on with the keyboard lets go of nothing. */
  readonly gathers: boolean
  /** A press takes one more card, as with Shift: for fingers, which have no Shift. */
  readonly adds: boolean
  readonly setAdds: (adds: boolean) => void
  /** Chooses these and nothing else; with `gathers`, more can be added. */
  readonly choose: (ids: Iterable<string>, gathers?: boolean) => void
  readonly toggle: (id: string) => void
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
  const choose = useCallback((ids: Iterable<string>, gathers = false) => {
    const next = new Set(ids)
    setState({ cards: next, arrow: null, gathers: gathers && next.size > 0 })
  }, [])
  const toggle = useCallback(
    (id: string) => setState((now) => ({ cards: toggled(now.cards, id), arrow: null, gathers: true })),
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
    gathers: state.gathers,
    adds: adds && cards.size > 0,
    setAdds,
    choose,
    toggle,
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
