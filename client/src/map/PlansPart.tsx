import { isPlan } from '@parley/shared/agree/plan-items'
import type { CardView } from '@parley/shared/documents/card-view'
import { m } from '../paraglide/messages.js'
import { LinkPart } from './LinkPart.tsx'
import { useMap } from './map-context.ts'
import { nameOf } from './map-words.ts'

/** The plans that both groups agreed on and that are about an item of the map; nothing before there is any plan. */
export const PlansPart = ({ card }: { readonly card: CardView }) => {
  const { view, named } = useMap()
  const plans = view.cards.filter((one) => isPlan(one) && one.text.trim() !== '')
  const ids = new Set(plans.map(({ id }) => id))
  const links = view.links.filter(({ kind, from, to }) => kind === 'plans' && to === card.id && ids.has(from))
  const taken = new Set(links.map(({ from }) => from))
  const item = nameOf(card)
  if (plans.length === 0) return null
  return (
    <LinkPart
      title={m.mapmore_plans()}
      none={m.mapmore_plans_none()}
      links={links}
      nameOf={({ from }) => named(from)}
      remove={({ from }) => m.mapmore_plan_remove({ plan: named(from), item })}
      act="plans"
      label={m.mapmore_plan_choose_of({ item })}
      prompt={m.mapmore_plan_choose()}
      choices={[{ title: '', cards: plans.filter(({ id }) => !taken.has(id)) }]}
      joint={({ id }) => ({ kind: 'plans', from: id, to: card.id })}
    />
  )
}
