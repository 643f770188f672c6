import { m } from '../../paraglide/messages.js'
import { useHandOn } from '../../session/hand-on.ts'
import { giveUpPlace } from '../../session/places.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Entry.module.css'

/** Whoever has left hands a shared device on, and their place on it is gone. */
export const LeftDevice = ({ sessionId }: { readonly sessionId: string }) => {
  const handOn = useHandOn()
  if (!handOn) return null
  const go = (): void => {
    giveUpPlace(sessionId)
    window.location.replace(`/s/${encodeURIComponent(sessionId)}`)
  }
  return (
    <div className={styles.leftDevice}>
      <Button wide onClick={go}>
        {m.people_left_over()}
      </Button>
    </div>
  )
}
