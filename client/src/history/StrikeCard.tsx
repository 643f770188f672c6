import { useState } from 'react'
import { m } from '../paraglide/messages.js'
import { ProblemNotice } from '../session/ProblemNotice.tsx'
import { announce } from '../ui/announcements.ts'
import { Button } from '../ui/Button.tsx'
import { useSend } from './use-send.ts'

/** Takes a card out of every snapshot, after one question: nobody brings it back. */
export const StrikeCard = ({ card, onStruck }: { readonly card: string; readonly onStruck: () => void }) => {
  const [isAsked, setAsked] = useState(false)
  const { send, busy, problem } = useSend()
  const strike = async (): Promise<void> => {
    if (!(await send({ type: 'strike', card }))) return
    announce(m.snaps_struck_done())
    onStruck()
  }
  if (!isAsked)
    return (
      <Button variant="quiet" onClick={() => setAsked(true)}>
        {m.snaps_strike()}
      </Button>
    )
  return (
    <>
      <span>{m.snaps_strike_ask()}</span>
      <Button onClick={() => setAsked(false)}>{m.snaps_strike_no()}</Button>
      <Button busy={busy} onClick={() => void strike()}>
        {m.snaps_strike_yes()}
      </Button>
      <ProblemNotice problem={problem} />
    </>
  )
}
