import { m } from '../paraglide/messages.js'
import { useSession } from '../session/use-session.ts'
import styles from './Prepared.module.css'

/** Who is missing and has a place in the room, by a general name; nothing where nobody does. */
export const EmptyChairs = () => {
  const { chairs } = useSession().state
  if (chairs.length === 0) return null
  return (
    <section className={styles.stack}>
      <h2>{m.interviews_chairs_room()}</h2>
      <p>{m.interviews_chairs_room_lead()}</p>
      <ul className={styles.chairs}>
        {chairs.map((chair) => (
          <li key={chair} dir="auto">
            {chair}
          </li>
        ))}
      </ul>
    </section>
  )
}
