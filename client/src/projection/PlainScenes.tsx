import type { StateView } from '@parley/shared/protocol/state-view'
import { GROUPS, type WrittenKind } from '@parley/shared/session/agenda'
import type { ReactNode } from 'react'
import { m } from '../paraglide/messages.js'
import { kindPrompt, kindsName } from '../session/step-text.ts'
import { GroupName } from '../ui/GroupMark.tsx'
import { Headline } from './Headline.tsx'
import styles from './Projection.module.css'
import { FillLine } from './QuietLine.tsx'
import { doorAddress } from './door-address.ts'

/** One sentence in the middle of the screen, and a quieter one under it. */
export const PlainScene = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => (
  <div className={styles.middle}>
    <Headline className={styles.title}>{title}</Headline>
    {children}
  </div>
)

type RulesSceneProps = {
  readonly state: StateView
  /** The ground rules as they stand; none while they are not known. */
  readonly rules: readonly string[]
}

/** The ground rules, while people arrive and the session opens, and how many said yes to them: a count, never who. */
export const RulesScene = ({ state, rules }: RulesSceneProps) => {
  const { address, roomCode } = state.session
  const { ticks } = state.before
  return (
    <div className={styles.left}>
      <Headline className={styles.title}>{m.projector_rules()}</Headline>
      <ol className={styles.rules}>
        {rules.map((rule) => (
          <li key={rule} dir="auto">
            {rule}
          </li>
        ))}
      </ol>
      {ticks && ticks.of > 0 && <p className={styles.foot}>{m.before_ticked(ticks)}</p>}
      {roomCode && (
        <p className={styles.foot}>{m.projector_still_open({ address: doorAddress(address), code: roomCode })}</p>
      )}
      <p className={styles.foot}>{m.projector_who_ask()}</p>
    </div>
  )
}

/** People write alone: the question, and a line that fills. */
export const WriteScene = ({ state, kind }: { readonly state: StateView; readonly kind: WrittenKind }) => (
  <div className={styles.left}>
    <p className={styles.kicker}>{m.projector_alone_kicker({ kinds: kindsName(kind) })}</p>
    <Headline className={styles.prompt}>{kindPrompt(kind)}</Headline>
    <div className={styles.filling}>
      <FillLine eighths={state.writing ?? 0} />
      <p className={styles.lead}>{m.projector_alone_line()}</p>
    </div>
    <p className={styles.foot}>{m.projector_alone_foot()}</p>
  </div>
)

/** The groups talk among themselves; the screen has nothing of it. */
export const TableScene = ({ state }: { readonly state: StateView }) => (
  <PlainScene title={m.projector_table()}>
    <p className={styles.lead}>{m.projector_table_more()}</p>
    <p className={styles.pair}>
      {GROUPS.map((group) => (
        <span key={group}>
          <GroupName group={group} name={state.session.groups[group].name} />{' '}
          {state.ready[group] ? (
            <strong>{m.projector_ready()}</strong>
          ) : (
            <span className={styles.quiet}>{m.projector_at_table()}</span>
          )}
        </span>
      ))}
    </p>
    {GROUPS.map((group) => {
      const tables = state.split?.[group]?.length
      return (
        tables !== undefined && (
          <p key={group} className={styles.lead}>
            {m.tables_wall({ group: state.session.groups[group].name, tables })}
          </p>
        )
      )
    })}
  </PlainScene>
)
