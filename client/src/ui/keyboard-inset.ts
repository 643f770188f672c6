import { useEffect } from 'react'

/**
 * Keeps `--keyboard-inset` at the height that an on-screen keyboard covers. Where the browser shrinks the page
 * itself (`interactive-widget=resizes-content`) that is nothing; Safari on iOS only shrinks the visual viewport.
 */
export const useKeyboardInset = (): void => {
  useEffect(() => {
    const viewport = window.visualViewport
    if (!viewport) return undefined
    const measure = (): void => {
      // A pinched page has a small visual viewport, too, and no keyboard.
      const covered = viewport.scale > 1.01 ? 0 : window.innerHeight - viewport.height - viewport.offsetTop
      document.documentElement.style.setProperty('--keyboard-inset', `${Math.max(0, Math.round(covered))}px`)
    }
    measure()
    viewport.addEventListener('resize', measure)
    viewport.addEventListener('scroll', measure)
    return () => {
      viewport.removeEventListener('resize', measure)
      viewport.removeEventListener('scroll', measure)
    }
  }, [])
}
