import { useCallback, useEffect, useState } from 'react'
import { announce } from './announcements.ts'

/** How long a word stays on a board or map, in milliseconds: long enough to be read twice. */
const STAYS = 7_000

/** A short word on a board or map that goes again by itself; a screen reader hears it as well. */
export const useSaying = (): { readonly said: string | null; readonly say: (words: string) => void } => {
  const [said, setSaid] = useState<{ readonly words: string } | null>(null)
  useEffect(() => {
    if (!said) return
    const timer = setTimeout(() => setSaid(null), STAYS)
    return () => clearTimeout(timer)
  }, [said])
  const say = useCallback((words: string) => {
    setSaid({ words })
    announce(words)
  }, [])
  return { said: said?.words ?? null, say }
}
