import type { CardView, LinkKind, LinkView } from '@parley/shared/documents/card-view'
import { m } from '../paraglide/messages.js'
import { BecauseOf } from './BecauseOf.tsx'
import { PlansPart } from './PlansPart.tsx'
import { LinkPart } from './LinkPart.tsx'
import { useMap } from './map-context.ts'
import { nameOf } from './map-words.ts'

/** What a milestone has to do with others: what it depends on, what limits it, which goals it supports, where it comes from. */
export const MilestoneLinks = ({ card }: { readonly card: CardView }) => {
  const { view, named } = useMap()
  const { id } = card
  const name = nameOf(card)
  const of = (kind: LinkKind, end: 'from' | 'to'): readonly LinkView[] =>
    view.links.filter((link) => link.kind === kind && link[end] === id)
  const needs = of('depends-on', 'from')
  const limits = of('limits', 'to')
  const supports = of('supports', 'from')
  const cards = (isOne: (one: CardView) => boolean, taken: readonly string[]): readonly CardView[] =>
    view.cards.filter((one) => isOne(one) && one.id !== id && !taken.includes(one.id))
  const loose = (kind: 'limit' | 'pressure'): readonly CardView[] =>
    cards(
      (one) => one.kind === kind,
      limits.map(({ from }) => from),
    )
  const others = cards(
    (one) => one.kind === 'milestone',
    needs.map(({ to }) => to),
  )
  const goals = cards(
    (one) => one.kind === 'goal',
    supports.map(({ to }) => to),
  )
  const limiting = [
    { title: m.mapping_kind_limit(), cards: loose('limit') },
    { title: m.mapping_kind_pressure(), cards: loose('pressure') },
  ].filter((choice) => choice.cards.length > 0)
  return (
    <>
      <LinkPart
        title={m.board_map_depends()}
        none={m.board_map_depends_none()}
        links={needs}
        nameOf={({ to }) => named(to)}
        remove={({ to }) => m.board_map_depends_remove({ one: name, other: named(to) })}
        act="depends"
        label={m.board_map_depends_choose_of({ milestone: name })}
        prompt={m.board_map_depends_choose()}
        choices={[{ title: '', cards: others }]}
        joint={(other) => ({ kind: 'depends-on', from: id, to: other.id })}
      />
      {(limits.length > 0 || limiting.length > 0) && (
        <LinkPart
          title={m.board_map_limited_by()}
          none={m.mapping_limited_none()}
          links={limits}
          nameOf={({ from }) => named(from)}
          remove={({ from }) => m.board_map_limit_detach({ limit: named(from), milestone: name })}
          act="limited"
          label={m.board_map_limited_choose_of({ milestone: name })}
          prompt={m.board_map_limited_choose()}
          choices={limiting}
          joint={(limit) => ({ kind: 'limits', from: limit.id, to: id })}
        />
      )}
      {(supports.length > 0 || goals.length > 0) && (
        <LinkPart
          title={m.mapping_supports()}
          none={m.mapping_supports_none()}
          links={supports}
          nameOf={({ to }) => named(to)}
          remove={({ to }) => m.mapping_supports_remove({ milestone: name, goal: named(to) })}
          act="supports"
          label={m.mapping_supports_choose_of({ milestone: name })}
          prompt={m.mapping_supports_choose()}
          choices={[{ title: '', cards: goals }]}
          joint={(goal) => ({ kind: 'supports', from: id, to: goal.id })}
        />
      )}
      <PlansPart card={card} />
      <BecauseOf card={card} />
    </>
  )
}
