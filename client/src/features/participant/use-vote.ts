import type { CommandOf } from '@parley/shared/protocol/commands'
import { filled } from '@parley/shared/protocol/filled-vote'
import { useCallback, useEffect, useState } from 'react'
import type { Problem } from '../../session/api.ts'
import { useSession } from '../../session/use-session.ts'
import { keepVote, keptVote, newReceipt, receiptOf, type Choice, type Vote } from './receipts.ts'

const AGAIN = 3_000

/** A choice as the command carries it. */
const sentAs = (choice: Choice): CommandOf<'vote'>['choice'] => {
  if (choice === 'pass' || 'level' in choice) return choice
  if (!('ratings' in choice)) return [...choice]
  return { ratings: choice.ratings.map(({ values, ...one }) => ({ ...one, values: [...values] })) }
}

/** One's vote in a ballot: kept until the server has it, sent again by itself under the same receipt. */
export const useVote = (ballot: string) => {
  const { seat, command, status } = useSession()
  const [vote, setVote] = useState<Vote | null>(() => keptVote(seat, ballot))
  const [problem, setProblem] = useState<Problem | null>(null)
  const [tries, setTries] = useState(0)
  const waiting = vote !== null && !vote.sent
  const keepAs = useCallback(
    (next: Vote | null) => {
      keepVote(seat, ballot, next)
      setVote(next)
    },
    [seat, ballot],
  )
  useEffect(() => {
    if (!waiting) return undefined
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const { choice } = vote
    void command(
      filled({ type: 'vote' as const, ballot, receipt: receiptOf(seat, ballot), choice: sentAs(choice) }),
    ).then((answer) => {
      if (isOver) return
      if (answer.ok) {
        setProblem(null)
        return keepAs({ choice, sent: true })
      }
      setProblem(answer.problem)
      const { id } = answer.problem
      // The network, or a server that is coming back: the vote waits and goes by itself.
      if (id === 'offline' || id === 'went-wrong' || id === 'not-stored' || id === 'too-many') {
        timer = setTimeout(() => setTries((count) => count + 1), AGAIN)
      } else keepAs(null)
    })
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [waiting, vote, tries, status.of, ballot, seat, command, keepAs])
  const send = (choice: Choice): void => {
    if (!waiting) newReceipt(seat, ballot)
    keepAs({ choice, sent: false })
  }
  return { vote, problem, waiting, send }
}
