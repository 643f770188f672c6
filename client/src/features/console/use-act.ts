import type { Command } from '@parley/shared/protocol/commands'
import { useCallback, useRef, useState } from 'react'
import type { Problem } from '../../session/api.ts'
import { useSession } from '../../session/use-session.ts'

export type Act = {
  /** Sends a command; whether it was done. A second press while one is under way does nothing. */
  readonly send: (command: Command) => Promise<boolean>
  readonly busy: boolean
  readonly problem: Problem | null
  readonly forget: () => void
}

/** One act at a time, with what went wrong beside the button that was pressed. */
export const useAct = (): Act => {
  const { command } = useSession()
  const underWay = useRef(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = useCallback(
    async (body: Command): Promise<boolean> => {
      if (underWay.current) return false
      underWay.current = true
      setBusy(true)
      const answer = await command(body)
      underWay.current = false
      setBusy(false)
      setProblem(answer.ok ? null : answer.problem)
      return answer.ok
    },
    [command],
  )
  return { send, busy, problem, forget: useCallback(() => setProblem(null), []) }
}
