import { useEffect, useLayoutEffect, useRef, useState } from 'react'

/**
 * The text of a field for something new. When the field goes under the writing (the step went on, the map was locked,
 * the page was closed), what stands in it is handed to `onUnplaced`, so that nothing is lost.
 */
export const useTypedText = (onUnplaced: (text: string) => void): readonly [string, (text: string) => void] => {
  const [text, setText] = useState('')
  const latest = useRef({ text, onUnplaced })
  useLayoutEffect(() => {
    latest.current = { text, onUnplaced }
  })
  useEffect(() => {
    const hand = (): void => {
      const { text: last, onUnplaced: give } = latest.current
      if (last.trim() !== '') give(last.trim())
      latest.current = { text: '', onUnplaced: give }
    }
    addEventListener('pagehide', hand)
    return () => {
      removeEventListener('pagehide', hand)
      hand()
    }
  }, [])
  const write = (next: string): void => {
    // At once: a field that is emptied and goes in the same moment has nothing to hand over.
    latest.current = { ...latest.current, text: next }
    setText(next)
  }
  return [text, write]
}
