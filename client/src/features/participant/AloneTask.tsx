import { CARD_TEXT_MOST } from '@parley/shared/limits'
import { goToTooLong, isTooLong } from '../../ui/too-long.ts'
import type { WrittenKind } from '@parley/shared/session/agenda'
import { useState } from 'react'
import { passHintOn } from '../../hints/kept-hints.ts'
import { m } from '../../paraglide/messages.js'
import { kindPrompt } from '../../session/step-text.ts'
import { kindExample, kindLead } from '../../session/written-words.ts'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { AddDraft, newDraft } from './AddDraft.tsx'
import cards from './Cards.module.css'
import { DraftList } from './DraftList.tsx'
import { HowSecret } from './HowSecret.tsx'
import { keptText, useKeptText } from './kept-text.ts'
import { MarkedNote } from './MarkedNote.tsx'
import { MoreTime } from './MoreTime.tsx'
import styles from './Participant.module.css'
import { ShareChoice } from './ShareChoice.tsx'
import { TaskActions } from './TaskSlot.tsx'
import { TaskHeading } from './TaskHeading.tsx'
import { useDesk } from './use-desk.ts'
import { useTaskFocus } from './use-task-focus.ts'

/** Writing alone, one kind of card: write, then choose what the group may read, then rest. */
export const AloneTask = ({ kind }: { readonly kind: WrittenKind }) => {
  const { self, seat } = useSession()
  const desk = useDesk()
  const drafts = desk.of(kind)
  const [, setField] = useKeptText(seat, kind)
  const [chosen, setPart] = useState<'write' | 'share' | 'marked' | null>(null)
  // Whoever comes back after sharing finds the calm page again, once the desk has arrived.
  const part = chosen ?? (drafts.some((card) => self.offered.includes(card.id)) ? 'marked' : 'write')
  useTaskFocus(part, null)
  if (part === 'share') {
    return <ShareChoice desk={desk} kind={kind} onShared={() => setPart('marked')} onBack={() => setPart('write')} />
  }
  if (part === 'marked') {
    return <MarkedNote desk={desk} kind={kind} onChoose={() => setPart('share')} onWrite={() => setPart('write')} />
  }
  const lead = kindLead(kind)
  const done = (): void => {
    // What still stands in the field becomes a card: nobody should lose words to the wrong button.
    const rest = keptText(seat, kind).trim()
    if (isTooLong(rest, CARD_TEXT_MOST)) return goToTooLong()
    if (rest) passHintOn(seat, newDraft(kind), desk.add(kind, rest))
    setField('')
    setPart('share')
  }
  return (
    <>
      <TaskHeading title={kindPrompt(kind)}>{m.participant_alone_lead()}</TaskHeading>
      {lead !== null && <p className={styles.quiet}>{lead}</p>}
      {drafts.length === 0 && desk.document.loaded && (
        <div className={cards.card} data-example="">
          <p className={cards.words}>
            {kindExample(kind)}
            <span className={cards.meta}>{m.participant_example_meta()}</span>
          </p>
        </div>
      )}
      <DraftList desk={desk} kind={kind} />
      <AddDraft desk={desk} kind={kind} />
      <HowSecret />
      <TaskActions>
        <MoreTime />
        <Button variant="quiet" wide onClick={done}>
          {m.participant_alone_done()}
        </Button>
      </TaskActions>
    </>
  )
}
