import type { GroupId } from '../session/agenda.ts'
import type { ToldItem } from '../session/told.ts'
import type { Series, SeriesAgreement, SeriesWaiting } from './series.ts'

/** An agreement that can be told about, of the session at that place of the series. */
export type AgreementItem = ToldItem & { readonly session: number; readonly agreement: SeriesAgreement }
/** An ask that waits for the answer of the group to which it was put. */
export type AskItem = ToldItem & { readonly by: GroupId; readonly ask: SeriesWaiting }

/** The name of an agreement within a session that goes on from a series: its session's place there, and its own. */
export const agreementId = (session: number, place: number): string => `agreement-${session}-${place}`
/** The name of what waits, by its place in the list. */
export const waitingId = (place: number): string => `waiting-${place}`

/** Both groups said that it was kept, or dropped: nobody asks about it again. */
export const isDone = ({ told }: SeriesAgreement): boolean =>
  [told?.a, told?.b].every((one) => one?.word === 'kept' || one?.word === 'dropped')

/** The agreements to be told about: all of the last session, and those before that are not done. The last come first. */
export const agreementItems = ({ sessions }: Series): readonly AgreementItem[] =>
  sessions
    .map((session, at) =>
      session.agreements.flatMap((agreement, place) =>
        isDone(agreement) ? [] : [{ id: agreementId(at, place), session: at, agreement }],
      ),
    )
    .toReversed()
    .flat()

/** The asks that wait, each with the group that was asked. */
export const askItems = ({ waiting }: Series): readonly AskItem[] =>
  waiting.flatMap((ask, at): readonly AskItem[] =>
    ask.of === 'ask' && ask.group !== 'both' ? [{ id: waitingId(at), by: ask.group === 'a' ? 'b' : 'a', ask }] : [],
  )

/** What a session that goes on from this series can tell about, as its first event names it. */
export const toldItems = (series: Series): readonly ToldItem[] => [
  ...agreementItems(series).map(({ id }) => ({ id })),
  ...askItems(series).map(({ id, by }) => ({ id, by })),
]
