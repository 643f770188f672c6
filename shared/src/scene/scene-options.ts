import type { CardMarks } from '../protocol/state-view.ts'
import type { GroupId, Lens, WrittenKind } from '../session/agenda.ts'
import type { FootLabels } from './foot.ts'
import type { Shown } from './lanes.ts'
import type { Measure, Owner } from './scene.ts'

/** The words of a card. */
export type CardLabels = FootLabels & {
  /** Stands in a card without text. */
  readonly emptyCard: string
  /** A whole card in one sentence. */
  readonly cardName: (card: {
    readonly text: string
    readonly zone: string
    readonly notes: readonly string[]
  }) => string
  /** Stands on a stack without a title. */
  readonly emptyStack: string
  /** In a stack's foot: "4 cards". */
  readonly stackCount: (count: number) => string
  /** For the ear: what lies in a closed stack. */
  readonly stackHolds: (texts: readonly string[]) => string
  /** A whole stack in one sentence; its notes say how many cards lie in it, and which while it is closed. */
  readonly stackName: (stack: {
    readonly text: string
    readonly zone: string
    readonly open: boolean
    readonly notes: readonly string[]
  }) => string
}

/** All the words of a scene that nobody wrote on a card: they come from the catalogue of the page that shows it. */
export type SceneLabels = CardLabels & {
  readonly bands: Readonly<Record<WrittenKind | 'together', string>>
  /** The name of the shared lane. */
  readonly shared: string
  /** What will come into a lane, shown while it has next to nothing. */
  readonly hints: Readonly<Partial<Record<Owner | 'together' | 'table', string>>>
  /** An arrow in one sentence; `label` is empty where it has none. */
  readonly arrowName: (arrow: { readonly from: string; readonly to: string; readonly label: string }) => string
}

/** What every card of a scene is placed with. */
export type CardSetting = {
  readonly marks: Readonly<Record<string, CardMarks>>
  readonly labels: CardLabels
  readonly measure: Measure
  /** A word about single cards, in their foot: that one is new, or was reworded. */
  readonly said?: ReadonlyMap<string, string>
  /** The lens through which the board is seen: cards without it stand back. */
  readonly lens?: Lens
  /** Stacks whose cards are seen; the others show their title and how many lie in them. */
  readonly openStacks?: ReadonlySet<string>
  /** At a table: cards that say the same lie in a pile under one of them, which keeps its own words. */
  readonly piles?: boolean
}

/** What a scene shows and how. */
export type SceneOptions = CardSetting & {
  readonly kind: Shown
  readonly groups: Readonly<Record<GroupId, { readonly name: string }>>
  readonly hidden: ReadonlySet<string>
  readonly labels: SceneLabels
  /** Lanes beside each other, or below each other for a narrow page; beside when absent. */
  readonly arrangement?: 'beside' | 'below'
  /** Lanes of a written kind to show; all three when absent. A reveal shows the two groups' lanes only. */
  readonly lanes?: readonly Owner[]
  /** Bands to show of all; every one when absent. */
  readonly bands?: readonly (WrittenKind | 'together')[]
  /** At most so many columns a lane. */
  readonly columns?: number
  /** The least width of all lanes together; lanes grow to fill it. */
  readonly width?: number
  /** The free area as a `wall` with room for more, or `snug` around what lies in it, as pictures show it; a wall when absent. */
  readonly free?: 'wall' | 'snug'
}

/** Whether it is a group's table that is shown as a board. */
export const isTable = ({ kind }: Pick<SceneOptions, 'kind'>): boolean => typeof kind === 'object'
