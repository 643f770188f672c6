import type { OwnCard } from '@parley/shared/protocol/answers'
import { CARD_TEXT_MOST } from '@parley/shared/limits'
import { useEffect, useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { findOwnCards, type Problem } from '../../session/api.ts'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { goToTooLong, isTooLong } from '../../ui/too-long.ts'
import { TextArea } from '../../ui/Field.tsx'
import cards from './Cards.module.css'
import { ownSecrets } from './own-secrets.ts'
import styles from './Participant.module.css'
import { useAct } from './use-act.ts'

const Own = ({ card }: { readonly card: OwnCard }) => {
  const { self, state } = useSession()
  const { send, busy, problem } = useAct()
  const [text, setText] = useState<string | null>(null)
  const [asked, setAsked] = useState<{ readonly what: 'edit' | 'withdraw'; readonly text: string } | null>(null)
  const change = async (): Promise<void> => {
    if (text !== null && isTooLong(text, CARD_TEXT_MOST)) return goToTooLong()
    if (text?.trim() && (await send({ type: 'edit-own', secret: card.secret, text: text.trim() }))) {
      setAsked({ what: 'edit', text: card.text })
      setText(null)
    }
  }
  const withdraw = async (): Promise<void> => {
    if (await send({ type: 'withdraw', secret: card.secret })) setAsked({ what: 'withdraw', text: card.text })
  }
  return (
    <li className={styles.stack}>
      {text === null ? (
        <div className={cards.card} data-group={card.together ? 'both' : self.group} data-held={card.held || undefined}>
          <p className={cards.words} dir="auto">
            {card.text}
            <span className={cards.meta}>
              {card.together
                ? m.attack_own_together()
                : card.where === 'board'
                  ? m.participant_own_board()
                  : card.held
                    ? m.participant_held()
                    : m.participant_own_table()}
            </span>
          </p>
        </div>
      ) : (
        <TextArea label={m.participant_card_text()} value={text} most={CARD_TEXT_MOST} onChange={setText} />
      )}
      <ProblemNotice problem={problem} />
      {asked?.text === card.text ? (
        <p role="status" className={styles.quiet}>
          {asked.what === 'edit' ? m.participant_own_edit_asked() : m.participant_own_withdraw_asked()}
        </p>
      ) : (
        <div className={styles.pair}>
          {text === null ? (
            <>
              {!card.together && !state.ended && (
                <Button onClick={() => setText(card.text)}>{m.participant_own_edit()}</Button>
              )}
              <Button busy={busy} onClick={() => void withdraw()}>
                {m.participant_own_withdraw()}
              </Button>
            </>
          ) : (
            <>
              <Button onClick={() => setText(null)}>{m.participant_cancel()}</Button>
              <Button busy={busy} onClick={() => void change()}>
                {m.participant_own_save()}
              </Button>
            </>
          )}
        </div>
      )}
    </li>
  )
}

/** One's own shared cards, found by the secrets that only this browser has; changes go in batches, so that they stay unsigned. */
export const OwnCards = () => {
  const { seat, state } = useSession()
  const [found, setFound] = useState<readonly OwnCard[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { seq } = state
  const isBoardGone = state.session.keeping.boardDeletedAt !== undefined
  useEffect(() => {
    let isOver = false
    const ask = async (): Promise<void> => {
      const secrets = ownSecrets(seat).map((one) => one.secret)
      const answer =
        secrets.length > 0
          ? await findOwnCards(seat.sessionId, seat.token, secrets.slice(-100))
          : { ok: true as const, value: [] }
      if (isOver) return
      setProblem(answer.ok ? null : answer.problem)
      if (answer.ok) setFound(answer.value)
    }
    void ask()
    const timer = setInterval(() => void ask(), 4_000)
    return () => {
      isOver = true
      clearInterval(timer)
    }
  }, [seat, seq])
  return (
    <div className={styles.stack}>
      <ProblemNotice problem={problem} />
      {state.ended && <p>{isBoardGone ? m.keeping_board_gone_own() : m.after_own_ended()}</p>}
      {found?.length === 0 && !isBoardGone && <p>{m.participant_own_none()}</p>}
      <ul className={styles.own}>
        {found?.map((card) => (
          <Own key={card.secret} card={card} />
        ))}
      </ul>
      <p className={styles.quiet}>{m.participant_own_note()}</p>
    </div>
  )
}
