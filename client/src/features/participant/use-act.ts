import type { Command } from '@parley/shared/protocol/commands'
import { useState } from 'react'
import type { Problem } from '../../session/api.ts'
import { useSession } from '../../session/use-session.ts'

export type Act = {
  /** Sends a command; resolves to whether it was done. What went wrong stands in `problem`. */
  readonly send: (command: Command) => Promise<boolean>
  readonly busy: boolean
  readonly problem: Problem | null
}

/** One act of a screen: busy while it is under way, with its problem if it failed. */
export const useAct = (): Act => {
  const { command } = useSession()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async (body: Command): Promise<boolean> => {
    setBusy(true)
    setProblem(null)
    const answer = await command(body)
    setBusy(false)
    if (!answer.ok) setProblem(answer.problem)
    return answer.ok
  }
  return { send, busy, problem }
}
