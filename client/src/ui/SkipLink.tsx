import { m } from '../paraglide/messages.js'
import styles from './SkipLink.module.css'

/** The first stop of the Tab key: past the header to the task. */
export const SkipLink = () => (
  <a
    className={styles.skip}
    href="#main"
    onClick={(event) => {
      // The address keeps its own hash: an invite's secret stands there until it is used.
      event.preventDefault()
      document.getElementById('main')?.focus()
    }}
  >
    {m.interface_skip()}
  </a>
)
