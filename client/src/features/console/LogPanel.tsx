import { useState } from 'react'
import { minutesText } from '../../caucus/talk-words.ts'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { SaveLog } from '../../session/SaveLog.tsx'
import { useSession } from '../../session/use-session.ts'
import { useProcessLog } from '../../session/use-process-log.ts'
import { BalanceTable } from '../../ui/BalanceTable.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ProcessLog } from '../../ui/ProcessLog.tsx'
import styles from './Console.module.css'
import part from './StepPart.module.css'

const MOST = 5

/** The last lines of the process log, which both groups can read, too. */
export const LogPanel = () => {
  const { groups } = useSession().state.session
  const { lines, balance, problem } = useProcessLog()
  const minutes = minutesText(useSession().state)
  const [open, setOpen] = useState(false)
  const all = lines ?? []
  return (
    <section className={styles.panel} aria-labelledby="log">
      <h2 id="log">
        {m.console_log()} <span className={styles.beside}>{m.console_log_both()}</span>
      </h2>
      <ProcessLog lines={all.slice(0, MOST)} label={m.console_log()} empty={m.console_log_none()} />
      <ProblemNotice problem={problem} />
      {all.length > MOST && (
        <p className={styles.wholeLog}>
          <Button variant="quiet" onClick={() => setOpen(true)}>
            {m.console_log_all()}
          </Button>
        </p>
      )}
      {balance && (
        <details className={part.asList}>
          <summary>{m.turns_balance()}</summary>
          <BalanceTable balance={balance} groups={groups} />
          <p className={styles.small}>{m.turns_balance_both()}</p>
        </details>
      )}
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={m.console_log()}
        description={m.console_log_both()}
        actions={<Button onClick={() => setOpen(false)}>{m.console_done()}</Button>}
      >
        <SaveLog />
        {minutes && <p>{minutes}</p>}
        <ProcessLog lines={all} label={m.console_log()} empty={m.console_log_none()} />
      </Dialog>
    </section>
  )
}
