import type { SeatState } from '@parley/shared/session/state'
import { notFound } from '../errors.ts'
import type { ActiveSession } from '../session/active-session.ts'

/** A file on its way to a person. */
export type SessionFile = { readonly bytes: Uint8Array; readonly contentType: string; readonly fileName: string }

export const sessionFile = async (_session: ActiveSession, _seat: SeatState, _file: string, _secrets: readonly string[]): Promise<SessionFile> => {
  throw notFound()
}
