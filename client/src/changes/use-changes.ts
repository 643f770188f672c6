import { changesSince, type BoardChanges } from '@parley/shared/changes/changes-since'
import type { BoardTrace } from '@parley/shared/changes/trace'
import type { DocumentView } from '@parley/shared/documents/card-view'
import type { TracesView, TraceView } from '@parley/shared/protocol/answers'
import { useMemo } from 'react'
import { useFetched, type Fetched } from '../session/use-fetched.ts'
import { useSession } from '../session/use-session.ts'

const inOrder = (traces: readonly TraceView[]): readonly TraceView[] => {
  const newest = [...traces].reverse()
  return [...newest.filter(({ step }) => step === null), ...newest.filter(({ step }) => step !== null)]
}

/**
 * The moments with which the board can be compared: how the last session left it first, then the beginnings of steps,
 * the newest first; null until they are known.
 */
export const useTraces = (): Fetched<readonly TraceView[]> => {
  const { state } = useSession()
  const { value, problem } = useFetched<TracesView>('changes', state.seq)
  const traces = useMemo(() => value && inOrder(value.traces), [value])
  return { value: traces, problem }
}

/** What changed on a board since the trace with this number, live; null until the trace has come. */
export const useChangesSince = (seq: number | undefined, view: DocumentView): Fetched<BoardChanges> => {
  const { value, problem } = useFetched<BoardTrace>(seq === undefined ? null : `changes/${seq}`, null)
  const changes = useMemo(() => value && changesSince(value, view), [value, view])
  return { value: changes, problem }
}
