import type { StateView } from '@parley/shared/protocol/state-view'
import { useEffect, useState } from 'react'

/**
 * Whether the screen shows "Who can see what": a press anywhere on it, or its key W, shows it and takes it away, Escape
 * takes it away. What the mediator does next with the screen comes first: another step, a cover.
 */
export const useWhoShown = ({ current, screen, ended }: Pick<StateView, 'current' | 'screen' | 'ended'>): boolean => {
  const now = `${current} ${screen.covered} ${ended}`
  const [shownIn, setShownIn] = useState<string | null>(null)
  useEffect(() => {
    const turn = (): void => setShownIn((before) => (before === now ? null : now))
    const press = ({ key, ctrlKey, metaKey, altKey, repeat }: KeyboardEvent): void => {
      if (ctrlKey || metaKey || altKey || repeat) return
      if (key.toLowerCase() === 'w') turn()
      if (key === 'Escape') setShownIn(null)
    }
    window.addEventListener('click', turn)
    window.addEventListener('keydown', press)
    return () => {
      window.removeEventListener('click', turn)
      window.removeEventListener('keydown', press)
    }
  }, [now])
  return shownIn === now && !screen.covered
}
