import { canonicalJson } from '../lib/canonical-json.ts'
import { sha256Hex } from '../lib/hash.ts'
import { WRITTEN_KINDS, type WrittenKind } from '../session/agenda.ts'
import type { TableVersion } from '../session/events.ts'
import type { CardView, DocumentView } from './card-view.ts'

/** The version of a table's words, by kind. Order and holding back do not count: they change nobody's words. */
export const tableVersion = (view: DocumentView): TableVersion => {
  const of = (kind: WrittenKind): string =>
    sha256Hex(
      canonicalJson(
        view.cards.filter((card) => card.kind === kind).map(({ id, text, into }) => ({ id, text, into }))
          .sort((one, other) => (one.id < other.id ? -1 : 1)),
      ),
    )
  return Object.fromEntries(WRITTEN_KINDS.map((kind) => [kind, of(kind)])) as TableVersion
}

/** The cards of a kind that a table would release now: not held back, and not joined into another. */
export const releasable = (view: DocumentView, kind: WrittenKind): readonly CardView[] =>
  view.cards.filter((card) => card.kind === kind && !card.held && card.into === undefined && card.text.trim() !== '')
