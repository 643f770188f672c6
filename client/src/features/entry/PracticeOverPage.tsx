import { m } from '../../paraglide/messages.js'
import { ButtonLink } from '../../ui/Button.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import styles from './Entry.module.css'

/** A practice that is over leaves nothing behind: what happened, and how to begin another one. */
export const PracticeOverPage = () => (
  <PageFrame title={m.entry_practice_over_title()}>
    <h1>{m.entry_practice_over_title()}</h1>
    <p role="status">{m.entry_practice_over()}</p>
    <div className={styles.choices}>
      <ButtonLink href="/practice" variant="primary" wide>
        {m.entry_practice_title()}
      </ButtonLink>
      <ButtonLink href="/" variant="quiet" wide>
        {m.entry_home()}
      </ButtonLink>
    </div>
  </PageFrame>
)
