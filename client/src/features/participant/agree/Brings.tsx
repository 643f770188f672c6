import type { CardView } from '@parley/shared/documents/card-view'
import { HandHeart } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import looks from '../../../caucus/Caucus.module.css'
import { m } from '../../../paraglide/messages.js'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { announce } from '../../../ui/announcements.ts'
import { Button } from '../../../ui/Button.tsx'
import { keptText } from '../kept-text.ts'
import { OwnLine } from '../OwnLine.tsx'
import styles from '../Participant.module.css'
import { TakeBack } from '../TakeBack.tsx'
import { useAct } from '../use-act.ts'
import { ownerOf } from './agreement-status.ts'
import type { BoardCards } from './use-board-cards.ts'
import { useWriter } from './use-writer.ts'

type OfferProps = { readonly offer: CardView; readonly isOwner: boolean; readonly mayWrite: boolean }

const Offer = ({ offer, isOwner, mayWrite }: OfferProps) => {
  const { send, busy, problem } = useAct()
  const { id: card, text, taken } = offer
  const take = async (on: boolean): Promise<void> => {
    if (await send({ type: 'take-up', card, on })) announce(on ? m.words_brings_took() : m.words_brings_left())
  }
  return (
    <li className={looks.note}>
      <p dir="auto">{text}</p>
      {taken && <p className={looks.meta}>{m.words_brings_taken()}</p>}
      <ProblemNotice problem={problem} />
      {isOwner && mayWrite && (
        <div className={looks.acts}>
          <Button
            busy={busy}
            aria-label={taken ? m.words_brings_leave_of({ text }) : m.words_brings_take_of({ text })}
            onClick={() => void take(!taken)}
          >
            {taken ? m.words_brings_leave() : m.words_brings_take()}
          </Button>
        </div>
      )}
      <TakeBack
        card={card}
        own={m.words_brings_own()}
        button={m.words_brings_withdraw()}
        label={m.words_brings_withdraw_of({ text })}
        asked={m.words_brings_withdraw_asked()}
      />
    </li>
  )
}

/** Under an agreement: what people can bring to it, from anyone, unsigned; its owners take it up. */
export const Brings = ({ agreement, board }: { readonly agreement: CardView; readonly board: BoardCards }) => {
  const { state, self, seat } = useSession()
  const { group, mayWrite } = useWriter()
  const field = `bring.${agreement.id}` as const
  const [isOpen, setOpen] = useState(() => keptText(seat, field) !== '')
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  const hidden = new Set(state.hidden.map((one) => one.card))
  const offers = board
    .inZone('brings')
    .filter((one) => one.of === agreement.id && !hidden.has(one.id) && one.text.trim() !== '')
  if (offers.length === 0 && !mayWrite) return null
  const isOwner = group !== undefined && ownerOf(agreement, group) === self.seat
  return (
    <div className={styles.stack}>
      {offers.length > 0 && <h4>{m.words_brings()}</h4>}
      {offers.length > 0 && (
        <ul className={looks.notes}>
          {offers.map((offer) => (
            <Offer key={offer.id} offer={offer} isOwner={isOwner} mayWrite={mayWrite} />
          ))}
        </ul>
      )}
      {mayWrite && isOpen && (
        <OwnLine
          field={field}
          label={m.words_brings_field()}
          ring={m.words_brings_ring()}
          button={m.words_brings_add()}
          added={m.words_brings_added()}
          command={(line) => ({ type: 'bring', agreement: agreement.id, ...line })}
          onAdded={() => setOpen(false)}
        />
      )}
      {mayWrite && !isOpen && (
        <div className={looks.acts}>
          <Button
            ref={button}
            icon={<HandHeart aria-hidden="true" />}
            aria-label={`${m.words_brings_open()}: ${agreement.text}`}
            onClick={() => setOpen(true)}
          >
            {m.words_brings_open()}
          </Button>
        </div>
      )}
    </div>
  )
}
