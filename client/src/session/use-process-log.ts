import type { LogEntry } from '@parley/shared/protocol/state-view'
import { agendaStory } from '@parley/shared/session/agenda-story'
import { balanceOf, type Balance } from '@parley/shared/session/balance'
import { useEffect, useMemo, useState } from 'react'
import { call, type Problem } from './api.ts'
import { logText } from './log-text.ts'
import { useSession } from './use-session.ts'
import { hourText } from '../ui/moments.ts'

type LogAnswer = { readonly entries: readonly LogEntry[]; readonly words: Readonly<Record<string, string>> }

/** A line of the process log as people read it. */
export type LogLine = { readonly seq: number; readonly time: string; readonly text: string }

/** The process log in plain sentences, the newest first, and what it adds up to; it follows the session while it is looked at. */
export const useProcessLog = (): {
  readonly lines: readonly LogLine[] | null
  readonly balance: Balance | null
  readonly problem: Problem | null
} => {
  const { state, seat } = useSession()
  const [answer, setAnswer] = useState<LogAnswer | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { seq } = state
  useEffect(() => {
    let isOver = false
    void call<LogAnswer>(`/api/sessions/${encodeURIComponent(seat.sessionId)}/log`, { bearer: seat.token }).then(
      (said) => {
        if (isOver) return
        setProblem(said.ok ? null : said.problem)
        if (said.ok) setAnswer(said.value)
      },
    )
    return () => {
      isOver = true
    }
  }, [seat, seq])
  const story = useMemo(() => answer && agendaStory(answer.entries), [answer])
  const lines = useMemo(
    () =>
      answer &&
      answer.entries
        .map((entry) => ({
          seq: entry.seq,
          time: hourText(entry.at),
          text: logText(entry, { state, words: answer.words, clock: hourText, told: story?.get(entry.seq) }),
        }))
        .reverse(),
    [answer, story, state],
  )
  const balance = useMemo(() => answer && balanceOf(answer.entries), [answer])
  return { lines, balance, problem }
}
