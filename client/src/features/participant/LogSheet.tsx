import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { SaveLog } from '../../session/SaveLog.tsx'
import { useProcessLog } from '../../session/use-process-log.ts'
import { ProcessLog } from '../../ui/ProcessLog.tsx'

/** What was done in this session, as both groups read it. */
export const LogSheet = () => {
  const { lines, problem } = useProcessLog()
  return (
    <>
      <ProblemNotice problem={problem} />
      {lines ? (
        <>
          <SaveLog />
          <ProcessLog lines={lines} label={m.participant_menu_log()} empty={m.participant_log_empty()} />
        </>
      ) : (
        <p>{m.participant_table_loading()}</p>
      )}
    </>
  )
}
