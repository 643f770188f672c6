import type { LastTime } from '@parley/shared/follow/last-time'
import { agreementItems } from '@parley/shared/series/series-items'
import type { SeriesAgreement } from '@parley/shared/series/series'

type Row = { readonly id: string; readonly one: SeriesAgreement; readonly item?: string; readonly day?: string }

/**
 * What is told about, as phones list it: all of the last session, then those of sessions before it that are not done,
 * each of these with its day. A list of before has no series, and is read.
 */
export const toldRows = ({ agreements, series }: LastTime): readonly Row[] =>
  series
    ? agreementItems(series).map(({ id, session, agreement }) => {
        const day = session === series.sessions.length - 1 ? undefined : series.sessions[session]?.at
        return { id, one: agreement, item: id, ...(day === undefined ? {} : { day }) }
      })
    : agreements.map((one, at) => ({ id: `${at} ${one.text}`, one }))
