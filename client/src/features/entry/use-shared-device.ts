import { useEffect, useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { isPlaceCode, makePlace, putAwayOthers, sessionsWithPlaces } from '../../session/places.ts'

/** What somebody says of the device when joining or coming back: whether others use it, and the code for their place. */
export const useSharedDevice = () => {
  const [isShared, setShared] = useState(() => sessionsWithPlaces().length > 0)
  const [code, setCode] = useState('')
  const [error, setError] = useState<string | undefined>(undefined)
  useEffect(() => {
    // Whoever had this tab is put away first, and their page leaves the memory of the browser.
    void putAwayOthers().then((any) => any && window.location.reload())
  }, [])
  return {
    isShared,
    fields: {
      isShared,
      onChange: setShared,
      code,
      onCode: (next: string) => {
        setCode(next)
        setError(undefined)
      },
      error,
    },
    /** Whether the code can be one; says what is wrong otherwise. */
    isRight: (): boolean => {
      const right = !isShared || code === '' || isPlaceCode(code)
      setError(right ? undefined : m.people_code_wrong())
      return right
    },
    /** Makes the place of the seat that was just taken. Resolves to a sentence about it, or nothing where none is made. */
    settle: async (sessionId: string): Promise<string | undefined> => {
      if (!isShared || code === '') return undefined
      const number = await makePlace(sessionId, code)
      return number === null ? m.people_code_refused() : m.people_place_is({ number })
    },
  }
}
