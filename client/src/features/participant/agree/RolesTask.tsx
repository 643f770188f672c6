import { m } from '../../../paraglide/messages.js'
import { useSession } from '../../../session/use-session.ts'
import { RingLine } from '../../../ui/RingLine.tsx'
import { TaskHeading } from '../TaskHeading.tsx'
import styles from './Agree.module.css'
import { FillRoles } from './FillRoles.tsx'
import { ShownRoles } from './ShownRoles.tsx'
import { useWriter } from './use-writer.ts'

/** Who does what at the milestones: each group says it blind, both are shown at once, and what differs is talked about. */
export const RolesTask = () => {
  const { state } = useSession()
  const { group } = useWriter()
  const { stage, lines } = state.roles
  if (stage === 'shown') return <ShownRoles />
  if (stage === 'fill' && group) return <FillRoles group={group} />
  return (
    <>
      <TaskHeading title={m.roles_wait_title()}>
        {stage === 'fill' ? m.roles_fill_reader() : m.roles_wait_lead({ mediator: state.session.mediator })}
      </TaskHeading>
      <RingLine ring="room" />
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line.milestone} className={styles.sheet}>
            <p className={styles.words} dir="auto">
              {line.text}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
