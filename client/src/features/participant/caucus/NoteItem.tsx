import type { CardView } from '@parley/shared/documents/card-view'
import { CARD_TEXT_MOST } from '@parley/shared/limits'
import type { Command } from '@parley/shared/protocol/commands'
import type { Mention } from '@parley/shared/session/caucus-state'
import { useState } from 'react'
import looks from '../../../caucus/Caucus.module.css'
import { mentionText } from '../../../caucus/talk-words.ts'
import { m } from '../../../paraglide/messages.js'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { announce } from '../../../ui/announcements.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextArea } from '../../../ui/Field.tsx'
import { goToTooLong, isTooLong } from '../../../ui/too-long.ts'
import { ownSecrets } from '../own-secrets.ts'
import styles from '../Participant.module.css'
import { useAct } from '../use-act.ts'
import { MentionRows } from './MentionRows.tsx'

type Note = { readonly note: CardView; readonly whom: string }

type EditProps = Note & { readonly secret: string; readonly onDone: () => void }

/** Other words, or other leave to pass it on, by the person who wrote it. */
const EditNote = ({ note, whom, secret, onDone }: EditProps) => {
  const { send, busy, problem } = useAct()
  const [text, setText] = useState(note.text)
  const [mention, setMention] = useState<Mention>(note.mention ?? 'no')
  const save = async (): Promise<void> => {
    const words = text.trim()
    if (words === '') return
    if (isTooLong(words, CARD_TEXT_MOST)) return goToTooLong()
    const changed = { ...(words !== note.text && { text: words }), ...(mention !== note.mention && { mention }) }
    if (Object.keys(changed).length > 0) {
      if (!(await send({ type: 'change-note', with: whom, card: note.id, secret, ...changed }))) return
      announce(m.caucus_changed())
    }
    onDone()
  }
  return (
    <li className={looks.note}>
      <TextArea label={m.caucus_field()} value={text} most={CARD_TEXT_MOST} rows={3} onChange={setText} />
      <MentionRows value={mention} onChange={setMention} />
      <ProblemNotice problem={problem} />
      <div className={styles.pair}>
        <Button onClick={onDone}>{m.caucus_cancel()}</Button>
        <Button variant="primary" busy={busy} onClick={() => void save()}>
          {m.caucus_save()}
        </Button>
      </div>
    </li>
  )
}

/** A note of a talk. Who wrote it changes it; anybody of the talk can have it mentioned less; nobody else more (CA5). */
export const NoteItem = ({ note, whom }: Note) => {
  const { state, seat } = useSession()
  const { send, busy, problem } = useAct()
  const [isOpen, setOpen] = useState(false)
  const { id: card, mention, text } = note
  const secret = ownSecrets(seat).find((one) => one.card === card)?.secret
  if (isOpen && secret !== undefined)
    return <EditNote note={note} whom={whom} secret={secret} onDone={() => setOpen(false)} />
  const does = async (command: Command, said: string): Promise<void> => {
    if (await send(command)) announce(said)
  }
  const allow = (less: Mention): void =>
    void does({ type: 'change-note', with: whom, card, mention: less }, m.caucus_changed())
  return (
    <li className={looks.note}>
      <p dir="auto">{text}</p>
      <p className={looks.meta}>
        {mention === undefined ? m.caucus_of_mediator({ mediator: state.session.mediator }) : mentionText(mention)}
        {secret !== undefined && ` · ${m.caucus_own()}`}
      </p>
      <ProblemNotice problem={problem} />
      {mention !== undefined && (secret !== undefined || mention !== 'no') && (
        <div className={looks.acts}>
          {secret === undefined ? (
            <>
              {mention === 'yes' && (
                <Button busy={busy} onClick={() => allow('terms')}>
                  {m.caucus_allow_terms()}
                </Button>
              )}
              <Button busy={busy} onClick={() => allow('no')}>
                {m.caucus_allow_none()}
              </Button>
            </>
          ) : (
            <>
              <Button onClick={() => setOpen(true)}>{m.caucus_change()}</Button>
              <Button
                busy={busy}
                onClick={() => void does({ type: 'remove-note', with: whom, card, secret }, m.caucus_taken())}
              >
                {m.caucus_take_away()}
              </Button>
            </>
          )}
        </div>
      )}
    </li>
  )
}
