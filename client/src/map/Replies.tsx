import type { CardView } from '@parley/shared/documents/card-view'
import { QuestionHint } from '../hints/Hint.tsx'
import { passHintOn } from '../hints/kept-hints.ts'
import { m } from '../paraglide/messages.js'
import { useSession } from '../session/use-session.ts'
import { announce } from '../ui/announcements.ts'
import { AskText } from './AskText.tsx'
import { CardWords } from './CardWords.tsx'
import { useMap } from './map-context.ts'
import styles from './MapList.module.css'
import { nameOf } from './map-words.ts'

/** What is done about a limit or a pressure. Either group says so, as often as there is something to say. */
export const Replies = ({ card }: { readonly card: CardView }) => {
  const { view, rights, actions } = useMap()
  const { group } = rights
  const { seat } = useSession()
  const hinted = `new reply ${card.id}`
  const replies = view.cards.filter((one) => one.kind === 'reply' && one.of === card.id)
  const label = m.mapping_reply_add_of({ limit: nameOf(card) })
  return (
    <>
      {replies.map((reply) => (
        <div key={reply.id} className={styles.meaning} data-group={reply.group} data-card={reply.id} tabIndex={-1}>
          <CardWords card={reply} lead={m.mapping_replies()} />
        </div>
      ))}
      {replies.length === 0 && <p className={styles.quiet}>{m.mapping_reply_none()}</p>}
      {actions && group && (
        <AskText
          act="reply"
          kind="reply"
          text={m.mapping_reply_add()}
          label={label}
          renderHint={(text) => <QuestionHint text={text} card={hinted} where="reply" />}
          onAdd={(text) => {
            actions.addReply(group, card.id, text)
            passHintOn(seat, hinted, null)
            announce(m.board_outline_added({ zone: m.mapping_replies() }))
          }}
        />
      )}
    </>
  )
}
