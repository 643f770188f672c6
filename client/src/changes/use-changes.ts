import { changesSince, type BoardChanges } from '@parley/shared/changes/changes-since'
import type { BoardTrace } from '@parley/shared/changes/trace'
import type { DocumentView } from '@parley/shared/documents/card-view'
import type { TracesView, TraceView } from '@parley/shared/protocol/answers'
import { useEffect, useMemo, useState } from 'react'
import { call, type Answer, type Problem } from '../session/api.ts'
import { useSession } from '../session/use-session.ts'

type Fetched<T> = { readonly value: T | null; readonly problem: Problem | null }

/** What a path of the session answers, asked anew when `path` or `again` changes; null before. */
const useFetched = <T>(path: string | null, again: unknown): Fetched<T> => {
  const { seat } = useSession()
  const [fetched, setFetched] = useState<Fetched<T> & { readonly path: string | null }>({
    value: null,
    problem: null,
    path: null,
  })
  useEffect(() => {
    if (path === null) return
    let isOver = false
    const address = `/api/sessions/${encodeURIComponent(seat.sessionId)}/${path}`
    void call<T>(address, { bearer: seat.token }).then((said: Answer<T>) => {
      if (isOver) return
      setFetched(said.ok ? { value: said.value, problem: null, path } : { value: null, problem: said.problem, path })
    })
    return () => {
      isOver = true
    }
  }, [seat, path, again])
  return fetched.path === path ? fetched : { value: null, problem: null }
}

/** The beginnings of steps with which the board can be compared, the newest first; null until they are known. */
export const useTraces = (): Fetched<readonly TraceView[]> => {
  const { state } = useSession()
  const { value, problem } = useFetched<TracesView>('changes', state.seq)
  const traces = useMemo(() => value && [...value.traces].reverse(), [value])
  return { value: traces, problem }
}

/** What changed on a board since the trace with this number, live; null until the trace has come. */
export const useChangesSince = (seq: number | undefined, view: DocumentView): Fetched<BoardChanges> => {
  const { value, problem } = useFetched<BoardTrace>(seq === undefined ? null : `changes/${seq}`, null)
  const changes = useMemo(() => value && changesSince(value, view), [value, view])
  return { value: changes, problem }
}
