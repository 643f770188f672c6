import type { DocumentView, LinkView } from '../documents/card-view.ts'

/** *Depends on* that runs against time: what is depended on comes in the same week, or later. */
export const backwards = (view: DocumentView): readonly LinkView[] => {
  const weeks = new Map(view.cards.map((card) => [card.id, card.week]))
  return view.links.filter(({ from, to, kind }) => {
    const [week, needed] = [weeks.get(from), weeks.get(to)]
    return kind === 'depends-on' && week !== undefined && needed !== undefined && needed >= week
  })
}
