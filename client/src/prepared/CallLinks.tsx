import { CALL_PLACES } from '@parley/shared/protocol/interview-views'
import { Phone } from 'lucide-react'
import { m } from '../paraglide/messages.js'
import { useSession } from '../session/use-session.ts'
import { placeName } from './place-name.ts'
import styles from './Prepared.module.css'

/** The calls of where this person belongs now, as links that open beside this page; nothing where there are none. */
export const CallLinks = () => {
  const { state, self } = useSession()
  const places = CALL_PLACES.filter((place) => self.calls?.[place] !== undefined)
  if (places.length === 0 || state.ended) return null
  return (
    <ul className={styles.calls} aria-label={m.interviews_calls()}>
      {places.map((place) => (
        <li key={place}>
          <a className={styles.call} href={self.calls?.[place]} target="_blank" rel="noopener noreferrer">
            <Phone aria-hidden="true" />
            {placeName(place, state)} <span className="unseen">({m.interviews_call_new_tab()})</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
