import type { Command } from '@parley/shared/protocol/commands'
import { useRef, useState } from 'react'
import type { Done, Problem } from '../session/api.ts'
import { useSession } from '../session/use-session.ts'

/** Sends one command at a time; gives what the server answered, or null where it refused or one is under way. */
export const useSend = () => {
  const { command } = useSession()
  const underWay = useRef(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async (body: Command): Promise<Done | null> => {
    if (underWay.current) return null
    underWay.current = true
    setBusy(true)
    const answer = await command(body)
    underWay.current = false
    setBusy(false)
    setProblem(answer.ok ? null : answer.problem)
    return answer.ok ? answer.value : null
  }
  return { send, busy, problem }
}
