import type { CardView } from '@parley/shared/documents/card-view'
import { setCard } from '@parley/shared/documents/cards'
import { mayTouch } from '@parley/shared/permissions/edits'
import { zoneOpen } from '@parley/shared/permissions/zones'
import { standsBack } from '@parley/shared/lenses/lenses'
import { lensName } from '../../lenses/lens-words.ts'
import { LensSelect } from '../../lenses/LensSelect.tsx'
import { m } from '../../paraglide/messages.js'
import { useDocument } from '../../session/use-document.ts'
import { useSession } from '../../session/use-session.ts'
import cards from './Cards.module.css'
import participant from './Participant.module.css'

/** The lens of a card: to choose on the own group's cards, to read on all; and that a card stands back now. */
export const LensTag = ({ card }: { readonly card: CardView }) => {
  const { state, self } = useSession()
  const { doc } = useDocument('board')
  const group = self.role === 'participant' ? self.group : undefined
  const mayChoose = group !== undefined && zoneOpen(state, card.zone ?? '') && mayTouch(group, card)
  const isBack = standsBack(state.lens ?? null, card)
  if (!mayChoose && !card.lens && !isBack) return null
  return (
    <div className={cards.lens}>
      {mayChoose ? (
        // Marks come first: the choice opens on a press.
        <details className={participant.details}>
          <summary>{card.lens ? m.words_lens_is({ lens: lensName(card.lens) }) : m.words_lens()}</summary>
          <LensSelect
            cards={[card]}
            label={m.words_lens_of({ text: card.text })}
            onChoose={(lens) => setCard(doc, card.id, 'lens', lens)}
          />
        </details>
      ) : (
        card.lens && <p>{m.words_lens_is({ lens: lensName(card.lens) })}</p>
      )}
      {isBack && <p>{m.words_lens_back()}</p>}
    </div>
  )
}
