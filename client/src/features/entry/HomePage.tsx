import { Link } from 'wouter'
import { m } from '../../paraglide/messages.js'
import { sessionsWithPlaces } from '../../session/places.ts'
import { countingSeats, sitDown } from '../../session/seats.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { ThemeToggle } from '../../ui/ThemeToggle.tsx'
import { CodeForm } from './CodeForm.tsx'
import styles from './Entry.module.css'
import { ServerLines } from './ServerLines.tsx'

const others = [
  { href: '/new', name: m.entry_new, more: m.entry_new_more },
  { href: '/return', name: m.entry_return, more: m.entry_return_more },
  { href: '/screen', name: m.entry_screen, more: m.entry_screen_more },
  { href: '/practice', name: m.entry_practice_title, more: m.entry_practice_more },
  { href: '/check', name: m.entry_check, more: m.entry_check_more },
] as const

/** The first page: the code of the room first and large, every other way in below it. */
export const HomePage = () => {
  const seats = countingSeats().slice(0, 3)
  const places = sessionsWithPlaces()
  return (
    <PageFrame title={m.entry_home_title()}>
      <h1>{m.entry_home_title()}</h1>
      <p className={styles.quiet}>{m.entry_home_lead()}</p>
      <CodeForm />
      {seats.length > 0 && (
        <nav className={styles.part} aria-label={m.entry_home_seats()}>
          <h2>{m.entry_home_seats()}</h2>
          <ul className={styles.links}>
            {seats.map((seat) => (
              <li key={`${seat.sessionId} ${seat.seat}`}>
                <Link
                  className={styles.link}
                  href={`/s/${seat.sessionId}`}
                  onClick={() => sitDown(seat.sessionId, seat.seat)}
                >
                  <strong dir="auto">{seat.title}</strong>
                  <span className={styles.quiet} dir="auto">
                    {seat.name}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {places.length > 0 && (
        <nav className={styles.part} aria-label={m.people_home_places()}>
          <h2>{m.people_home_places()}</h2>
          <ul className={styles.links}>
            {places.map((sessionId) => (
              <li key={sessionId}>
                <Link className={styles.link} href={`/s/${sessionId}`}>
                  <strong>{m.people_home_place()}</strong>
                  <span className={styles.quiet}>{m.people_home_place_more()}</span>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <nav className={styles.part} aria-label={m.entry_home_more()}>
        <h2>{m.entry_home_more()}</h2>
        <ul className={styles.links}>
          {others.map(({ href, name, more }) => (
            <li key={href}>
              <Link className={styles.link} href={href}>
                <strong>{name()}</strong>
                <span className={styles.quiet}>{more()}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.foot}>
        <ServerLines />
        <ThemeToggle />
      </div>
    </PageFrame>
  )
}
