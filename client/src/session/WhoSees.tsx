import { isCircleOnly } from '@parley/shared/session/agenda'
import type { StateView } from '@parley/shared/protocol/state-view'
import { m } from '../paraglide/messages.js'
import { Emphasis } from '../ui/Emphasis.tsx'
import { RingIcon } from '../ui/RingLine.tsx'
import { KeepingLines } from './Keeping.tsx'
import { useSession } from './use-session.ts'
import { allLines, linesNow, viewerOf } from './who-lines.ts'
import type { Viewer, WhoLine } from './who-sees.ts'
import styles from './WhoSees.module.css'

const Lines = ({ lines }: { readonly lines: readonly WhoLine[] }) => (
  <ul className={styles.lines}>
    {lines.map(({ key, ring, text }) => (
      <li key={key} className={styles.line}>
        <RingIcon ring={ring} />
        <span>
          <Emphasis text={text} />
        </span>
      </li>
    ))}
  </ul>
)

/**
 * Who can see what in a session, in sentences made from the permission table that the server asks (GU6): they cannot
 * say anything else than it does.
 */
export const WhoCanRead = ({ viewer, k, ended = false }: { viewer: Viewer; k: number; ended?: boolean }) => (
  <Lines lines={allLines(viewer, k, ended)} />
)

/** Of sessions that follow each other a sponsor gets a part of the record only (RC7). */
const sponsorReads = ({ session }: StateView): string => (session.follows ? m.after_who_sponsor() : m.who_now_sponsor())

/** The same for whoever has a seat, and first of all for what is on the page now. */
export const WhoSees = () => {
  const { state, self } = useSession()
  const { k, keeping } = state.session
  const viewer = viewerOf(state, self)
  const now = linesNow(state, viewer)
  return (
    <div className={styles.parts}>
      <section className={styles.part}>
        <h3>{m.who_now()}</h3>
        {now.length > 0 ? (
          <Lines lines={now} />
        ) : (
          <p>{self.role === 'sponsor' ? sponsorReads(state) : m.who_now_nothing()}</p>
        )}
      </section>
      <section className={styles.part}>
        <h3>{m.who_all()}</h3>
        <WhoCanRead viewer={viewer} k={k} ended={state.ended} />
      </section>
      {!isCircleOnly(state.steps) && (
        <section className={styles.part}>
          <h3>{m.keeping_title()}</h3>
          <KeepingLines keeping={keeping} />
        </section>
      )}
    </div>
  )
}
