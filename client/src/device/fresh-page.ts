import { keep, kept } from './browser-storage.ts'

const KEY = 'parley.freshened'
/** Not more often than this, in milliseconds: a server that is really gone must not make the page spin. */
const PAUSE = 20_000

/** After an update of the server, parts of an open page are gone: then the page loads itself anew, and goes on where it was. */
export const loadAnewAfterUpdates = (): void => {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(kept('tab', KEY) ?? 0)
    if (Date.now() - last < PAUSE) return
    event.preventDefault()
    keep('tab', KEY, String(Date.now()))
    window.location.reload()
  })
}
