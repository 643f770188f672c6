import type { agreementWords } from '@parley/shared/agree/frozen'
import { saidFields } from '@parley/shared/agree/kind-fields'
import { ownedPlaces } from '@parley/shared/agree/owned'
import type { OwnAgreementsView, OwnedView } from '@parley/shared/agree/owned-view'
import type { GroupId } from '@parley/shared/session/agenda'
import type { SeatState } from '@parley/shared/session/state-parts'
import { recordStatus } from '@parley/shared/session/state-reads'
import type { KeptModel, RecordModel } from '@parley/shared/snapshot/record-model'
import { storedModel } from '../files/record-file.ts'
import { recordWords } from '../files/record-words.ts'
import type { ActiveSession } from './active-session.ts'

/** What an owner has of a record: which of its agreements, and for which group. */
export type Owned = { readonly group: GroupId; readonly places: readonly number[] }

/** Which agreements of a record a seat accepted as an owner (FT2). */
export const ownedOf = ({ state, profile }: ActiveSession, seat: SeatState, model: RecordModel): Owned | null => {
  const { id, group } = seat
  if (!group) return null
  // Words that were hidden have something else in their place, which is no agreement.
  const wordsOf = (hash: string): ReturnType<typeof agreementWords> | null => {
    const body = profile.contents.get(hash)
    return body?.startsWith('{') ? (JSON.parse(body) as ReturnType<typeof agreementWords>) : null
  }
  return { group, places: ownedPlaces(model.agreements, state.accepted, { seat: id, group }, wordsOf) }
}

/** What an owner reads of a record: the own agreements, and nothing else of it. */
export const ownedView = (
  model: RecordModel | KeptModel,
  { group, places }: Owned,
  status: OwnedView['status'],
): OwnedView => ({
  status,
  madeAt: Date.parse(model.preparedAt),
  agreements: places.flatMap((at) => {
    const one = model.agreements[at]
    if (!one) return []
    const { text, sort, fields, due, when, owners } = one
    const said = saidFields(sort, fields).map(({ key, value }) => {
      const words = key === 'until' ? recordWords.day(String(value)) : String(value)
      return recordWords.agreements.field(key, words, model.groups)
    })
    return [
      {
        text,
        ...(sort ? { sort } : {}),
        fields: said,
        ...(due === undefined ? {} : { due }),
        ...(when === undefined ? {} : { when }),
        owners: [owners[group], owners[group === 'a' ? 'b' : 'a']] as const,
      },
    ]
  }),
})

/** What a seat accepted as an owner, as far as the record has it. */
export const ownedIn = async (session: ActiveSession, seat: SeatState): Promise<OwnedView> => {
  const { state, world } = session
  const status = recordStatus(state, world.now())
  const model = state.record && (await storedModel(session, state.record.hash))
  const owned = model && ownedOf(session, seat, model)
  return owned ? ownedView(model, owned, status) : { status, madeAt: null, agreements: [] }
}

/** The same for whoever sits on that seat, with whether a link works. */
export const ownedWithLink = async (session: ActiveSession, seat: SeatState): Promise<OwnAgreementsView> => {
  const links = await session.world.store.all('owner-link.of-seat', { session: session.id, seat: seat.id })
  return { ...(await ownedIn(session, seat)), hasLink: links.length > 0 }
}
