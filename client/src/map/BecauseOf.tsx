import type { CardView } from '@parley/shared/documents/card-view'
import { m } from '../paraglide/messages.js'
import { LinkPart } from './LinkPart.tsx'
import { useMap } from './map-context.ts'
import { nameOf } from './map-words.ts'
import { reasonsFor } from './reasons.ts'

/** What was said from which a milestone or a goal comes: the trace from a plan back to people's words. */
export const BecauseOf = ({ card }: { readonly card: CardView }) => {
  const { view, named } = useMap()
  const links = view.links.filter(({ kind, from }) => kind === 'because-of' && from === card.id)
  const choices = reasonsFor(view, card.id)
  const name = nameOf(card)
  return (
    <LinkPart
      title={m.mapping_because()}
      none={choices.length === 0 ? m.mapping_because_nothing() : m.mapping_because_none()}
      links={links}
      nameOf={({ to }) => named(to)}
      remove={({ to }) => m.mapping_because_remove({ card: name, reason: named(to) })}
      act="because"
      label={m.mapping_because_choose_of({ card: name })}
      prompt={m.mapping_because_choose()}
      choices={choices}
      joint={({ id }) => ({ kind: 'because-of', from: card.id, to: id })}
    />
  )
}
