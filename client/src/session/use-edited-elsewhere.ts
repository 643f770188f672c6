import { useEffect, useState } from 'react'
import { createRecentCards } from './recent-cards.ts'
import { useSession } from './use-session.ts'

const NONE: ReadonlySet<string> = new Set()

/**
 * Cards of a document whose words somebody else changed within the last seconds. It is made here, from words that
 * arrive anyway: nothing about anybody's typing is sent for it (TA3).
 */
export const useEditedElsewhere = (name: string): ReadonlySet<string> => {
  const { documents } = useSession()
  const [cards, setCards] = useState(NONE)
  useEffect(() => {
    const recent = createRecentCards(setCards)
    const letGo = documents.hold(name, () => undefined)
    const stop = documents.document(name).onEditedElsewhere(recent.heard)
    return () => {
      stop()
      letGo()
      recent.end()
      setCards(NONE)
    }
  }, [documents, name])
  return cards
}
