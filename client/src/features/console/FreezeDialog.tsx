import type { CardView } from '@parley/shared/documents/card-view'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { kindName } from '../../session/step-text.ts'
import { Button } from '../../ui/Button.tsx'
import { CheckRow, ChoiceRows } from '../../ui/ChoiceRow.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { optionCards } from './next-act.ts'
import { useAct } from './use-act.ts'

type FreezeDialogProps = { readonly open: boolean; readonly onClose: () => void; readonly cards: readonly CardView[] }

/** Chooses which shared cards become options. Shared problems are ticked, notes are not, until the mediator says otherwise. */
export const FreezeDialog = ({ open, onClose, cards }: FreezeDialogProps) => {
  const { send, busy, problem } = useAct()
  const [changed, setChanged] = useState<Readonly<Record<string, boolean>>>({})
  const [few, setFew] = useState(false)
  const possible = optionCards(cards)
  const isOn = (card: CardView): boolean => changed[card.id] ?? card.kind === 'problem'
  const chosen = possible.filter(isOn)
  const submit = async (): Promise<void> => {
    if (chosen.length < 2) return setFew(true)
    if (await send({ type: 'freeze-options', cards: chosen.slice(0, 40).map((card) => card.id) })) onClose()
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={m.console_freeze_title()}
      description={m.console_freeze_more()}
      actions={
        <>
          <Button onClick={onClose}>{m.console_cancel()}</Button>
          <Button variant="primary" busy={busy} onClick={() => void submit()}>
            {m.console_freeze_go({ count: chosen.length })}
          </Button>
        </>
      }
    >
      {possible.length === 0 ? (
        <p>{m.console_freeze_none()}</p>
      ) : (
        <ChoiceRows legend={m.console_freeze_legend()}>
          {possible.map((card) => (
            <CheckRow
              key={card.id}
              checked={isOn(card)}
              onChange={(on) => {
                setChanged((before) => ({ ...before, [card.id]: on }))
                setFew(false)
              }}
              label={card.text}
              {...(card.kind !== 'problem' && { description: kindName(card.kind) })}
            />
          ))}
        </ChoiceRows>
      )}
      {few && <p role="alert">{m.console_freeze_few()}</p>}
      <ProblemNotice problem={problem} />
    </Dialog>
  )
}
