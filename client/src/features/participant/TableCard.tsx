import { Menu } from '@base-ui/react/menu'
import type { CardView } from '@parley/shared/documents/card-view'
import { setCard, setText } from '@parley/shared/documents/cards'
import type { Command } from '@parley/shared/protocol/commands'
import type { GroupId } from '@parley/shared/session/agenda'
import { Check, Ellipsis } from 'lucide-react'
import type { Doc } from 'yjs'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button.tsx'
import { CardField } from './CardField.tsx'
import cards from './Cards.module.css'
import { useWordsOpen } from './held-edit.ts'
import { PAGE } from './menu-place.ts'
import menu from './Menu.module.css'
import { moveAmong } from './move-among.ts'
import { ExplainedNote } from '../../ui/ExplainedText.tsx'

type TableCardProps = {
  readonly card: CardView
  readonly group: GroupId
  readonly index: number
  readonly tops: readonly CardView[]
  readonly joined: readonly CardView[]
  /** Cards in which somebody else is writing. */
  readonly edited: ReadonlySet<string>
  readonly doc: Doc
  readonly busy: boolean
  readonly send: (command: Command) => Promise<boolean>
  readonly onJoin: () => void
}

/** A card at the table with the ones that say the same under it, and a menu of what the group can do with it. */
export const TableCard = ({ card, group, index, tops, joined, edited, doc, busy, send, onJoin }: TableCardProps) => {
  const [isOpen, setOpen] = useWordsOpen(card.id)
  const acts: readonly { readonly name: string; readonly act: () => void; readonly off?: boolean }[] = [
    { name: m.participant_edit(), act: () => setOpen(true) },
    { name: m.participant_same_as(), act: onJoin, off: tops.length < 2 || joined.length > 0 },
    card.held
      ? { name: m.participant_bring_back(), act: () => void send({ type: 'bring-back', card: card.id }), off: busy }
      : { name: m.participant_hold_back(), act: () => void send({ type: 'hold-back', card: card.id }), off: busy },
    { name: m.participant_up(), act: () => moveAmong(doc, tops, card, index - 1), off: index === 0 },
    { name: m.participant_down(), act: () => moveAmong(doc, tops, card, index + 1), off: index === tops.length - 1 },
  ]
  return (
    <li className={cards.card} data-group={group} data-held={card.held || undefined}>
      <div className={cards.column}>
        {isOpen ? (
          <div className={cards.editing}>
            <CardField
              card={card.id}
              label={m.participant_card_text()}
              text={card.text}
              onWrite={(text) => setText(doc, card.id, text)}
              onDone={() => setOpen(false)}
            />
            <div className={cards.tools}>
              <Button icon={<Check aria-hidden="true" />} onClick={() => setOpen(false)}>
                {m.participant_done()}
              </Button>
            </div>
          </div>
        ) : (
          <button type="button" className={cards.words} onClick={() => setOpen(true)}>
            <span className="unseen">{m.participant_edit_words()} </span>
            <span className={cards.text} dir="auto">
              {card.text.trim() || m.participant_empty_card()}
            </span>
            {card.held && <span className={cards.meta}>{m.participant_held()}</span>}
          </button>
        )}
        <ExplainedNote text={card.text} />
        {joined.length > 0 && (
          <ul className={cards.joined} aria-label={m.participant_joined()}>
            {joined.map((one) => (
              <li key={one.id}>
                <span dir="auto">{one.text}</span>
                <Button variant="quiet" onClick={() => setCard(doc, one.id, 'into', undefined)}>
                  {m.participant_take_apart()}
                </Button>
              </li>
            ))}
          </ul>
        )}
        {[card, ...joined].some(({ id }) => edited.has(id)) && (
          <p className={cards.edited}>{m.participant_card_edited()}</p>
        )}
      </div>
      {!isOpen && (
        <Menu.Root>
          <Menu.Trigger className={cards.more} aria-label={m.participant_card_menu({ card: card.text })}>
            <Ellipsis aria-hidden="true" />
          </Menu.Trigger>
          <Menu.Portal container={PAGE}>
            <Menu.Positioner className={menu.positioner} align="end" sideOffset={4}>
              <Menu.Popup className={menu.popup}>
                {acts.map(({ name, act, off }) => (
                  <Menu.Item key={name} className={menu.item} disabled={off ?? false} onClick={act}>
                    {name}
                  </Menu.Item>
                ))}
              </Menu.Popup>
            </Menu.Positioner>
          </Menu.Portal>
        </Menu.Root>
      )}
    </li>
  )
}
