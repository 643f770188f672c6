import { m } from '../paraglide/messages.js'
import styles from './Caucus.module.css'

/** What holds for separate talks, word for word, wherever it is shown. */
export const CaucusRule = () => <blockquote className={styles.rule}>{m.caucus_rule()}</blockquote>
