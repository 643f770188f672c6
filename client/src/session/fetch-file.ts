import type { ErrorBody } from '@parley/shared/protocol/errors'
import type { Problem } from './api.ts'
import type { StoredSeat } from './seats.ts'

export const FILES = ['working.md', 'working.json', 'working.svg', 'working.png'] as const
export const OWN_FILES = ['mine.md', 'mine.json'] as const
export type FileName = (typeof FILES)[number] | (typeof OWN_FILES)[number]

const problemOf = async (response: Response): Promise<Problem> => {
  const body = (await response.json().catch(() => null)) as ErrorBody | null
  return body?.error ?? { id: 'went-wrong', message: '' }
}

/** Fetches with the seat's token, which never stands in an address, and hands the bytes to the browser to keep. */
const save = async (
  seat: StoredSeat,
  path: string,
  name: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Problem | null> => {
  try {
    const response = await fetch(`/api/sessions/${encodeURIComponent(seat.sessionId)}/${path}`, {
      headers: { Authorization: `Bearer ${seat.token}`, ...headers },
      cache: 'no-store',
    })
    if (!response.ok) return await problemOf(response)
    const address = URL.createObjectURL(await response.blob())
    const link = document.createElement('a')
    link.href = address
    link.download = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? name
    document.body.append(link)
    link.click()
    link.remove()
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
    return null
  } catch {
    return { id: 'offline', message: '' }
  }
}

/** Saves a file of the session; `secrets` add the own shared cards to what one wrote. */
export const saveFile = (seat: StoredSeat, file: FileName, secrets: readonly string[]): Promise<Problem | null> =>
  save(seat, `files/${file}`, `parley-${file}`, secrets.length > 0 ? { 'Parley-Secrets': secrets.join(',') } : {})

/** Saves the process log as the server gives it: `pnpm verify-log` checks that file. */
export const saveLog = (seat: StoredSeat): Promise<Problem | null> => save(seat, 'log', 'parley-log.json')
