import { m } from '../../paraglide/messages.js'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import styles from './Entry.module.css'

type WaysInProps = {
  readonly title: string
  readonly children: string
  /** Whether loading the page again could help. */
  readonly reload?: boolean
  /** Whether there is nothing to come back to. */
  readonly gone?: boolean
}

/** A page that leads nowhere says what happened and shows the ways in. */
export const WaysIn = ({ title, children, reload, gone }: WaysInProps) => (
  <PageFrame title={title}>
    <h1>{title}</h1>
    <p role="status">{children}</p>
    <div className={styles.choices}>
      {reload && (
        <Button variant="primary" wide onClick={() => window.location.reload()}>
          {m.entry_reload()}
        </Button>
      )}
      {!gone && (
        <ButtonLink href="/return" variant={reload ? 'secondary' : 'primary'} wide>
          {m.entry_return()}
        </ButtonLink>
      )}
      <ButtonLink href="/" variant="quiet" wide>
        {m.entry_home()}
      </ButtonLink>
    </div>
  </PageFrame>
)
