import { CARD_TEXT_MOST } from '@parley/shared/limits'
import type { WordingView } from '@parley/shared/protocol/state-view'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useDocument } from '../../session/use-document.ts'
import { useSession } from '../../session/use-session.ts'
import { announce } from '../../ui/announcements.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { goToTooLong, isTooLong } from '../../ui/too-long.ts'
import { useKeptText } from './kept-text.ts'
import { ownSecrets } from './own-secrets.ts'
import styles from './Participant.module.css'
import { useAct } from './use-act.ts'

const SAID = { take: m.words_wording_took, change: m.words_wording_changed, leave: m.words_wording_left } as const

/** A card of the own group, the plainer words beside it, and the three answers, all equally large. */
const Suggestion = ({ wording }: { readonly wording: WordingView }) => {
  const { state, self, seat } = useSession()
  const { view } = useDocument(wording.on === 'board' ? 'board' : `table:${wording.group}`)
  const { send, busy, problem } = useAct()
  // Over a step, a reload and a refusal: what a person types instead stays until it was sent.
  const [typed, setTyped] = useKeptText(seat, `wording.${wording.id}`)
  const [isOpen, setOpen] = useState(typed !== '')
  const [isEmpty, setEmpty] = useState(false)
  const own = typed === '' && !isEmpty ? wording.text : typed
  const card = view.cards.find((one) => one.id === wording.card)
  // The card has gone, or went on to the board under another name: there is nothing to answer any more.
  if (!card) return null
  const answers = async (answer: 'take' | 'change' | 'leave'): Promise<void> => {
    const words = own.trim()
    if (answer === 'change' && words === '') return
    if (answer === 'change' && isTooLong(words, CARD_TEXT_MOST)) return goToTooLong()
    const text = answer === 'change' ? { text: words } : {}
    if (!(await send({ type: 'answer-wording', suggestion: wording.id, answer, ...text }))) return
    setTyped('')
    announce(SAID[answer]())
  }
  const writes = (text: string): void => {
    setTyped(text)
    setEmpty(text === '')
  }
  const cancels = (): void => {
    writes('')
    setEmpty(false)
    setOpen(false)
  }
  const isMine = ownSecrets(seat).some((one) => one.card === card.id)
  return (
    <section className={styles.act} aria-label={m.words_wording_title()}>
      <p>
        <strong>{m.words_wording_line({ mediator: state.session.mediator })}</strong>{' '}
        {isMine ? m.words_wording_mine() : m.words_wording_same()}
      </p>
      <h3>{m.words_wording_now()}</h3>
      <p className={styles.quote} dir="auto">
        {card.text}
      </p>
      <h3>{m.words_wording_suggested()}</h3>
      {!isOpen ? (
        <p className={styles.quote} dir="auto">
          {wording.text}
        </p>
      ) : (
        <TextArea label={m.words_wording_field()} value={own} most={CARD_TEXT_MOST} rows={3} onChange={writes} />
      )}
      <ProblemNotice problem={problem} />
      {self.atTable && (
        <div className={styles.pair}>
          {!isOpen ? (
            <>
              <Button busy={busy} onClick={() => void answers('take')}>
                {m.words_wording_take()}
              </Button>
              <Button busy={busy} onClick={() => setOpen(true)}>
                {m.words_wording_change()}
              </Button>
              <Button busy={busy} onClick={() => void answers('leave')}>
                {m.words_wording_leave()}
              </Button>
            </>
          ) : (
            <>
              <Button onClick={cancels}>{m.participant_cancel()}</Button>
              <Button busy={busy} onClick={() => void answers('change')}>
                {m.words_wording_save()}
              </Button>
            </>
          )}
        </div>
      )}
    </section>
  )
}

/** Plainer words that the mediator suggests for cards of the own group; nothing where there are none. */
export const Wordings = () => {
  const { state, self } = useSession()
  if (self.role !== 'participant' || state.ended) return null
  return state.wordings?.map((wording) =>
    // At a table that one does not read yet, one answers nothing.
    wording.on === 'table' && !self.atTable ? null : <Suggestion key={wording.id} wording={wording} />,
  )
}
