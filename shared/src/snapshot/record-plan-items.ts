import { planItems } from '../agree/plan-items.ts'
import type { CardView, DocumentView } from '../documents/card-view.ts'
import { theirs, type PageLine } from './page.ts'

/** An item of the map that a plan is about, as it reads and lies when the file is made. */
export type RecordPlanItem = {
  readonly text: string
  /** The week in which it lies, and the one that was promised where that is another. */
  readonly week?: number
  readonly promised?: number
}

/** The words around the items of a plan in a file. */
export type PlanWords = {
  readonly onMap: string
  /** "Decision point, week 14 (promised week 10)"; `week` and `promised` null where there is none to tell. */
  readonly item: (text: string, week: number | null, promised: number | null) => string
}

/** What a plan is about on the map, or nothing where it names no item: then a file reads as it did before. */
export const recordPlanItems = (
  board: DocumentView,
  agreement: CardView,
): { readonly items?: readonly RecordPlanItem[] } => {
  const items = planItems(board, agreement).flatMap(({ text, week, promised }): readonly RecordPlanItem[] =>
    text.trim() === ''
      ? []
      : [
          {
            text: text.trim(),
            ...(week === undefined ? {} : { week }),
            ...(promised === undefined || promised === week ? {} : { promised }),
          },
        ],
  )
  return items.length > 0 ? { items } : {}
}

/** The items of a plan as lines below it, the first with what they are. */
export const planItemLines = (
  items: readonly RecordPlanItem[] | undefined,
  { onMap, item }: PlanWords,
): readonly PageLine[] =>
  (items ?? []).map(({ text, week, promised }, at) => ({
    ...(at === 0 ? { label: onMap } : {}),
    say: theirs(item(text, week ?? null, promised ?? null)),
  }))
