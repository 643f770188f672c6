import { isCircleOnly } from '@parley/shared/session/agenda'
import type { StateView } from '@parley/shared/protocol/state-view'
import { m } from '../paraglide/messages.js'
import { Emphasis } from '../ui/Emphasis.tsx'
import { RingIcon, type Ring } from '../ui/RingLine.tsx'
import { KeepingLines } from './Keeping.tsx'
import { useSession } from './use-session.ts'
import { papersNow, whoLine, whoLines, type Viewer, type WhoLine } from './who-sees.ts'
import styles from './WhoSees.module.css'

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const votes = (k: number): WhoLine => ({ key: 'votes', ring: 'counts', text: m.who_votes({ count: k }) })
const marks = (): WhoLine => ({ key: 'marks', ring: 'counts' satisfies Ring, text: m.who_marks() })

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
  <Lines lines={[...whoLines(viewer, ended), votes(k), marks()]} />
)

/** Of sessions that follow each other a sponsor gets a part of the record only (RC7). */
const sponsorReads = ({ session }: StateView): string => (session.follows ? m.after_who_sponsor() : m.who_now_sponsor())

/** The same for whoever has a seat, and first of all for what is on the page now. */
export const WhoSees = () => {
  const { state, self } = useSession()
  const { mediator, k, keeping } = state.session
  const others = state.roster.filter((one) => one.role === 'mediator' && one.status === 'in' && one.leads !== true)
  const viewer: Viewer = {
    role: self.role,
    mediator,
    // Of one mediator nobody is marked as the one who leads.
    ...(state.roster.some((one) => one.leads) && { helpers: list.format(others.map(({ name }) => name)) }),
    ...(self.assists && { assists: true }),
  }
  const now = papersNow(state, self.role).map((one) => (one === 'votes' ? votes(k) : whoLine(one, viewer)))
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
