import { useState, type FormEvent } from 'react'
import { m } from '../../paraglide/messages.js'
import { doorAddress } from '../../projection/door-address.ts'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { announce } from '../../ui/announcements.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { useAct } from './use-act.ts'

/** Gives the screen of the room its seat, by the four figures that it shows. */
export const PairDialog = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => {
  const { state } = useSession()
  const { send, busy, problem, forget } = useAct()
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState(false)
  const close = (): void => {
    setCode('')
    setWrong(false)
    forget()
    onClose()
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const figures = code.replace(/\s/g, '')
    if (!/^\d{4}$/.test(figures)) return setWrong(true)
    if (!(await send({ type: 'pair-screen', code: figures }))) return
    announce(m.console_paired())
    close()
  }
  return (
    <Dialog
      open={open}
      onClose={close}
      title={m.console_pair()}
      description={m.console_pair_more({ address: `${doorAddress(state.session.address)}/screen` })}
      actions={
        <>
          <Button onClick={close}>{m.console_cancel()}</Button>
          <Button type="submit" form="pair" variant="primary" busy={busy}>
            {m.console_pair_go()}
          </Button>
        </>
      }
    >
      <form id="pair" onSubmit={(event) => void submit(event)} noValidate>
        <Field
          label={m.console_pair_code()}
          look="code"
          value={code}
          onChange={(text) => {
            setCode(text)
            setWrong(false)
          }}
          error={wrong && m.console_pair_wrong()}
          inputMode="numeric"
          autoComplete="off"
          maxLength={7}
        />
      </form>
      <ProblemNotice problem={problem} />
    </Dialog>
  )
}
