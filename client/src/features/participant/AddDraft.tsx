import { CardSpaceLine, spaceIn } from './CardSpace.tsx'
import { CARD_TEXT_MOST } from '@parley/shared/limits'
import type { DeskKind } from '@parley/shared/session/agenda'
import type { Ref } from 'react'
import { DraftHint } from '../../hints/Hint.tsx'
import { passHintOn } from '../../hints/kept-hints.ts'
import { m } from '../../paraglide/messages.js'
import { SavingText } from '../../session/SavingText.tsx'
import { kindPrompt } from '../../session/step-text.ts'
import { useSession } from '../../session/use-session.ts'
import { announce } from '../../ui/announcements.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { RingFrame } from '../../ui/RingLine.tsx'
import { useKeptText } from './kept-text.ts'
import styles from './Participant.module.css'
import { PasteDrafts } from './PasteDrafts.tsx'
import type { Desk } from './use-desk.ts'
import { useNeedsWords } from '../../ui/use-needs-words.ts'

type AddDraftProps = {
  readonly desk: Desk
  readonly kind: DeskKind
  readonly primary?: boolean
  readonly field?: Ref<HTMLTextAreaElement>
}

/** Under what a hint about the field is kept until there is a card. */
export const newDraft = (kind: DeskKind): string => `new ${kind}`

/** The field of the desk: what stands in it is kept over steps and reloads until it became a card. */
export const AddDraft = ({ desk, kind, primary = true, field }: AddDraftProps) => {
  const { seat } = useSession()
  const [text, setText] = useKeptText(seat, kind)
  const { hasWords, lack } = useNeedsWords(text)
  const space = spaceIn(desk.document, true)
  const add = (): void => {
    if (!hasWords()) return
    if (space.isFull) return announce(space.line)
    passHintOn(seat, newDraft(kind), desk.add(kind, text.trim()))
    setText('')
    announce(m.participant_added())
  }
  return (
    <form
      className={styles.stack}
      data-hinted=""
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <RingFrame ring="mine" after={<SavingText document={desk.document} />}>
        <TextArea
          {...(field && { ref: field })}
          label={kindPrompt(kind)}
          labelUnseen
          {...lack}
          value={text}
          most={CARD_TEXT_MOST}
          enterKeyHint="enter"
          data-draft={kind}
          aria-keyshortcuts="Control+Enter"
          onChange={(next) => {
            setText(next)
            if (next.trim() === '') passHintOn(seat, newDraft(kind), null)
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
            event.preventDefault()
            add()
          }}
        />
      </RingFrame>
      <DraftHint text={text} card={newDraft(kind)} />
      <CardSpaceLine line={space.line} />
      <Button type="submit" variant={primary ? 'primary' : 'secondary'} wide>
        {m.participant_add()}
      </Button>
      <PasteDrafts desk={desk} kind={kind} />
    </form>
  )
}
