import type { CardView } from '@parley/shared/documents/card-view'
import { CARD_TEXT_MOST } from '@parley/shared/limits'
import type { CaucusTalkView } from '@parley/shared/protocol/talk-views'
import { useRef, useState } from 'react'
import looks from '../../../caucus/Caucus.module.css'
import { m } from '../../../paraglide/messages.js'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { randomId } from '../../../session/random.ts'
import { useDocument } from '../../../session/use-document.ts'
import { useSession } from '../../../session/use-session.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextArea } from '../../../ui/Field.tsx'
import { RingLine } from '../../../ui/RingLine.tsx'
import { goToTooLong, isTooLong } from '../../../ui/too-long.ts'
import { useAct } from '../use-act.ts'
import { talkName } from './talk-name.ts'

/** In the order in which the mediator needs them: what may be said first, what may not after it. */
const PARTS = [
  ['yes', m.caucus_list_yes],
  ['terms', m.caucus_list_terms],
  ['no', m.caucus_list_no],
  [undefined, m.caucus_list_mediator],
] as const

const NoteRow = ({ note, whom }: { readonly note: CardView; readonly whom: string }) => {
  const { self } = useSession()
  const { send, busy, problem } = useAct()
  return (
    <li className={looks.note}>
      <p dir="auto">{note.text}</p>
      <ProblemNotice problem={problem} />
      {!self.assists && (
        <div className={looks.acts}>
          <Button
            variant="quiet"
            busy={busy}
            onClick={() => void send({ type: 'remove-note', with: whom, card: note.id })}
          >
            {m.caucus_take_away()}
          </Button>
        </div>
      )}
    </li>
  )
}

type Typed = { readonly text: string; readonly setText: (text: string) => void }

/** A note of the mediator, which those of the talk read as such. */
const OwnNote = ({ whom, text, setText }: Typed & { readonly whom: string }) => {
  const { send, busy, problem } = useAct()
  const under = useRef<{ readonly card: string; readonly text: string } | null>(null)
  const add = async (): Promise<void> => {
    const words = text.trim()
    if (words === '') return
    if (isTooLong(words, CARD_TEXT_MOST)) return goToTooLong()
    if (under.current?.text !== words) under.current = { card: randomId(), text: words }
    if (!(await send({ type: 'write-note', with: whom, card: under.current.card, text: words }))) return
    under.current = null
    setText('')
  }
  return (
    <form
      className={looks.part}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextArea label={m.caucus_notes_own()} value={text} most={CARD_TEXT_MOST} rows={2} onChange={setText} />
      <ProblemNotice problem={problem} />
      <div className={looks.acts}>
        <Button type="submit" busy={busy}>
          {m.caucus_add()}
        </Button>
      </div>
    </form>
  )
}

const Notes = ({ talk, ...typed }: Typed & { readonly talk: CaucusTalkView }) => {
  const { state, self } = useSession()
  const { view, loaded } = useDocument(talk.document)
  const whom = talk.document.slice('caucus:'.length)
  const runs = state.caucus?.talks?.some((one) => one.document === talk.document && one.endedAt === null) === true
  return (
    <>
      <RingLine ring="apart">{m.caucus_notes_more()}</RingLine>
      {!loaded && <p>{m.caucus_loading()}</p>}
      {loaded && view.cards.length === 0 && <p>{m.caucus_notes_none()}</p>}
      {PARTS.map(([mention, title]) => {
        const notes = view.cards.filter((card) => card.mention === mention)
        if (notes.length === 0) return null
        return (
          <section key={mention ?? 'own'} className={looks.part} aria-label={title()}>
            <h3>{title()}</h3>
            <ul className={looks.notes}>
              {notes.map((note) => (
                <NoteRow key={note.id} note={note} whom={whom} />
              ))}
            </ul>
          </section>
        )
      })}
      {!runs && <p>{m.caucus_notes_over()}</p>}
      {runs && !self.assists && <OwnNote whom={whom} {...typed} />}
    </>
  )
}

type NotesDialogProps = { readonly talk: CaucusTalkView | null; readonly onClose: () => void }

/** The notes of the talks with a group or a person, by what the mediator may do with each. */
export const NotesDialog = ({ talk, onClose }: NotesDialogProps) => {
  const { state } = useSession()
  // What stands in a field outlives the dialog: one looks up, and comes back to one's words.
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  return (
    <Dialog
      open={talk !== null}
      onClose={onClose}
      wide
      title={talk && m.caucus_notes_title({ name: talkName(talk, state) })}
      actions={<Button onClick={onClose}>{m.caucus_done()}</Button>}
    >
      {talk && (
        <Notes
          talk={talk}
          text={typed[talk.document] ?? ''}
          setText={(text) => setTyped({ ...typed, [talk.document]: text })}
        />
      )}
    </Dialog>
  )
}
