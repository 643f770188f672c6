import { ArrowRightLeft } from 'lucide-react'
import { m } from '../../paraglide/messages.js'
import { useHandOn } from '../../session/hand-on.ts'
import { Button } from '../../ui/Button.tsx'
import { IdleGuard } from './IdleGuard.tsx'

/** Hands this device on; nothing where the person has it alone. In private steps it happens by itself, too. */
export const HandOnButton = () => {
  const handOn = useHandOn()
  if (!handOn) return null
  return (
    <>
      <Button icon={<ArrowRightLeft aria-hidden="true" />} onClick={handOn} aria-label={m.people_hand_on_long()}>
        {m.people_hand_on()}
      </Button>
      <IdleGuard onGo={handOn} />
    </>
  )
}
