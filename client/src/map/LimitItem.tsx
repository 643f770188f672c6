import type { CardView, LinkView } from '@parley/shared/documents/card-view'
import { m } from '../paraglide/messages.js'
import { CardWords } from './CardWords.tsx'
import { LinkPart } from './LinkPart.tsx'
import { useMap } from './map-context.ts'
import styles from './MapList.module.css'
import { nameOf } from './map-words.ts'
import { Replies } from './Replies.tsx'

/** What a limit or a pressure limits, and what is done about it. */
export const LimitDetails = ({ card }: { readonly card: CardView }) => {
  const { view, named } = useMap()
  const name = nameOf(card)
  const links = view.links.filter(({ kind, from }) => kind === 'limits' && from === card.id)
  const taken = new Set(links.map(({ to }) => to))
  const free = view.cards.filter((one) => one.kind === 'milestone' && !taken.has(one.id))
  const nameOfEnd = ({ to }: LinkView): string => m.board_map_limit_on({ milestone: named(to) })
  return (
    <>
      <Replies card={card} />
      <LinkPart
        none={m.board_map_limit_loose()}
        links={links}
        nameOf={nameOfEnd}
        remove={({ to }) => m.board_map_limit_detach({ limit: name, milestone: named(to) })}
        act="attach"
        label={m.board_map_limit_attach_of({ limit: name })}
        prompt={m.board_map_limit_attach()}
        choices={[{ title: '', cards: free }]}
        joint={({ id }) => ({ kind: 'limits', from: card.id, to: id })}
      />
    </>
  )
}

/** A limit or a pressure in the list. */
export const LimitItem = ({ card }: { readonly card: CardView }) => (
  <li className={styles.card} data-group={card.group} data-card={card.id} tabIndex={-1}>
    <CardWords card={card} />
    <LimitDetails card={card} />
  </li>
)
