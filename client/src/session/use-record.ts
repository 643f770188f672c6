import { useEffect, useState } from 'react'
import type { Problem } from './api.ts'
import { useSession } from './use-session.ts'
import { fetchRecord, type FetchedRecord } from './fetch-record.ts'

/** The files of the record on this device: on their way, here, or what went wrong. */
export type RecordHere = {
  readonly of: 'loading' | 'here' | 'failed'
  /** The record that was fetched last; it stays before its reader while another is on its way. */
  readonly record: FetchedRecord | null
  readonly problem: Problem | null
  readonly again: () => void
}

/** Fetches the record that the state names, and anew when it names another or stands otherwise. */
export const useRecord = (hash: string, status: string): RecordHere => {
  const { seat } = useSession()
  const [tries, setTries] = useState(0)
  const wanted = `${hash} ${status} ${tries}`
  const [here, setHere] = useState<{ wanted: string; record: FetchedRecord | null; problem: Problem | null } | null>(
    null,
  )
  useEffect(() => {
    let isOver = false
    void fetchRecord(seat).then((answer) => {
      if (isOver) return
      setHere((before) =>
        'record' in answer
          ? { wanted, record: answer.record, problem: null }
          : { wanted, record: before?.record ?? null, problem: answer.problem },
      )
    })
    return () => {
      isOver = true
    }
  }, [seat, wanted])
  return {
    of: here?.wanted !== wanted ? 'loading' : here.problem ? 'failed' : 'here',
    record: here?.record ?? null,
    problem: here?.wanted === wanted ? here.problem : null,
    again: () => setTries(tries + 1),
  }
}
