import { Moon, Sun } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { m } from '../paraglide/messages.js'
import { Button } from './Button.tsx'
import { chooseTheme, currentTheme, onTheme } from './theme.ts'

/** Light or dark, remembered on this device. */
export const ThemeToggle = () => {
  const theme = useSyncExternalStore(onTheme, currentTheme)
  const other = theme === 'dark' ? 'light' : 'dark'
  const Icon = other === 'dark' ? Moon : Sun
  return (
    <Button variant="quiet" icon={<Icon aria-hidden="true" />} onClick={() => chooseTheme(other)}>
      {other === 'dark' ? m.interface_theme_dark() : m.interface_theme_light()}
    </Button>
  )
}
