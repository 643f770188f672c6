import { BETWEEN_LINE_MOST } from '@parley/shared/limits'
import { useState, type FormEvent } from 'react'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { useAct } from './use-act.ts'

/** Offers a talk to those who stand between the groups, whoever they are. */
export const BetweenOffer = () => {
  const { send, busy, problem, forget } = useAct()
  const [open, setOpen] = useState(false)
  const [line, setLine] = useState('')
  const [wrong, setWrong] = useState(false)
  const close = (): void => {
    forget()
    setWrong(false)
    setOpen(false)
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!line.trim()) return setWrong(true)
    if (await send({ type: 'offer-between-talk', line: line.trim() })) close()
  }
  return (
    <>
      <Button variant="quiet" onClick={() => setOpen(true)}>
        {m.people_between_offer()}
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title={m.people_between_offer_title()}
        description={m.people_between_offer_more()}
        actions={
          <>
            <Button onClick={close}>{m.people_cancel()}</Button>
            <Button type="submit" form="between" variant="primary" busy={busy}>
              {m.people_between_offer_go()}
            </Button>
          </>
        }
      >
        <form id="between" onSubmit={(event) => void submit(event)} noValidate>
          <Field
            label={m.people_between_offer_line()}
            value={line}
            onChange={(text) => {
              setLine(text)
              setWrong(false)
            }}
            error={wrong && m.people_between_offer_missing()}
            most={BETWEEN_LINE_MOST}
          />
        </form>
        <ProblemNotice problem={problem} />
      </Dialog>
    </>
  )
}
