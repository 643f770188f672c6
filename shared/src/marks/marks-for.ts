import { CARD_MARKS, type CardMark } from '../protocol/state-view.ts'
import type { Kind } from '../session/agenda.ts'
import { isMirrorKind } from '../session/written-kinds.ts'

/**
 * The marks that people may set on a revealed card. On the lists of a mirror nobody says whether they are true: what one
 * group sees is what it sees, and is asked about, not put to a count (KI8).
 */
export const marksFor = (kind: Kind): readonly CardMark[] =>
  isMirrorKind(kind) ? CARD_MARKS.filter((mark) => mark !== 'true-for-me') : CARD_MARKS
