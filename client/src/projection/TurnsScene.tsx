import type { StateView } from '@parley/shared/protocol/state-view'
import { GROUPS } from '@parley/shared/session/agenda'
import { turnSums, turnToCome } from '@parley/shared/session/turn-plan'
import { m } from '../paraglide/messages.js'
import { clockText, leftOf, useServerNow } from '../ui/countdown.ts'
import { GroupMark, GroupName } from '../ui/GroupMark.tsx'
import { Headline } from './Headline.tsx'
import { PlainScene } from './PlainScenes.tsx'
import { SealLine } from './SealLine.tsx'
import styles from './Projection.module.css'
import looks from './Turns.module.css'

type TurnsSceneProps = { readonly state: StateView; readonly clockOffset: number }

/** What each group spoke of its time, along the lower edge. */
const Sums = ({ state }: Pick<TurnsSceneProps, 'state'>) => {
  const sums = turnSums(state.turns?.plan ?? [])
  return (
    <p className={looks.sums}>
      {GROUPS.map((group) => (
        <span key={group}>
          <GroupName group={group} name={state.session.groups[group].name} />{' '}
          {m.turns_time_of({
            time: clockText(sums[group].spoken * 1000),
            planned: clockText(sums[group].planned * 1000),
          })}
        </span>
      ))}
    </p>
  )
}

/** The turn's clock, in figures: a speaker who looks up should see it. */
const Clock = ({ state, clockOffset }: TurnsSceneProps) => {
  const now = useServerNow(clockOffset)
  if (!state.timer) return null
  const { left } = leftOf(state.timer, now)
  return <p className={looks.clock}>{left > 0 ? clockText(left) : m.interface_timer_up()}</p>
}

/** Talk turns on the wall: the seal and the draw, then whose turn it is and how long. */
export const TurnsScene = ({ state, clockOffset }: TurnsSceneProps) => {
  const { turns, session } = state
  if (!turns) {
    return (
      <PlainScene title={m.turns_step_do()}>
        <p className={styles.lead}>{m.turns_wait_lead()}</p>
      </PlainScene>
    )
  }
  if (!turns.first) {
    return (
      <PlainScene title={m.turns_wall_sealed()}>
        <SealLine commitment={turns.commitment} />
      </PlainScene>
    )
  }
  const at = turnToCome(turns.plan)
  const turn = turns.plan[at]
  if (!turn) {
    return (
      <PlainScene title={m.turns_over()}>
        <p className={styles.lead}>{m.turns_over_lead()}</p>
        <Sums state={state} />
      </PlainScene>
    )
  }
  const group = session.groups[turn.group].name
  const isDraw = at === 0 && !turns.now
  return (
    <div className={styles.middle}>
      <p className={styles.kicker}>{m.turns_wall_turn({ at: at + 1, of: turns.plan.length })}</p>
      <Headline className={styles.title}>
        <GroupMark group={turn.group} />{' '}
        {isDraw
          ? m.turns_wall_drawn({ group })
          : turns.now
            ? m.turns_wall_now({ group })
            : m.turns_wall_next({ group })}
      </Headline>
      {turns.speaker && (
        <p className={looks.name} dir="auto">
          {turns.speaker.name}
        </p>
      )}
      {isDraw && (
        <>
          <p className={styles.lead}>{m.turns_wall_drawn_more()}</p>
          <SealLine commitment={turns.commitment} seed={turns.seed} />
        </>
      )}
      {turns.now && (
        <>
          <Clock state={state} clockOffset={clockOffset} />
          <p className={styles.lead}>{m.turns_wall_listen()}</p>
        </>
      )}
      <Sums state={state} />
    </div>
  )
}

/** A circle on the wall: who has the talking turn, and no clock. */
export const CircleScene = ({ state }: Pick<TurnsSceneProps, 'state'>) => {
  const holder = state.circle?.holder
  return holder ? (
    <PlainScene title={m.turns_circle_other({ name: holder.name })}>
      <p className={styles.lead}>{m.turns_circle_other_lead()}</p>
    </PlainScene>
  ) : (
    <PlainScene title={m.turns_circle_free()}>
      <p className={styles.lead}>{m.turns_circle_free_lead()}</p>
    </PlainScene>
  )
}
