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

/** Fetches a file with the seat's token, which never stands in an address, and hands it to the browser to keep. */
export const saveFile = async (
  seat: StoredSeat,
  file: FileName,
  secrets: readonly string[],
): Promise<Problem | null> => {
  try {
    const response = await fetch(`/api/sessions/${encodeURIComponent(seat.sessionId)}/files/${file}`, {
      headers: {
        Authorization: `Bearer ${seat.token}`,
        ...(secrets.length > 0 && { 'Parley-Secrets': secrets.join(',') }),
      },
      cache: 'no-store',
    })
    if (!response.ok) return await problemOf(response)
    const address = URL.createObjectURL(await response.blob())
    const link = document.createElement('a')
    link.href = address
    link.download =
      /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? `parley-${file}`
    document.body.append(link)
    link.click()
    link.remove()
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
    return null
  } catch {
    return { id: 'offline', message: '' }
  }
}
