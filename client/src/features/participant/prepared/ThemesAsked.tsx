import { m } from '../../../paraglide/messages.js'
import { useSession } from '../../../session/use-session.ts'
import styles from '../Participant.module.css'
import { OwnThemes } from './OwnThemes.tsx'

/** Before and at the opening: themes of the own interview that wait for a yes. */
export const ThemesAsked = () => {
  const { state, self } = useSession()
  if (state.ended || !self.themes?.some(({ approved }) => !approved)) return null
  return (
    <section className={styles.act}>
      <h2>{m.interviews_own_asked({ mediator: state.session.mediator })}</h2>
      <p>{m.interviews_own_asked_lead()}</p>
      <OwnThemes />
    </section>
  )
}
