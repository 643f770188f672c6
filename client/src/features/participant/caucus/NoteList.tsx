import type { OwnTalk } from '@parley/shared/protocol/talk-views'
import looks from '../../../caucus/Caucus.module.css'
import { m } from '../../../paraglide/messages.js'
import { useDocument } from '../../../session/use-document.ts'
import { useSession } from '../../../session/use-session.ts'
import { NoteItem } from './NoteItem.tsx'
import { whomOf } from './whom-of.ts'

/** The notes of the talks with one's own group, or with oneself. */
export const NoteList = ({ talk, title }: { readonly talk: OwnTalk; readonly title: string }) => {
  const { state } = useSession()
  const { view, loaded } = useDocument(talk.document)
  return (
    <section className={looks.part}>
      <h2>{title}</h2>
      {!loaded && <p>{m.caucus_loading()}</p>}
      {loaded && view.cards.length === 0 && <p>{m.caucus_notes_empty({ mediator: state.session.mediator })}</p>}
      <ul className={looks.notes}>
        {view.cards.map((note) => (
          <NoteItem key={note.id} note={note} whom={whomOf(talk)} />
        ))}
      </ul>
    </section>
  )
}
