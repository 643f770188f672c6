import { RECORD_BYTES_MOST } from '@parley/shared/limits'
import type { RecordPreview } from '@parley/shared/follow/record-preview'
import { useId, useRef } from 'react'
import { m } from '../../paraglide/messages.js'
import { previewRecord, type Problem } from '../../session/api.ts'
import { problemText } from '../../session/problem-text.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Entry.module.css'
import { RecordContents } from './RecordContents.tsx'

/** The record of an earlier session, as far as the form has come with it. A `taken` one was looked into by the server. */
export type RecordState =
  | { readonly of: 'none' | 'looking' }
  | { readonly of: 'wrong'; readonly why: string }
  | { readonly of: 'taken'; readonly text: string; readonly preview: RecordPreview }

type RecordChoiceProps = {
  readonly state: RecordState
  readonly onState: (state: RecordState) => void
  /** What was typed as the server's key; null where the server asks for none. */
  readonly mediatorKey: string | null
}

/** A large file is the wrong file: it is not sent at all. */
const sentence = (problem: Problem): string =>
  problem.id === 'too-large' ? m.follow_error_large() : problemText(problem)

/** Takes up the record of an earlier session: chosen as a file, looked into by the server, shown before it counts. */
export const RecordChoice = ({ state, onState, mediatorKey }: RecordChoiceProps) => {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  // Only the file that was chosen last counts, whatever order the answers come in.
  const turn = useRef(0)

  const choose = async (file: File | undefined): Promise<void> => {
    const own = (turn.current += 1)
    if (!file) return onState({ of: 'none' })
    if (mediatorKey === '') return onState({ of: 'wrong', why: m.follow_new_file_key() })
    if (file.size > RECORD_BYTES_MOST) return onState({ of: 'wrong', why: m.follow_error_large() })
    onState({ of: 'looking' })
    // A file that was moved or deleted meanwhile cannot be read.
    const text = await file.text().catch(() => null)
    const answer = text === null ? null : await previewRecord(text, mediatorKey ?? '')
    if (own !== turn.current) return
    if (text === null || !answer) return onState({ of: 'wrong', why: m.follow_error_unreadable() })
    onState(answer.ok ? { of: 'taken', text, preview: answer.value } : { of: 'wrong', why: sentence(answer.problem) })
  }
  const remove = (): void => {
    if (input.current) input.current.value = ''
    void choose(undefined)
    input.current?.focus()
  }
  const isWrong = state.of === 'wrong'
  return (
    <section className={styles.part} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{m.follow_new_title()}</h2>
      <p>{m.follow_new_lead()}</p>
      <div className={styles.file}>
        <label htmlFor={id}>{m.follow_new_file()}</label>
        <input
          ref={input}
          id={id}
          type="file"
          accept=".json,application/json"
          aria-describedby={isWrong ? `${id}-hint ${id}-wrong` : `${id}-hint`}
          aria-invalid={isWrong || undefined}
          // The same file can be chosen again, when the key was typed or the file was mended.
          onClick={({ currentTarget }) => isWrong && (currentTarget.value = '')}
          onChange={({ target }) => void choose(target.files?.[0])}
        />
        <p id={`${id}-hint`} className={styles.small}>
          {m.follow_new_file_hint()}
        </p>
        {isWrong && (
          <p id={`${id}-wrong`} className={styles.wrong} role="alert">
            {state.why}
          </p>
        )}
        <p role="status">{state.of === 'looking' && m.follow_new_looking()}</p>
      </div>
      {state.of === 'taken' && <RecordContents preview={state.preview} />}
      {(isWrong || state.of === 'taken') && (
        <div>
          <Button onClick={remove}>{m.follow_new_remove()}</Button>
        </div>
      )}
    </section>
  )
}
