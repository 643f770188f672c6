import type { KeepingView } from '@parley/shared/protocol/keeping-view'
import { m } from '../paraglide/messages.js'
import { Emphasis } from '../ui/Emphasis.tsx'
import styles from './WhoSees.module.css'
import { dayOfMoment } from '../ui/moments.ts'

/** What is kept for how long: in days before the end, and with the dates after it (KE2). */
const lines = ({ board, record, unused, backups, until, boardDeletedAt }: KeepingView): readonly string[] => [
  ...(until ? [] : [m.keeping_private(), m.keeping_votes(), m.keeping_names()]),
  ...(boardDeletedAt === undefined ? [] : [m.keeping_board_gone({ date: dayOfMoment(boardDeletedAt) })]),
  until
    ? (boardDeletedAt === undefined ? m.keeping_board_until : m.keeping_log_until)({ date: dayOfMoment(until.board) })
    : m.keeping_board({ days: board }),
  until ? m.keeping_record_until({ date: dayOfMoment(until.record) }) : m.keeping_record({ days: record }),
  ...(until ? [] : [m.keeping_unused({ days: unused })]),
  m.keeping_both_sooner(),
  ...(backups > 0 ? [m.keeping_backups({ count: backups })] : []),
]

/** The same as a list. */
export const KeepingLines = ({ keeping }: { readonly keeping: KeepingView }) => (
  <ul className={styles.lines}>
    {lines(keeping).map((text) => (
      <li key={text}>
        <Emphasis text={text} />
      </li>
    ))}
  </ul>
)
