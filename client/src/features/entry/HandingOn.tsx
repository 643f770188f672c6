import { useEffect, useRef } from 'react'
import { m } from '../../paraglide/messages.js'
import { putAway } from '../../session/places.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'

const turn = (): Promise<void> => new Promise((done) => setTimeout(done))

/**
 * Puts the seat of this tab away, and then loads the page anew, so that nothing of the person is left in its memory
 * (PE1). By the time that this is drawn the seat's page is gone, and what it was still writing is in the tab's storage.
 */
export const HandingOn = ({ sessionId, onRefused }: { readonly sessionId: string; readonly onRefused: () => void }) => {
  const isUnderWay = useRef(false)
  useEffect(() => {
    // Once for each time that this is shown: a second run would find the tab empty.
    if (isUnderWay.current) return
    isUnderWay.current = true
    void (async () => {
      await turn()
      await turn()
      if (await putAway(sessionId)) window.location.replace(`/s/${encodeURIComponent(sessionId)}`)
      else onRefused()
    })()
  }, [sessionId, onRefused])
  return (
    <PageFrame title={m.people_locked_title()}>
      <p role="status">{m.people_handing()}</p>
    </PageFrame>
  )
}
