import type { OwnAgreementsView, OwnedView } from '@parley/shared/agree/owned-view'
import type { RecordPreview } from '@parley/shared/follow/record-preview'
import type {
  DoorView,
  InvitesView,
  KeptView,
  OwnCard,
  ScreenView,
  SeatTaken,
  ServerView,
  SessionCreated,
} from '@parley/shared/protocol/answers'
import type { Command } from '@parley/shared/protocol/commands'
import type { CreateSession, TakeSeat } from '@parley/shared/protocol/bodies'
import type { AskPractice, PracticeStarted } from '@parley/shared/protocol/practice'
import type { ErrorBody, ErrorId } from '@parley/shared/protocol/errors'

/** What went wrong: the server's own error, or that it could not be reached. */
export type Problem = {
  readonly id: ErrorId | 'offline'
  /** The server's sentence. Pages show `problemText(problem)`, which knows the catalogue. */
  readonly message: string
  readonly field?: string
  /** What is possible instead, with `not-now`. */
  readonly now?: string
}
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }

const failed = (problem: Problem): { readonly ok: false; readonly problem: Problem } => ({ ok: false, problem })
const OFFLINE = failed({ id: 'offline', message: '' })
const WRONG = failed({ id: 'went-wrong', message: '' })
/** What a proxy answers in place of a server that it cannot reach. */
const NOBODY_BEHIND: ReadonlySet<number> = new Set([502, 503, 504])

const isErrorBody = (value: unknown): value is ErrorBody => {
  const error = (value as { readonly error?: { readonly id?: unknown } } | null)?.error
  return typeof error?.id === 'string'
}

type Call = {
  readonly method?: 'GET' | 'POST'
  readonly body?: unknown
  /** A seat token, or a screen's secret. */
  readonly bearer?: string
  readonly mediatorKey?: string
  /** How long it may take; milliseconds. */
  readonly patience?: number
}

/** How long a call may take before the page says that the server cannot be reached; milliseconds. */
const PATIENCE = 15_000

/** As long as files of a large record may take on a crowded server; milliseconds. */
const PATIENCE_WITH_FILES = 90_000

/** What a body says as JSON; undefined where it is none. Throws where the body does not arrive to its end. */
const jsonOf = async (response: Response): Promise<unknown> => {
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Calls the server. Never throws: what went wrong is part of the answer. */
export const call = async <T>(
  path: string,
  { method = 'GET', body, bearer, mediatorKey, patience = PATIENCE }: Call = {},
): Promise<Answer<T>> => {
  const headers: Record<string, string> = {}
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  if (bearer) headers['Authorization'] = `Bearer ${bearer}`
  if (mediatorKey) headers['Mediator-Key'] = mediatorKey
  const impatience = new AbortController()
  const timer = setTimeout(() => impatience.abort(), patience)
  try {
    const response = await fetch(path, {
      method,
      headers,
      signal: impatience.signal,
      cache: 'no-store',
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const value = await jsonOf(response)
    if (response.ok && value !== undefined) return { ok: true, value: value as T }
    if (isErrorBody(value)) return failed(value.error)
    return NOBODY_BEHIND.has(response.status) ? OFFLINE : WRONG
  } catch {
    return OFFLINE
  } finally {
    clearTimeout(timer)
  }
}

const inSession = (sessionId: string): string => `/api/sessions/${encodeURIComponent(sessionId)}`

/** What every page may know of the server. */
export const askServer = (): Promise<Answer<ServerView>> => call('/api/server')

/** Creates a session; `mediatorKey` where the server needs one. */
export const createSession = (
  body: Omit<CreateSession, 'k' | 'cap' | 'mediator' | 'sponsor'> & Partial<CreateSession>,
  mediatorKey: string,
): Promise<Answer<SessionCreated>> => call('/api/sessions', { method: 'POST', body, mediatorKey })

/** Creates a session that goes on from a record, whose file comes with it. */
export const followRecord = (
  body: CreateSession & { readonly record: string },
  mediatorKey: string,
): Promise<Answer<SessionCreated>> => call('/api/record-session', { method: 'POST', body, mediatorKey })

/** What a session would begin with that goes on from this record; nothing is made. */
export const previewRecord = (record: string, mediatorKey: string): Promise<Answer<RecordPreview>> =>
  call('/api/record-preview', { method: 'POST', body: { record }, mediatorKey })

/** What a person may read before taking a seat. */
export const askDoor = (by: { readonly invite: string } | { readonly roomCode: string }): Promise<Answer<DoorView>> =>
  call('/api/door', { method: 'POST', body: by })

/** Takes a seat by invite or room code, or comes back by return code. */
export const takeSeat = (body: TakeSeat): Promise<Answer<SeatTaken>> => call('/api/seats', { method: 'POST', body })

/** Starts a practice of one's own. It plays everything before the step first, which takes a few seconds. */
export const startPractice = (body: AskPractice): Promise<Answer<PracticeStarted>> =>
  call('/api/practice', { method: 'POST', body, patience: PATIENCE_WITH_FILES })

/** A screen that wants to be paired. */
export const offerScreen = (): Promise<Answer<ScreenView>> => call('/api/screens', { method: 'POST', body: {} })

/** Whether the mediator has typed this screen's code yet. */
export const askScreen = (id: string, secret: string): Promise<Answer<ScreenView>> =>
  call(`/api/screens/${encodeURIComponent(id)}`, { bearer: secret })

/** The invite links and the room code, for the mediator. */
export const readInvites = (sessionId: string, bearer: string): Promise<Answer<InvitesView>> =>
  call(`${inSession(sessionId)}/invites`, { bearer })

/** What is left of a session whose board was deleted, for a seat that may read its record. */
export const askKept = (sessionId: string, bearer: string): Promise<Answer<KeptView>> =>
  call(`${inSession(sessionId)}/kept`, { bearer })

/** What a seat accepted as an owner, and whether it has a link of its own to it. */
export const readOwnAgreements = (sessionId: string, bearer: string): Promise<Answer<OwnAgreementsView>> =>
  call(`${inSession(sessionId)}/own-agreements`, { bearer })

/** What an owner accepted, by the secret of the private link. */
export const readOwned = (secret: string): Promise<Answer<OwnedView>> => call('/api/owned', { bearer: secret })

/** Ends the private link with this secret. */
export const endOwned = (secret: string): Promise<Answer<{ readonly ended: boolean }>> =>
  call('/api/owned/end', { method: 'POST', body: {}, bearer: secret })

/** Where one's own shared cards are now, by the secrets that this browser keeps. */
export const findOwnCards = (
  sessionId: string,
  bearer: string,
  secrets: readonly string[],
): Promise<Answer<readonly OwnCard[]>> =>
  call(`${inSession(sessionId)}/own-cards`, { method: 'POST', body: { secrets }, bearer })

/** The answer to a command: its place in the log, and what the command itself gives back. */
export type Done = { readonly seq: number } & Readonly<Record<string, unknown>>

/** Commands whose answer waits for the files of a record. */
const MAKES_FILES: ReadonlySet<Command['type']> = new Set(['prepare-record', 'end-session'])

/** Sends a command as a seat. */
export const sendCommand = (sessionId: string, bearer: string, body: Command): Promise<Answer<Done>> =>
  call(`${inSession(sessionId)}/commands`, {
    method: 'POST',
    body,
    bearer,
    ...(MAKES_FILES.has(body.type) && { patience: PATIENCE_WITH_FILES }),
  })
