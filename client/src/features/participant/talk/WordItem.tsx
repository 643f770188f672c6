import type { Word } from '@parley/shared/agree/word-list'
import type { CardView } from '@parley/shared/documents/card-view'
import { TERM_MOST } from '@parley/shared/limits'
import type { BoardActions } from '../../../board/board-actions.ts'
import { m } from '../../../paraglide/messages.js'
import { useSession } from '../../../session/use-session.ts'
import { announce } from '../../../ui/announcements.ts'
import { Button } from '../../../ui/Button.tsx'
import cards from '../Cards.module.css'
import { EditableWords } from './EditableWords.tsx'
import talk from './Talk.module.css'
import { UnclearCounts, UnclearMark } from './UnclearMark.tsx'
import { WordYes } from './WordYes.tsx'

type WordItemProps = {
  readonly word: Word
  /** Other rewrites of the same term, which two people began at the same moment. */
  readonly others: readonly CardView[]
  /** Null where this person, or anybody now, only reads. */
  readonly actions: BoardActions | null
  readonly onRewrite: (text: string) => void
  readonly onRemove: (card: string) => void
  readonly isSaved: boolean
}

/** A term of the word list: to how many it is unclear, its plain words, and the yes of each group. */
export const WordItem = ({ word, others, actions, onRewrite, onRemove, isSaved }: WordItemProps) => {
  const { self } = useSession()
  const { term, rewrite } = word
  const name = term.text.trim() || m.participant_empty_card()
  const isWriter = actions !== null
  return (
    <li className={cards.card} data-group="both">
      <div className={talk.word}>
        <EditableWords
          card={term.id}
          text={term.text}
          most={TERM_MOST}
          label={m.participant_words_field()}
          edit={m.participant_words_edit_term({ word: name })}
          onWrite={actions && ((text) => actions.setText(term.id, text))}
          onRemove={() => onRemove(term.id)}
        >
          <h3 dir="auto">{name}</h3>
        </EditableWords>
        <div className={talk.marking}>
          {isWriter && <UnclearMark term={term} />}
          <UnclearCounts term={term} />
        </div>
        <div className={talk.plain}>
          {rewrite && <p className={talk.label}>{m.participant_words_plain()}</p>}
          <EditableWords
            card={`plain.${term.id}`}
            text={rewrite?.text ?? ''}
            label={m.participant_words_plain_of({ word: name })}
            edit={
              rewrite ? m.participant_words_edit_plain({ word: name }) : m.participant_words_write_of({ word: name })
            }
            begin={m.participant_words_write()}
            onWrite={isWriter ? onRewrite : null}
            {...(rewrite && { onRemove: () => onRemove(rewrite.id) })}
          >
            <p dir="auto">{rewrite?.text}</p>
          </EditableWords>
          {others.length > 0 && <p className={talk.label}>{m.participant_words_others()}</p>}
          {others.map((one) => (
            <div key={one.id}>
              <EditableWords
                card={one.id}
                text={one.text}
                label={m.participant_words_plain_of({ word: name })}
                edit={m.participant_edit_card({ card: one.text })}
                onWrite={actions && ((text) => actions.setText(one.id, text))}
                onRemove={() => onRemove(one.id)}
              >
                <p dir="auto">{one.text}</p>
              </EditableWords>
              {isWriter && (
                <Button
                  aria-label={m.craft_mixed_take_of({ word: name, text: one.text })}
                  onClick={() => {
                    onRewrite(one.text)
                    onRemove(one.id)
                    announce(m.craft_mixed_taken())
                  }}
                >
                  {m.craft_mixed_take()}
                </Button>
              )}
            </div>
          ))}
        </div>
        <WordYes word={word} mayAnswer={isWriter && self.atTable} isSaved={isSaved} />
      </div>
    </li>
  )
}
