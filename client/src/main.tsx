import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { keysKept, PLACES_PREFIX } from './device/browser-storage.ts'
import { loadAnewAfterUpdates } from './device/fresh-page.ts'
import { mayHoldWords } from './device/leftovers.ts'
import { baseLocale, overwriteGetLocale } from './paraglide/runtime.js'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import { startTheme } from './ui/theme.ts'

// There is one language. Each message would look for it among cookies and addresses, thousands of times a minute.
overwriteGetLocale(() => baseLocale)
startTheme()
loadAnewAfterUpdates()
// Apart, so that a first page need not wait for what it takes.
void (async () => {
  if (await mayHoldWords()) await (await import('./session/sweep.ts')).sweepDevice()
})()
window.addEventListener('pageshow', ({ persisted }) => {
  // A page that the browser kept whole would show what the person before had on it.
  if (persisted && keysKept('local', PLACES_PREFIX).length > 0) window.location.reload()
})
const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
