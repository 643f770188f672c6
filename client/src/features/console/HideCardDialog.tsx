import { REASON_MOST } from '@parley/shared/limits'
import type { CardView } from '@parley/shared/documents/card-view'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { kindName } from '../../session/step-text.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceRows, RadioRow } from '../../ui/ChoiceRow.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, TextArea } from '../../ui/Field.tsx'
import { goToTooLong, isTooLong } from '../../ui/too-long.ts'
import { GroupMark } from '../../ui/GroupMark.tsx'
import styles from './Dialogs.module.css'
import { useAct } from './use-act.ts'

type HideCardDialogProps = { readonly open: boolean; readonly onClose: () => void; readonly cards: readonly CardView[] }

/** Takes an unsafe card away from everyone, with a reason. */
export const HideCardDialog = ({ open, onClose, cards }: HideCardDialogProps) => {
  const { send, busy, problem, forget } = useAct()
  const [find, setFind] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const wanted = find.trim().toLocaleLowerCase()
  const shown = cards.filter((card) => card.id === chosen || card.text.toLocaleLowerCase().includes(wanted))
  const isThere = cards.some((card) => card.id === chosen)
  const close = (): void => {
    setFind('')
    setChosen(null)
    setReason('')
    setTried(false)
    forget()
    onClose()
  }
  const submit = async (): Promise<void> => {
    setTried(true)
    if (chosen === null || !isThere || !reason.trim()) return
    if (isTooLong(reason, REASON_MOST)) return goToTooLong()
    if (await send({ type: 'hide-card', card: chosen, reason: reason.trim() })) close()
  }
  return (
    <Dialog
      open={open}
      onClose={close}
      title={m.console_hide()}
      description={m.console_hide_more()}
      actions={
        <>
          <Button onClick={close}>{m.console_cancel()}</Button>
          <Button variant="primary" busy={busy} onClick={() => void submit()}>
            {m.console_hide_go()}
          </Button>
        </>
      }
    >
      {cards.length > 8 && <Field label={m.console_hide_find()} value={find} onChange={setFind} type="search" />}
      <div className={styles.choices}>
        <ChoiceRows legend={m.console_hide_legend()}>
          {shown.map((card) => (
            <RadioRow
              key={card.id}
              name="hide"
              checked={card.id === chosen}
              onChange={() => setChosen(card.id)}
              label={card.text}
              description={
                <>
                  {card.group && <GroupMark group={card.group} />} {kindName(card.kind)}
                </>
              }
            />
          ))}
        </ChoiceRows>
        {shown.length === 0 && <p>{cards.length === 0 ? m.console_board_empty() : m.console_hide_none()}</p>}
      </div>
      {tried && !isThere && <p role="alert">{m.console_hide_missing()}</p>}
      <TextArea
        label={m.console_reason()}
        value={reason}
        onChange={setReason}
        error={tried && !reason.trim() && m.console_reason_missing()}
        rows={2}
        most={REASON_MOST}
      />
      <ProblemNotice problem={problem} />
    </Dialog>
  )
}
