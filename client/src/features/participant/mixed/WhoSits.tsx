import type { OwnMixed } from '@parley/shared/protocol/mixed-views'
import { m } from '../../../paraglide/messages.js'
import { useSession } from '../../../session/use-session.ts'
import { GroupMark } from '../../../ui/GroupMark.tsx'
import styles from '../Participant.module.css'
import mixed from './Mixed.module.css'

/** Who sits here, with the mark of their group; oneself as "you". */
export const WhoSits = ({ own, seats }: { readonly own: OwnMixed; readonly seats: readonly string[] }) => {
  const { state, self } = useSession()
  const people = seats.flatMap((seat) => state.roster.find(({ id }) => id === seat) ?? [])
  return (
    <section className={styles.section}>
      <h2>{m.mixed_who({ table: own.table })}</h2>
      <ul className={mixed.people}>
        {people.map(({ id, name, group }) => (
          <li key={id}>
            {group && <GroupMark group={group} label={state.session.groups[group].name} />}{' '}
            <bdi>{id === self.seat ? m.mixed_you({ name }) : name}</bdi>
          </li>
        ))}
      </ul>
      {people.length < 2 && <p className={styles.quiet}>{m.mixed_alone()}</p>}
    </section>
  )
}
