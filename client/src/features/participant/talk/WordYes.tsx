import type { Word } from '@parley/shared/agree/word-list'
import { m } from '../../../paraglide/messages.js'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { Button } from '../../../ui/Button.tsx'
import { useAct } from '../use-act.ts'
import talk from './Talk.module.css'
import { yesStatus } from './yes-status.ts'

type WordYesProps = {
  readonly word: Word
  /** Whether this person may say the group's yes now, to words that the server has, too. */
  readonly mayAnswer: boolean
  readonly isSaved: boolean
}

/** Which groups said yes to these plain words, and the own group's yes (SB4). */
export const WordYes = ({ word, mayAnswer, isSaved }: WordYesProps) => {
  const { state, self } = useSession()
  const { send, busy, problem } = useAct()
  const { groups } = state.session
  const { rewrite, hash, term } = word
  if (!rewrite || hash === undefined) return null
  const { said, waiting, isFinal, isChanged } = yesStatus(word, state.accepted)
  const isMine = self.group !== undefined && word.yes[self.group]
  return (
    <div className={talk.yes}>
      <p role="status">
        {isFinal ? (
          <strong>{m.participant_words_final()}</strong>
        ) : said.length === 0 ? (
          m.participant_words_waiting_both()
        ) : (
          [
            ...said.map((group) => <span key={group}>{m.participant_words_said({ group: groups[group].name })} </span>),
            ...waiting.map((group) => (
              <strong key={group}>{m.participant_words_waiting({ group: groups[group].name })}</strong>
            )),
          ]
        )}
      </p>
      {isChanged && <p className={talk.changed}>{m.participant_words_changed()}</p>}
      <ProblemNotice problem={problem} />
      {mayAnswer && self.group && (
        <Button
          variant={isMine ? 'quiet' : 'secondary'}
          busy={busy || !isSaved}
          aria-label={
            isMine ? m.participant_words_back_of({ word: term.text }) : m.participant_words_yes_of({ word: term.text })
          }
          onClick={() =>
            void send(isMine ? { type: 'take-back-yes', card: rewrite.id } : { type: 'accept', card: rewrite.id, hash })
          }
        >
          {isMine ? m.participant_words_back() : m.participant_words_yes()}
        </Button>
      )}
    </div>
  )
}
