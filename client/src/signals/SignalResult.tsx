import type { StateView } from '@parley/shared/protocol/state-view'
import { signalRows, type SignalCheck } from '@parley/shared/voting/signal-checks'
import { useMemo } from 'react'
import { m } from '../paraglide/messages.js'
import { ExplainedText } from '../ui/ExplainedText.tsx'
import { checkSays, hiddenText, signalText } from './signal-text.ts'
import { SignalTable } from './SignalTable.tsx'
import styles from '../ui/Counts.module.css'

type SignalResultProps = {
  readonly checks: readonly SignalCheck[]
  readonly groups: StateView['session']['groups']
  /** The heading above a signal. */
  readonly as?: 'h2' | 'h3'
}

/** Each signal with how many saw it, session by session, in counts and in nothing else. */
export const SignalResult = ({ checks, groups, as: Heading = 'h2' }: SignalResultProps) => {
  const rows = useMemo(() => signalRows(checks), [checks])
  return (
    <div className={styles.result}>
      <p className={styles.quiet}>{checkSays(checks)}</p>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={`${row.item} ${row.text ?? row.number} ${row.checks[0]?.at}`} className={styles.row}>
            <Heading className={styles.about} dir="auto">
              <ExplainedText text={signalText(row)} />
            </Heading>
            <SignalTable row={row} checks={checks} names={groups} />
            {row.checks.map(({ at, counts }) => {
              const check = checks[at]
              const hidden = check && hiddenText(counts, check)
              return (
                hidden && (
                  <p key={at} className={styles.quiet}>
                    {hidden}
                  </p>
                )
              )
            })}
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>{m.signals_about()}</p>
    </div>
  )
}
