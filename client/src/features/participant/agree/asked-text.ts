import type { AskedWhen } from '@parley/shared/documents/card-view'
import { m } from '../../../paraglide/messages.js'

const WORDS: Readonly<Record<AskedWhen, () => string>> = {
  before: m.kinds_asked_before,
  during: m.kinds_asked_during,
  after: m.kinds_asked_after,
}

/** "before it was decided". */
export const askedText = (asked: AskedWhen): string => WORDS[asked]()
