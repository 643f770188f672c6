import { m } from '../paraglide/messages.js'
import styles from './Loading.module.css'
import { PageFrame } from './PageFrame.tsx'

/** A page that is not here yet. */
export const Loading = () => (
  <PageFrame title={m.interface_loading()}>
    <h1 className="unseen">Parley</h1>
    <p role="status" className={styles.late}>
      {m.interface_loading()}
    </p>
  </PageFrame>
)
