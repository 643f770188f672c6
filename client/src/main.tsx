import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { loadAnewAfterUpdates } from './device/fresh-page.ts'
import { mayHoldWords } from './device/leftovers.ts'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import { startTheme } from './ui/theme.ts'

startTheme()
loadAnewAfterUpdates()
// Apart, so that a first page need not wait for what it takes.
void (async () => {
  if (await mayHoldWords()) await (await import('./session/sweep.ts')).sweepDevice()
})()
const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
