import type { StateView } from '@parley/shared/protocol/state-view'
import { GROUPS } from '@parley/shared/session/agenda'
import { m } from '../../paraglide/messages.js'
import { GroupMark } from '../../ui/GroupMark.tsx'
import styles from './StepPart.module.css'

/** Groups that work at several tables, and how many people sit at each: figures, never names or words. */
export const TablesPart = ({ state }: { readonly state: StateView }) => {
  const { split, session } = state
  if (!split) return null
  const apart = GROUPS.flatMap((group) => (split[group] ? [{ group, tables: split[group] }] : []))
  return (
    <div className={styles.inFocus}>
      {apart.map(({ group, tables }) => (
        <p key={group}>
          <GroupMark group={group} />{' '}
          {m.tables_seats({
            group: session.groups[group].name,
            tables: tables.length,
            people: new Intl.ListFormat('en-GB').format(tables.map(String)),
          })}
        </p>
      ))}
    </div>
  )
}
