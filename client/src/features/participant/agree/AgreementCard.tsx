import type { CardView } from '@parley/shared/documents/card-view'
import { Pencil } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { m } from '../../../paraglide/messages.js'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { announce } from '../../../ui/announcements.ts'
import { Button } from '../../../ui/Button.tsx'
import { GroupMark } from '../../../ui/GroupMark.tsx'
import { MixedMark } from '../mixed/MixedMark.tsx'
import participant from '../Participant.module.css'
import { useWordsOpen } from '../held-edit.ts'
import { useAct } from '../use-act.ts'
import styles from './Agree.module.css'
import { AgreementForm } from './AgreementForm.tsx'
import { AgreementRows } from './AgreementRows.tsx'
import { agreementStatus, ownerOf } from './agreement-status.ts'
import { statusText } from './agreement-words.ts'
import { NeedsLine } from './NeedsYes.tsx'
import { Brings } from './Brings.tsx'
import { useWriter } from './use-writer.ts'
import type { BoardCards } from './use-board-cards.ts'
import { ExplainedNote } from '../../../ui/ExplainedText.tsx'

/** One agreement of the list: its words, who owns it, where it stands, and the way to change it together. */
export const AgreementCard = ({ card, board }: { readonly card: CardView; readonly board: BoardCards }) => {
  const { state, self } = useSession()
  const { group, mayWrite } = useWriter()
  const { send, busy, problem } = useAct()
  const [isOpen, setOpen] = useWordsOpen(card.id)
  const pencil = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !isOpen) pencil.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  const { groups } = state.session
  const status = agreementStatus(card, state.accepted)
  const isWhole = status.missing.length === 0 && status.waiting.length === 0
  const isMine = group !== undefined && ownerOf(card, group) === self.seat && status.yes[group]
  const takeBack = async (): Promise<void> => {
    if (await send({ type: 'take-back-yes', card: card.id })) announce(m.participant_accept_taken_back())
  }
  if (isOpen && mayWrite) {
    return (
      <li className={styles.sheet} data-group="both">
        <AgreementForm card={card} board={board} group={group} onDone={() => setOpen(false)} />
      </li>
    )
  }
  return (
    <li className={styles.sheet} data-group="both" data-whole={isWhole || undefined}>
      <h3 className={styles.words} dir="auto">
        {card.text}
      </h3>
      <ExplainedNote text={card.text} />
      {card.from !== undefined && <MixedMark bare />}
      <AgreementRows card={card} status={status} />
      <p className={styles.status}>
        {isWhole && <GroupMark group="both" />}
        {!isWhole && status.waiting.length === 1 && <GroupMark group={status.waiting[0] ?? 'both'} />}
        {statusText(status, groups)}
      </p>
      <NeedsLine card={card} />
      {status.changed.map((one) => (
        <p key={one} className={participant.quiet}>
          {m.participant_agreement_changed({ group: groups[one].name })}
        </p>
      ))}
      <Brings agreement={card} board={board} />
      <ProblemNotice problem={problem} />
      {mayWrite && (
        <div className={styles.tools}>
          <Button
            ref={pencil}
            icon={<Pencil aria-hidden="true" />}
            aria-label={m.participant_agreement_edit({ text: card.text })}
            onClick={() => setOpen(true)}
          >
            {m.participant_agreement_edit_short()}
          </Button>
          {isMine && (
            <Button variant="quiet" busy={busy} onClick={() => void takeBack()}>
              {m.participant_accept_back()}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
