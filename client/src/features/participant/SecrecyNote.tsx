import { m } from '../../paraglide/messages.js'
import { secrecySays, type Method } from '../../session/method-words.ts'
import { useSession } from '../../session/use-session.ts'
import styles from './Participant.module.css'

/** How secret an answer is and where that ends, folded, where people give it; `k` is the least for a split (BL28, BL30). */
export const SecrecyNote = ({ method, k }: { readonly method: Method; readonly k: number }) => {
  const { operator } = useSession().state.session
  return (
    <details className={styles.details}>
      <summary>{m.methods_how()}</summary>
      {secrecySays(method, k, operator).map((text) => (
        <p key={text}>{text}</p>
      ))}
    </details>
  )
}
