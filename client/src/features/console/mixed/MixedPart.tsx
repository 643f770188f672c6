import type { StateView } from '@parley/shared/protocol/state-view'
import { m } from '../../../paraglide/messages.js'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { announce } from '../../../ui/announcements.ts'
import { Button } from '../../../ui/Button.tsx'
import { GroupMark } from '../../../ui/GroupMark.tsx'
import { FactList, Standing, StandingList } from '../FactList.tsx'
import styles from '../StepPart.module.css'
import { useAct } from '../use-act.ts'

type PartProps = { readonly state: StateView }

/** Names of seats, each with the mark of its group; somebody who is not on the list any more is left out. */
const Names = ({ state, seats }: PartProps & { readonly seats: readonly string[] }) => {
  const people = seats.flatMap((seat) => state.roster.find(({ id }) => id === seat) ?? [])
  if (people.length === 0) return m.mixed_table_empty()
  return people.map(({ id, name, group }, at) => (
    <span key={id}>
      {at > 0 && ', '}
      {group && <GroupMark group={group} label={state.session.groups[group].name} />} <bdi>{name}</bdi>
    </span>
  ))
}

/** People without a table, each with a button: nobody is mixed anew unasked. */
const Without = ({ state, seats }: PartProps & { readonly seats: readonly string[] }) => {
  const { self } = useSession()
  const { send, busy, problem } = useAct()
  const people = seats.flatMap((seat) => state.roster.find(({ id }) => id === seat) ?? [])
  if (people.length === 0) return null
  return (
    <div className={styles.chain}>
      <h2 id="without-table">{m.mixed_without()}</h2>
      <ul className={styles.wishes} aria-labelledby="without-table">
        {people.map(({ id, name }) => (
          <li key={id}>
            {self.assists ? (
              <bdi>{name}</bdi>
            ) : (
              <Button
                busy={busy}
                onClick={() =>
                  void send({ type: 'seat-mixed', seat: id }).then((done) => done && announce(m.mixed_seated({ name })))
                }
              >
                {m.mixed_seat({ name })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ProblemNotice problem={problem} />
    </div>
  )
}

/** Mixed tables as the mediator needs them: who sits where, who has no table, and how much there is, never what. */
export const MixedPart = ({ state }: PartProps) => {
  const { mixed } = state
  if (!mixed) return null
  if (!mixed.seats) {
    return (
      <div className={styles.inFocus}>
        <p>{m.mixed_dialog_sum({ people: mixed.people, tables: mixed.tables })}</p>
        <p className={styles.askingNote}>{m.mixed_lot_seal({ commitment: mixed.commitment })}</p>
      </div>
    )
  }
  const { counts, without = [] } = mixed
  return (
    <div className={styles.inFocus}>
      {counts && mixed.shown === null && (
        <FactList
          facts={[
            [m.mixed_fact_tables(), mixed.tables],
            [m.mixed_fact_cards(), counts.cards],
            [m.mixed_fact_offered(), counts.offered],
            [m.mixed_fact_offering(), m.mixed_fact_offered_by({ tables: counts.offering, of: mixed.tables })],
          ]}
        />
      )}
      {mixed.shown === null && <Without state={state} seats={without} />}
      <StandingList label={m.mixed_tables()}>
        {mixed.seats.map((seats, at) => (
          <Standing
            key={at}
            text={m.mixed_table_name({ table: at + 1 })}
            status={<Names state={state} seats={seats} />}
          />
        ))}
      </StandingList>
    </div>
  )
}
