import type { ErrorBody } from '@parley/shared/protocol/errors'
import type { RecordFormat } from '@parley/shared/protocol/agree-views'
import type { Answer, Problem } from './api.ts'
import type { StoredSeat } from './seats.ts'

export const FILES = [
  'working.md',
  'working.html',
  'working.pdf',
  'working.docx',
  'working.zip',
  'working.json',
  'working.svg',
  'working.png',
  'working.pictures',
] as const
export const OWN_FILES = ['mine.md', 'mine.pdf', 'mine.docx', 'mine.json'] as const
/** What a sponsor of a series gets, and what the server holds about one seat. */
const OTHER_FILES = ['sponsor.html', 'seat.html', 'seat.json'] as const
export type FileName = (typeof FILES)[number] | (typeof OWN_FILES)[number]

/** A file as it arrived, byte for byte, and what it is called. */
export type FetchedFile = { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string; readonly name: string }

const problemOf = async (response: Response): Promise<Problem> => {
  const body = (await response.json().catch(() => null)) as ErrorBody | null
  return body?.error ?? { id: 'went-wrong', message: '' }
}

/** Fetches with the seat's token, which never stands in an address. */
const read = async (
  seat: StoredSeat,
  path: string,
  name: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer<FetchedFile>> => {
  try {
    const response = await fetch(`/api/sessions/${encodeURIComponent(seat.sessionId)}/${path}`, {
      headers: { Authorization: `Bearer ${seat.token}`, ...headers },
      cache: 'no-store',
    })
    if (!response.ok) return { ok: false, problem: await problemOf(response) }
    return {
      ok: true,
      value: {
        bytes: new Uint8Array(await response.arrayBuffer()),
        type: response.headers.get('content-type') ?? 'application/octet-stream',
        name: /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? name,
      },
    }
  } catch {
    return { ok: false, problem: { id: 'offline', message: '' } }
  }
}

/** Hands a file that is here to the browser to keep. */
export const keepFile = ({ bytes, type, name }: FetchedFile): void => {
  const address = URL.createObjectURL(new Blob([bytes], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

const save = async (reading: Promise<Answer<FetchedFile>>): Promise<Problem | null> => {
  const answer = await reading
  if (!answer.ok) return answer.problem
  keepFile(answer.value)
  return null
}

/** What of a record there is to save: its files, and pictures that the server draws of it when somebody asks. */
export type RecordSaved = RecordFormat | 'pictures'

/** Fetches one file of the record, to be read here before it is kept. */
export const readRecordFile = (seat: StoredSeat, format: RecordSaved): Promise<Answer<FetchedFile>> =>
  read(seat, `files/record.${format}`, `parley-record.${format}`)

/** Saves the pictures of a record, which are no part of what was signed and are drawn of it. */
export const saveRecordPictures = (seat: StoredSeat): Promise<Problem | null> => save(readRecordFile(seat, 'pictures'))

/** Saves a file of the session; `secrets` add the own shared cards to what one wrote. */
export const saveFile = (
  seat: StoredSeat,
  file: FileName | (typeof OTHER_FILES)[number],
  secrets: readonly string[],
): Promise<Problem | null> =>
  save(read(seat, `files/${file}`, `parley-${file}`, secrets.length > 0 ? { 'Parley-Secrets': secrets.join(',') } : {}))

/** Saves the process log as the server gives it: `pnpm verify-log` checks that file. */
export const saveLog = (seat: StoredSeat): Promise<Problem | null> => save(read(seat, 'log', 'parley-log.json'))
