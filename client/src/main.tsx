import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { loadAnewAfterUpdates } from './device/fresh-page.ts'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import { startTheme } from './ui/theme.ts'

startTheme()
loadAnewAfterUpdates()
const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
