import { m } from '../../paraglide/messages.js'
import styles from './Entry.module.css'
import { useServer } from './use-server.ts'

/** Who runs the server and could read, in a sentence: said where people join, as long as it is true. */
export const operatorLine = (operator: string): string =>
  operator ? m.entry_operator({ operator }) : m.entry_no_operator()

/** Who runs the server, and whether what is written crosses the air in clear. */
export const ServerLines = () => {
  const server = useServer()
  return (
    <div className={styles.small}>
      <p>{m.entry_home_foot()}</p>
      {server && <p>{operatorLine(server.operator)}</p>}
    </div>
  )
}
