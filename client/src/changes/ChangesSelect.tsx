import { m } from '../paraglide/messages.js'
import { useSession } from '../session/use-session.ts'
import { traceWords } from './trace-words.ts'
import { useTraces } from './use-changes.ts'

type ChangesSelectProps = {
  readonly className: string | undefined
  /** Number of the trace with which the board is compared, undefined for none. */
  readonly since: number | undefined
  readonly onSince: (since: number | undefined) => void
}

/** Asks since which step changes are marked on the board; nothing while the board has no earlier step to be compared with. */
export const ChangesSelect = ({ className, since, onSince }: ChangesSelectProps) => {
  const { state } = useSession()
  const { value: traces } = useTraces()
  if (!traces || traces.length === 0) return null
  return (
    <label className={className}>
      {m.changes_show()}
      <select
        value={since ?? ''}
        onChange={({ target }) => onSince(target.value === '' ? undefined : Number(target.value))}
      >
        <option value="">{m.changes_show_none()}</option>
        {traces.map((trace) => (
          <option key={trace.seq} value={trace.seq}>
            {traceWords(state, trace)}
          </option>
        ))}
      </select>
    </label>
  )
}
