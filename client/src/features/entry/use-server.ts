import type { ServerView } from '@parley/shared/protocol/answers'
import { useEffect, useState } from 'react'
import { askServer } from '../../session/api.ts'

/** What the server says of itself; null until it answered. Pages work without it. */
export const useServer = (): ServerView | null => {
  const [server, setServer] = useState<ServerView | null>(null)
  useEffect(() => {
    let here = true
    void askServer().then((answer) => {
      if (here && answer.ok) setServer(answer.value)
    })
    return () => {
      here = false
    }
  }, [])
  return server
}
