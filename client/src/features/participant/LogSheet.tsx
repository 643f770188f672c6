import { minutesText } from '../../caucus/talk-words.ts'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { SaveLog } from '../../session/SaveLog.tsx'
import { useProcessLog } from '../../session/use-process-log.ts'
import { useSession } from '../../session/use-session.ts'
import { BalanceTable } from '../../ui/BalanceTable.tsx'
import { ProcessLog } from '../../ui/ProcessLog.tsx'

/** What was done in this session, as both groups read it. */
export const LogSheet = () => {
  const { state } = useSession()
  const { lines, balance, problem } = useProcessLog()
  const isOver = state.phase.of === 'close' || state.ended
  const minutes = minutesText(state)
  return (
    <>
      <ProblemNotice problem={problem} />
      {lines ? (
        <>
          <SaveLog />
          {isOver && balance && <BalanceTable balance={balance} groups={state.session.groups} />}
          {minutes && <p>{minutes}</p>}
          <ProcessLog lines={lines} label={m.participant_menu_log()} empty={m.participant_log_empty()} />
        </>
      ) : (
        <p>{m.participant_table_loading()}</p>
      )}
    </>
  )
}
