import { useEffect, useState } from 'react'
import { call, type Answer, type Problem } from './api.ts'
import { useSession } from './use-session.ts'

/** What was asked for: both null until it is known. */
export type Fetched<T> = { readonly value: T | null; readonly problem: Problem | null }

/** What a path of the session answers, asked anew when `path` or `again` changes; nothing is asked while `path` is null. */
export const useFetched = <T>(path: string | null, again: unknown): Fetched<T> => {
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
