import type { CardView } from '@parley/shared/documents/card-view'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button.tsx'
import { ChoiceRows, RadioRow } from '../../ui/ChoiceRow.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

type JoinDialogProps = {
  /** The card that says the same as another; null while nobody asks. */
  readonly card: CardView | null
  readonly all: readonly CardView[]
  readonly onJoin: (card: string, into: string) => void
  readonly onClose: () => void
  /** Where the focus goes at the end; without it, or with null, to where it was. */
  readonly finalFocus?: () => HTMLElement | null
}

/** Chooses the card that says the same. Joining keeps both texts, and can be taken apart again. */
export const JoinDialog = ({ card, all, onJoin, onClose, finalFocus }: JoinDialogProps) => {
  const [target, setTarget] = useState<string | null>(null)
  const others = all.filter((one) => one.kind === card?.kind && one.id !== card.id && one.into === undefined)
  const close = (): void => {
    setTarget(null)
    onClose()
  }
  return (
    <Dialog
      open={card !== null}
      onClose={close}
      finalFocus={finalFocus}
      title={m.participant_same_title()}
      description={card?.text}
      actions={
        <>
          <Button onClick={close}>{m.participant_cancel()}</Button>
          <Button
            variant="primary"
            busy={target === null}
            onClick={() => {
              if (card && target) onJoin(card.id, target)
              close()
            }}
          >
            {m.participant_same_join()}
          </Button>
        </>
      }
    >
      {others.length === 0 && <p>{m.table_board_no_other()}</p>}
      <ChoiceRows legend={m.participant_same_title()} legendUnseen>
        {others.map((one) => (
          <RadioRow
            key={one.id}
            name="same-as"
            checked={target === one.id}
            label={one.text}
            onChange={() => setTarget(one.id)}
          />
        ))}
      </ChoiceRows>
    </Dialog>
  )
}
