import type { CardView } from '@parley/shared/documents/card-view'
import { setCard } from '@parley/shared/documents/cards'
import { FRICTION_MINUTES_MOST } from '@parley/shared/limits'
import { mayTouch } from '@parley/shared/permissions/edits'
import { zoneOpen } from '@parley/shared/permissions/zones'
import { useId, useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { useDocument } from '../../session/use-document.ts'
import { useSession } from '../../session/use-session.ts'
import agree from './agree/Agree.module.css'
import cards from './Cards.module.css'

/** The whole minutes that a text names, null where it names none that can be, undefined where it is empty. */
const minutesIn = (text: string): number | null | undefined => {
  if (text.trim() === '') return undefined
  const minutes = Number(text)
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= FRICTION_MINUTES_MOST ? minutes : null
}

/** How many minutes of a shift it costs: for the group whose card it is to say, and for everybody to read. */
export const FrictionMinutes = ({ card }: { readonly card: CardView }) => {
  const { state, self } = useSession()
  const { doc } = useDocument('board')
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  if (card.kind !== 'friction') return null
  const group = self.role === 'participant' ? self.group : undefined
  const maySay = group !== undefined && zoneOpen(state, card.zone ?? '') && mayTouch(group, card)
  if (!maySay)
    return card.minutes === undefined ? null : (
      <p className={cards.counts}>{m.moves_minutes({ minutes: card.minutes })}</p>
    )
  const text = typed ?? (card.minutes === undefined ? '' : String(card.minutes))
  const isWrong = typed !== null && minutesIn(typed) === null
  return (
    <div className={cards.lens}>
      <div className={agree.choose}>
        <label htmlFor={id}>{m.moves_minutes_field()}</label>
        <input
          id={id}
          type="text"
          inputMode="numeric"
          value={text}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? `${id}-wrong` : undefined}
          onChange={({ target }) => {
            setTyped(target.value)
            const minutes = minutesIn(target.value)
            if (minutes !== null) setCard(doc, card.id, 'minutes', minutes)
          }}
          onBlur={() => setTyped(isWrong ? typed : null)}
        />
        {isWrong && <p id={`${id}-wrong`}>{m.moves_minutes_wrong({ most: FRICTION_MINUTES_MOST })}</p>}
      </div>
    </div>
  )
}
