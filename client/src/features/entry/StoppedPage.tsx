import { CLOSE } from '@parley/shared/protocol/close-codes'
import { m } from '../../paraglide/messages.js'
import { WaysIn } from './WaysIn.tsx'

/** The server will not let this seat follow the session; the close code tells why. */
export const StoppedPage = ({ code, reason }: { readonly code: number; readonly reason: string }) => {
  if (reason === 'session-deleted') {
    return (
      <WaysIn title={m.keeping_deleted_title()} gone>
        {m.keeping_deleted()}
      </WaysIn>
    )
  }
  if (code === CLOSE.noToken) {
    return <WaysIn title={m.entry_stopped_token_title()}>{m.entry_stopped_token()}</WaysIn>
  }
  if (code === CLOSE.noSuchSession || code === CLOSE.notYours) {
    return <WaysIn title={m.entry_stopped_none_title()}>{m.entry_stopped_none()}</WaysIn>
  }
  if (code === CLOSE.sessionEnded) {
    return <WaysIn title={m.entry_stopped_ended_title()}>{m.entry_stopped_ended()}</WaysIn>
  }
  if (code === CLOSE.farTooFast) {
    return (
      <WaysIn title={m.entry_stopped_fast_title()} reload>
        {m.entry_stopped_fast()}
      </WaysIn>
    )
  }
  return (
    <WaysIn title={m.entry_stopped_other_title()} reload>
      {m.entry_stopped_other()}
    </WaysIn>
  )
}
