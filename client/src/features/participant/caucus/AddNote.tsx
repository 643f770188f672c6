import { CARD_TEXT_MOST } from '@parley/shared/limits'
import type { OwnTalk } from '@parley/shared/protocol/talk-views'
import type { Mention } from '@parley/shared/session/caucus-state'
import { useRef, useState } from 'react'
import { m } from '../../../paraglide/messages.js'
import { sha256Hex } from '../../../session/hash.ts'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { randomId } from '../../../session/random.ts'
import { useSession } from '../../../session/use-session.ts'
import { announce } from '../../../ui/announcements.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextArea } from '../../../ui/Field.tsx'
import { Emphasis } from '../../../ui/Emphasis.tsx'
import { RingFrame } from '../../../ui/RingLine.tsx'
import { goToTooLong, isTooLong } from '../../../ui/too-long.ts'
import { useKeptText } from '../kept-text.ts'
import { secretOf } from '../own-secrets.ts'
import styles from '../Participant.module.css'
import { useAct } from '../use-act.ts'
import { MentionRows } from './MentionRows.tsx'
import { whomOf } from './whom-of.ts'
import { noteSecrecy } from './note-secrecy.ts'

/**
 * The field of a talk. What stands in it leaves this device with the button and not before, so that nobody can see
 * anybody type; until the server has it, it stays here, over a step and a reload.
 */
export const AddNote = ({ talk }: { readonly talk: OwnTalk }) => {
  const { state, seat } = useSession()
  const { send, busy, problem } = useAct()
  const whom = whomOf(talk)
  const [text, setText] = useKeptText(seat, `talk.${whom}`)
  const [mention, setMention] = useState<Mention>('no')
  // The same words under the same name: a second press after a lost answer adds nothing twice.
  const under = useRef<{ readonly card: string; readonly text: string } | null>(null)
  const { mediator } = state.session
  const add = async (): Promise<void> => {
    const words = text.trim()
    if (words === '') return
    if (isTooLong(words, CARD_TEXT_MOST)) return goToTooLong()
    if (under.current?.text !== words) under.current = { card: randomId(), text: words }
    const { card } = under.current
    const hash = sha256Hex(secretOf(seat, card))
    if (!(await send({ type: 'write-note', with: whom, card, text: words, hash, mention }))) return
    under.current = null
    setText('')
    setMention('no')
    announce(m.caucus_added())
  }
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <RingFrame
        ring="apart"
        line={
          <Emphasis
            text={talk.with === 'person' ? m.caucus_ring_person({ mediator }) : m.caucus_ring_group({ mediator })}
          />
        }
      >
        <TextArea
          label={m.caucus_field()}
          value={text}
          most={CARD_TEXT_MOST}
          rows={3}
          enterKeyHint="enter"
          aria-keyshortcuts="Control+Enter"
          onChange={setText}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
            event.preventDefault()
            void add()
          }}
        />
      </RingFrame>
      <MentionRows value={mention} onChange={setMention} />
      <ProblemNotice problem={problem} />
      <Button type="submit" variant="primary" wide busy={busy}>
        {m.caucus_add()}
      </Button>
      <p className={styles.quiet}>{noteSecrecy(state.session.operator)}</p>
    </form>
  )
}
