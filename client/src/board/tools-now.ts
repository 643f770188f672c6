/** What a press on the board does. */
export const TOOLS = ['select', 'hand', 'card', 'text', 'arrow', 'pen', 'eraser'] as const
export type Tool = (typeof TOOLS)[number]

/** What can be done on the board just now, by this person, with what is shown. */
export type Possible = {
  /** A card can be added somewhere. */
  readonly card: boolean
  /** The free area is shown and open to this person. */
  readonly free: boolean
  /** Arrows can be drawn, and there are two cards for one. */
  readonly arrow: boolean
  /** Something of what is shown can be changed, moved or taken away. */
  readonly touch: boolean
}

/** The tools for a moment: only what can be used. Whoever only reads has none. */
export const toolsNow = (possible: Possible): readonly Tool[] => {
  if (!possible.card && !possible.free && !possible.arrow && !possible.touch) return []
  const has: Readonly<Record<Tool, boolean>> = {
    select: true,
    hand: true,
    card: possible.card,
    text: possible.free,
    arrow: possible.arrow,
    pen: possible.free,
    eraser: possible.free,
  }
  return TOOLS.filter((tool) => has[tool])
}

/** The tool in the hand: the chosen one while it can be used, the arrow of selecting otherwise. */
export const toolInHand = (wanted: Tool, tools: readonly Tool[]): Tool => (tools.includes(wanted) ? wanted : 'select')
