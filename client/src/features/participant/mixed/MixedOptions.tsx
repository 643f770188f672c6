import type { CardView } from '@parley/shared/documents/card-view'
import { m } from '../../../paraglide/messages.js'
import { useDocument } from '../../../session/use-document.ts'
import { useSession } from '../../../session/use-session.ts'
import { announce } from '../../../ui/announcements.ts'
import { Button } from '../../../ui/Button.tsx'
import { ExplainedText } from '../../../ui/ExplainedText.tsx'
import cards from '../Cards.module.css'
import styles from '../Participant.module.css'
import mixed from './Mixed.module.css'
import { MixedMark } from './MixedMark.tsx'

/** What an option becomes by a press, in the words of its step. */
export type OptionUse = {
  readonly kind: 'agreement' | 'proposal'
  readonly onUse: (option: CardView) => void
}

const WORDS = {
  agreement: {
    act: m.mixed_to_agreement,
    of: m.mixed_to_agreement_of,
    done: m.mixed_is_agreement,
  },
  proposal: { act: m.mixed_to_proposal, of: m.mixed_to_proposal_of, done: m.mixed_is_proposal },
} as const

/** The options that mixed tables brought onto the board; with `use` each has a button that makes something of it. */
export const MixedOptions = ({ use }: { readonly use?: OptionUse }) => {
  const { state } = useSession()
  const { view } = useDocument('board')
  const hidden = new Set(state.hidden.map((one) => one.card))
  const options = view.cards.filter(({ kind, id, text }) => kind === 'option' && text.trim() !== '' && !hidden.has(id))
  const isUsed = ({ id }: CardView): boolean =>
    use !== undefined && view.cards.some((card) => card.kind === use.kind && card.from === id)
  return (
    <ul className={cards.list} aria-label={m.mixed_options()}>
      {options.map((card) => (
        <li key={card.id} className={cards.card} data-group="both">
          <div className={cards.column}>
            <p className={cards.words} dir="auto">
              <ExplainedText text={card.text} />
            </p>
            <MixedMark />
            {use && (
              <div className={mixed.foot}>
                {isUsed(card) ? (
                  <span className={styles.quiet}>{WORDS[use.kind].done()}</span>
                ) : (
                  <Button
                    aria-label={WORDS[use.kind].of({ text: card.text })}
                    onClick={() => {
                      use.onUse(card)
                      announce(m.mixed_taken())
                    }}
                  >
                    {WORDS[use.kind].act()}
                  </Button>
                )}
              </div>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** The same, folded, where other things come first; nothing where there are no options. */
export const FoldedOptions = ({ use }: { readonly use: OptionUse }) => {
  const { view } = useDocument('board')
  if (!view.cards.some(({ kind, text }) => kind === 'option' && text.trim() !== '')) return null
  return (
    <details className={styles.details}>
      <summary>{m.mixed_options()}</summary>
      <p className={styles.quiet}>{m.mixed_options_lead()}</p>
      <MixedOptions use={use} />
    </details>
  )
}
