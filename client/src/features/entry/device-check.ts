import { SUBPROTOCOL } from '@parley/shared/protocol/close-codes'
import { forget, keep, kept } from '../../device/browser-storage.ts'
import { askServer } from '../../session/api.ts'
import { randomId, randomSecret } from '../../session/random.ts'
import { socketAddress } from '../../session/socket-address.ts'

const PATIENCE = 8_000

/** Whether the server answers a plain call. */
export const checkServer = async (): Promise<boolean> => (await askServer()).ok

/** Whether a socket opens and gives back the text that it was sent. */
export const checkSocket = (): Promise<boolean> =>
  new Promise((resolve) => {
    const text = randomId()
    const socket = new WebSocket(socketAddress('/check'), [SUBPROTOCOL])
    const done = (works: boolean): void => {
      clearTimeout(timer)
      resolve(works)
      socket.close()
    }
    const timer = setTimeout(() => done(false), PATIENCE)
    socket.onopen = () => socket.send(text)
    socket.onmessage = ({ data }) => done(data === text)
    socket.onerror = () => done(false)
    socket.onclose = () => done(false)
  })

/** Whether this browser remembers something beyond this page. */
export const checkStorage = (): Promise<boolean> => {
  const text = randomId()
  const works = (['local', 'tab'] as const).every((place) => {
    const stays = keep(place, 'parley.check', text) && kept(place, 'parley.check') === text
    forget(place, 'parley.check')
    return stays
  })
  return Promise.resolve(works)
}

/** Whether this browser makes good random secrets, which needs no secure connection. */
export const checkRandom = (): Promise<boolean> => {
  try {
    return Promise.resolve(randomSecret().length === 43 && randomSecret() !== randomSecret())
  } catch {
    return Promise.resolve(false)
  }
}
