import type { StateView } from '@parley/shared/protocol/state-view'
import { useEffect, useRef, useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { GOES_AFTER, idleStage } from '../../session/hand-on.ts'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'input', 'scroll', 'touchstart'] as const

/** Whether the page shows what nobody else may read: drafts, the own table or mixed table, an open ballot. */
const isPrivate = ({ phase, ballots }: StateView): boolean =>
  phase.of === 'alone' || phase.of === 'table' || phase.of === 'mixed' || ballots.some(({ stage }) => stage === 'open')

/** Puts the page away when nobody touches it for a while in a private step, and asks before. */
export const IdleGuard = ({ onGo }: { readonly onGo: () => void }) => {
  const { state } = useSession()
  const watches = isPrivate(state)
  const last = useRef(0)
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    if (!watches) return
    const here = (): void => {
      last.current = Date.now()
      setLeft(null)
    }
    const look = (): void => {
      const idle = Date.now() - last.current
      const stage = idleStage(idle)
      if (stage === 'goes') onGo()
      setLeft(stage === 'asks' ? Math.ceil((GOES_AFTER - idle) / 1000) : null)
    }
    here()
    for (const sign of SIGNS) window.addEventListener(sign, here, { capture: true, passive: true })
    const timer = setInterval(look, 1000)
    return () => {
      clearInterval(timer)
      for (const sign of SIGNS) window.removeEventListener(sign, here, { capture: true })
      setLeft(null)
    }
  }, [watches, onGo])
  const stay = (): void => {
    last.current = Date.now()
    setLeft(null)
  }
  return (
    <Dialog
      open={left !== null}
      onClose={stay}
      title={m.people_idle_title()}
      description={m.people_idle_lead()}
      actions={
        <>
          <Button variant="primary" onClick={stay}>
            {m.people_idle_stay()}
          </Button>
          <Button onClick={onGo}>{m.people_hand_on_long()}</Button>
        </>
      }
    >
      <p aria-hidden="true">{m.people_idle_left({ seconds: left ?? 0 })}</p>
    </Dialog>
  )
}
