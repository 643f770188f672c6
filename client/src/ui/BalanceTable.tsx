import type { Balance } from '@parley/shared/session/balance'
import { GROUPS, type GroupId } from '@parley/shared/session/agenda'
import { m } from '../paraglide/messages.js'
import styles from './BalanceTable.module.css'
import { clockText } from './countdown.ts'
import { GroupColumns } from './GroupColumns.tsx'

type BalanceTableProps = {
  readonly balance: Balance
  readonly groups: Readonly<Record<GroupId, { readonly name: string }>>
}

const time = (seconds: number): string => clockText(seconds * 1000)

/** How even the process was, by group: the same figures for the mediator and, at the end, for both groups. */
export const BalanceTable = ({ balance, groups }: BalanceTableProps) => {
  const rows: readonly (readonly [string, (group: GroupId) => string | number])[] = [
    [
      m.turns_balance_talk(),
      (group) =>
        m.turns_time_of({ time: time(balance.groups[group].spoken), planned: time(balance.groups[group].planned) }),
    ],
    [m.turns_balance_turns(), (group) => balance.groups[group].turns],
    [m.turns_balance_first(), (group) => balance.groups[group].first],
    [m.turns_balance_extended(), (group) => time(balance.groups[group].extended)],
    [m.turns_balance_walked(), (group) => balance.groups[group].walked],
    [m.turns_balance_focus(), (group) => balance.groups[group].focus],
    [m.turns_balance_apart(), (group) => m.turns_balance_minutes({ count: balance.groups[group].apart })],
  ]
  return (
    <div className={styles.balance}>
      <table className={styles.table}>
        <caption className="unseen">{m.turns_balance()}</caption>
        <GroupColumns rows={m.turns_balance_what()} groups={groups} />
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {GROUPS.map((group) => (
                <td key={group}>{value(group)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {balance.apart > 0 && <p>{m.turns_balance_apart_people({ count: balance.apart })}</p>}
      <p>{m.turns_balance_votes({ revotes: balance.revotes, voids: balance.voids })}</p>
    </div>
  )
}
