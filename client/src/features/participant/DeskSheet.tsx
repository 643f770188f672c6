import { DAY_KINDS, DESK_KINDS, type DeskKind } from '@parley/shared/session/agenda'
import { kindsOfAgenda } from '@parley/shared/session/written-kinds'
import { useEffect, useState, type RefObject } from 'react'
import { m } from '../../paraglide/messages.js'
import { kindPrompt, kindsName } from '../../session/step-text.ts'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { AddDraft } from './AddDraft.tsx'
import { DraftList } from './DraftList.tsx'
import styles from './Participant.module.css'
import { ShareChoice } from './ShareChoice.tsx'
import { TaskSlot } from './TaskSlot.tsx'
import { useDesk } from './use-desk.ts'

type DeskSheetProps = {
  readonly kind: DeskKind
  /** The field, for whoever opens the sheet to put the focus there. */
  readonly field: RefObject<HTMLTextAreaElement | null>
}

/** The own desk, whatever step it is: every draft of every kind, and what may be shared late. */
export const DeskSheet = ({ kind: first, field }: DeskSheetProps) => {
  const { state } = useSession()
  const desk = useDesk()
  const [kind, setKind] = useState(first)
  const [isSharing, setSharing] = useState(false)
  const [bar, setBar] = useState<HTMLElement | null>(null)
  useEffect(() => {
    // The caret stands behind what was typed, wherever the focus goes first.
    const area = field.current
    area?.setSelectionRange(area.value.length, area.value.length)
  }, [field])
  // Kinds of the agenda, and whatever was written of others; notes of what one heard belong to talk turns.
  const ofAgenda = kindsOfAgenda(state.steps)
  const hasTurns = state.steps.some((step) => step.act === 'talk' && step.mode === 'turns')
  const isOnAgenda = (one: DeskKind): boolean => (one === 'listening' ? hasTurns : ofAgenda.includes(one))
  const kinds = DESK_KINDS.filter((one) => one === kind || isOnAgenda(one) || desk.of(one).length > 0)
  const isNote = kind === 'listening'
  const mayShare = !isNote && (state.phase.of === 'table' || (state.phase.of === 'alone' && state.phase.kind === kind))
  if (isSharing && !isNote) {
    return (
      <TaskSlot value={bar}>
        <ShareChoice
          key={kind}
          desk={desk}
          kind={kind}
          inSheet
          onShared={() => setSharing(false)}
          onBack={() => setSharing(false)}
        />
        <div ref={setBar} className={styles.slot} />
      </TaskSlot>
    )
  }
  return (
    <div className={styles.stack}>
      <div className={styles.kinds} role="group" aria-label={m.participant_desk_kinds()}>
        {kinds.map((one) => (
          <Button
            key={one}
            aria-pressed={one === kind}
            variant={one === kind ? 'primary' : 'secondary'}
            onClick={() => setKind(one)}
          >
            {kindsName(one)}
          </Button>
        ))}
      </div>
      <p className={styles.quiet}>{kindPrompt(kind)}</p>
      {desk.of(kind).length === 0 && (
        <p>
          {DAY_KINDS.some((one) => one === kind)
            ? m.participant_desk_empty({ kinds: kindsName(kind).toLowerCase() })
            : m.kinds_desk_empty({ kinds: kindsName(kind) })}
        </p>
      )}
      <DraftList key={kind} desk={desk} kind={kind} />
      <AddDraft desk={desk} kind={kind} primary={false} field={field} />
      {mayShare && desk.of(kind).length > 0 && (
        <Button onClick={() => setSharing(true)}>{m.participant_desk_share()}</Button>
      )}
      {!mayShare && <p className={styles.quiet}>{isNote ? m.turns_heard_stays() : m.participant_desk_stays()}</p>}
    </div>
  )
}
