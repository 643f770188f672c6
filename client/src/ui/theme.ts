import { keep, kept } from '../device/browser-storage.ts'
import { watchMedia } from '../device/media.ts'

export type Theme = 'light' | 'dark'
const KEY = 'parley.theme'
const listeners = new Set<() => void>()
const dark = watchMedia('(prefers-color-scheme: dark)')

const stored = (): Theme | undefined => {
  const value = kept('local', KEY)
  return value === 'light' || value === 'dark' ? value : undefined
}

/** The theme in use: the one chosen on this device, else what the system prefers. */
export const currentTheme = (): Theme => stored() ?? (dark.matches() ? 'dark' : 'light')

const apply = (): void => {
  document.documentElement.dataset.theme = currentTheme()
  for (const listener of listeners) listener()
}

/** Applies the theme and follows the system from now on. Called once, before the first page is drawn. */
export const startTheme = (): void => {
  apply()
  dark.onChange(apply)
}

/** Chooses a theme for this device. */
export const chooseTheme = (theme: Theme): void => {
  keep('local', KEY, theme)
  apply()
}

/** Calls `changed` when the theme changes: the canvas has to be drawn anew. Returns how to stop. */
export const onTheme = (changed: () => void): (() => void) => {
  listeners.add(changed)
  return () => listeners.delete(changed)
}
