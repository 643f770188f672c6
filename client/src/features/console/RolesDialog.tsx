import type { DocumentView } from '@parley/shared/documents/card-view'
import { ROLE_LINES_MOST } from '@parley/shared/limits'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { Button } from '../../ui/Button.tsx'
import { CheckRow, ChoiceRows } from '../../ui/ChoiceRow.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { saying } from './step-facts.ts'
import { useAct } from './use-act.ts'

type RolesDialogProps = { readonly open: boolean; readonly onClose: () => void; readonly board: DocumentView }

/** Chooses the milestones for which both groups say who does what. None is ticked before: a few are enough. */
export const RolesDialog = ({ open, onClose, board }: RolesDialogProps) => {
  const { send, busy, problem } = useAct()
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [wrong, setWrong] = useState<string | null>(null)
  const milestones = saying(board, 'milestone')
  const chosen = milestones.filter(({ id }) => ticked.includes(id))
  const submit = async (): Promise<void> => {
    if (chosen.length === 0) return setWrong(m.roles_dialog_few())
    if (chosen.length > ROLE_LINES_MOST) return setWrong(m.roles_dialog_many({ most: ROLE_LINES_MOST }))
    if (await send({ type: 'freeze-roles', cards: chosen.map(({ id }) => id) })) onClose()
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      wide
      title={m.roles_dialog_title()}
      description={m.roles_dialog_more({ most: ROLE_LINES_MOST })}
      actions={
        <>
          <Button onClick={onClose}>{m.console_cancel()}</Button>
          <Button variant="primary" busy={busy} onClick={() => void submit()}>
            {m.roles_dialog_go({ count: chosen.length })}
          </Button>
        </>
      }
    >
      <ChoiceRows legend={m.roles_dialog_legend()} error={wrong}>
        {milestones.map((card) => (
          <CheckRow
            key={card.id}
            checked={ticked.includes(card.id)}
            label={card.text}
            onChange={(on) => {
              setTicked(on ? [...ticked, card.id] : ticked.filter((id) => id !== card.id))
              setWrong(null)
            }}
            {...(card.week !== undefined && { description: m.roles_dialog_week({ week: card.week }) })}
          />
        ))}
      </ChoiceRows>
      <ProblemNotice problem={problem} />
    </Dialog>
  )
}
