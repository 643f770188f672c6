import type { CardView } from '../documents/card-view.ts'
import { canonicalJson } from '../lib/canonical-json.ts'
import type { GroupId } from '../session/agenda.ts'
import type { RecordAgreement } from '../snapshot/record-model.ts'
import { yesesTo, type Accepted, type agreementWords } from './frozen.ts'

type Words = ReturnType<typeof agreementWords>

/** What of an agreement both its frozen words and the record have; not its owners, who are seats there and names here. */
const saidBy = (one: Pick<CardView, 'text' | 'sort' | 'due' | 'when'> & { readonly fields?: unknown }): string =>
  canonicalJson([one.text.trim(), one.sort ?? null, one.due ?? null, one.when?.trim() ?? null, one.fields ?? null])

/**
 * The places, counted from 0, of the agreements of a record that a seat accepted as the owner of its group, and that the owner of the other group
 * accepted, too. `wordsOf` gives the frozen words behind a hash. Names are not compared: two people may share one.
 */
export const ownedPlaces = (
  agreements: readonly RecordAgreement[],
  accepted: readonly Accepted[],
  owner: { readonly seat: string; readonly group: GroupId },
  wordsOf: (hash: string) => Words | null,
): readonly number[] => {
  const own = new Set(
    accepted
      .filter(({ of, group }) => of === 'agreement' && group === owner.group)
      .flatMap(({ card, hash }) => {
        const words = wordsOf(hash)
        const yes = yesesTo(accepted, card, hash)
        const isOwn = words?.[owner.group === 'a' ? 'ownerA' : 'ownerB'] === owner.seat
        return words && isOwn && yes.a && yes.b ? [saidBy(words as unknown as Parameters<typeof saidBy>[0])] : []
      }),
  )
  return agreements.flatMap((one, at) => (own.has(saidBy(one)) ? [at] : []))
}
