import type { WrittenKind } from '@parley/shared/session/agenda'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { CheckRow, ChoiceRows } from '../../ui/ChoiceRow.tsx'
import { Emphasis } from '../../ui/Emphasis.tsx'
import { RingLine } from '../../ui/RingLine.tsx'
import { TaskActions } from './TaskSlot.tsx'
import { TaskHeading } from './TaskHeading.tsx'
import type { Desk } from './use-desk.ts'
import { useShare } from './use-share.ts'

type ShareChoiceProps = {
  readonly desk: Desk
  readonly kind: WrittenKind
  /** Inside a sheet, which has a heading of its own. */
  readonly inSheet?: boolean
  readonly onShared: () => void
  readonly onBack: () => void
}

/** One screen with the drafts of a kind, ticked up to the cap, and one press that shares them. */
export const ShareChoice = (props: ShareChoiceProps) => {
  const { desk, kind } = props
  // Whoever presses before the desk has arrived waits for it: nobody should read that it is empty, or share none of it.
  const isHere = desk.document.loaded || desk.of(kind).length > 0
  return isHere ? <Choice {...props} /> : <p role="status">{m.participant_table_loading()}</p>
}

const Choice = ({ desk, kind, inSheet, onShared, onBack }: ShareChoiceProps) => {
  const { state, self } = useSession()
  const drafts = desk.of(kind).filter((card) => card.text.trim() !== '')
  const { room, marked, share, busy, problem } = useShare(kind, drafts)
  const [ticked, setTicked] = useState<readonly string[]>(() =>
    marked.length > 0 ? marked : drafts.slice(0, room).map((card) => card.id),
  )
  const chosen = ticked.filter((id) => drafts.some((card) => card.id === id))
  const full = chosen.length >= room
  const group = self.group ? state.session.groups[self.group].name : ''
  const lead =
    state.phase.of === 'table'
      ? m.participant_share_lead_late({ count: room })
      : m.participant_share_lead({ count: room })
  const press = async (): Promise<void> => {
    if (await share(chosen)) onShared()
  }
  return (
    <>
      {inSheet ? <p>{lead}</p> : <TaskHeading title={m.participant_share_title()}>{lead}</TaskHeading>}
      <ProblemNotice problem={problem} />
      {drafts.length === 0 ? (
        <p>{m.participant_share_empty()}</p>
      ) : (
        <ChoiceRows legend={m.participant_share_title()} legendUnseen>
          {drafts.map((card) => {
            const isTicked = chosen.includes(card.id)
            return (
              <CheckRow
                key={card.id}
                checked={isTicked}
                disabled={!isTicked && full}
                label={card.text}
                onChange={(on) => setTicked(on ? [...chosen, card.id] : chosen.filter((id) => id !== card.id))}
              />
            )
          })}
        </ChoiceRows>
      )}
      <TaskActions>
        <RingLine ring="group">
          <Emphasis text={m.participant_share_ring()} />
        </RingLine>
        {drafts.length > 0 && (
          <Button variant="primary" wide busy={busy || desk.document.saving === 'saving'} onClick={() => void press()}>
            {chosen.length > 0
              ? m.participant_share_press({ count: chosen.length, group })
              : m.participant_share_none()}
          </Button>
        )}
        <Button variant="quiet" wide onClick={onBack}>
          {m.participant_share_back()}
        </Button>
      </TaskActions>
    </>
  )
}
