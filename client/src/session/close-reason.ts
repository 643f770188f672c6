import { CLOSE } from '@parley/shared/protocol/close-codes'

/** Why a document was closed to its person, as a reason of what could not be placed. */
export const reasonOfClose = (code: number): string =>
  code === CLOSE.sessionEnded ? 'ended' : code === CLOSE.noToken || code === CLOSE.noSuchSession ? 'moved' : 'closed'
