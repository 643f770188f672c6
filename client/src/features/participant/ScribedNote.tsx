import { m } from '../../paraglide/messages.js'
import { seatsIn, standUp } from '../../session/seats.ts'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** On every page of a seat that a scribe enters for: whose it is, and the way back to the scribe's own. */
export const ScribedNote = () => {
  const { self, seat } = useSession()
  if (self.scribe === undefined) return null
  const hasOthers = seatsIn(seat.sessionId).length > 1
  // Where the person has come to the seat by the three words, they read who entered for them.
  if (!hasOthers) return <Notice tone="plain" title={m.people_scribed_self({ scribe: self.scribe })} />
  return (
    <Notice
      tone="plain"
      title={m.people_scribed_page({ name: self.name })}
      action={
        <Button
          onClick={() => {
            standUp(seat.sessionId)
            window.location.reload()
          }}
        >
          {m.people_scribed_back()}
        </Button>
      }
    />
  )
}
