import { m } from '../paraglide/messages.js'
import { useSession } from '../session/use-session.ts'
import styles from './Prepared.module.css'

/** What may be mentioned of the talks before the day, while the mediator shows it. */
export const RoomThemes = () => {
  const { themes } = useSession().state
  if (!themes) return null
  return (
    <section className={styles.stack}>
      <h2>{m.interviews_room_title()}</h2>
      <p className={styles.quiet}>{themes.length > 0 ? m.interviews_room_lead() : m.interviews_room_none()}</p>
      <ul className={styles.list}>
        {themes.map((text) => (
          <li key={text} className={styles.words} dir="auto">
            {text}
          </li>
        ))}
      </ul>
    </section>
  )
}
