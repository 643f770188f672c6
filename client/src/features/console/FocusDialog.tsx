import type { CardView, DocumentView } from '@parley/shared/documents/card-view'
import { WRITTEN_KINDS } from '@parley/shared/session/agenda'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { kindsName } from '../../session/step-text.ts'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceRows, RadioRow } from '../../ui/ChoiceRow.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { saidText, unclearText } from './focus-text.ts'
import { focusable } from './step-facts.ts'
import { useAct } from './use-act.ts'

type FocusDialogProps = { readonly open: boolean; readonly onClose: () => void; readonly board: DocumentView }

const OWNERS = ['a', 'both', 'b'] as const

/** Chooses the card that is said back next. What people called unclear stands beside each card. */
export const FocusDialog = ({ open, onClose, board }: FocusDialogProps) => {
  const { state } = useSession()
  const { send, busy, problem } = useAct()
  const [chosen, setChosen] = useState<string | null>(null)
  const [missing, setMissing] = useState(false)
  const { groups } = state.session
  const cards = focusable(board)
  const submit = async (): Promise<void> => {
    if (!chosen || !cards.some((card) => card.id === chosen)) return setMissing(true)
    if (!(await send({ type: 'focus', card: chosen }))) return
    setChosen(null)
    onClose()
  }
  const row = (card: CardView) => {
    const notes = [unclearText(state, card.id), saidText(state, card.id)].filter((note) => note !== null)
    return (
      <RadioRow
        key={card.id}
        name="focus"
        checked={chosen === card.id}
        onChange={() => {
          setChosen(card.id)
          setMissing(false)
        }}
        label={card.text}
        {...(notes.length > 0 && { description: notes.join(' · ') })}
      />
    )
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      wide
      title={m.console_focus_title()}
      description={m.console_focus_more()}
      actions={
        <>
          <Button onClick={onClose}>{m.console_cancel()}</Button>
          <Button variant="primary" busy={busy} onClick={() => void submit()}>
            {m.console_focus_go()}
          </Button>
        </>
      }
    >
      {WRITTEN_KINDS.flatMap((kind) =>
        OWNERS.map((owner) => {
          const lane = cards.filter((card) => card.kind === kind && (card.group ?? 'both') === owner)
          if (lane.length === 0) return null
          const name = owner === 'both' ? m.board_lane_shared() : groups[owner].name
          return (
            <ChoiceRows
              key={`${kind} ${owner}`}
              legend={m.console_focus_legend({ kinds: kindsName(kind), group: name })}
            >
              {lane.map(row)}
            </ChoiceRows>
          )
        }),
      )}
      {missing && <p role="alert">{m.console_focus_missing()}</p>}
      <ProblemNotice problem={problem} />
    </Dialog>
  )
}
