import { GROUPS } from '@parley/shared/session/agenda'
import { toldNow } from '@parley/shared/series/record-series'
import type { SeriesAgreement } from '@parley/shared/series/series'
import { m } from '../paraglide/messages.js'
import { toldText } from '../session/told-text.ts'
import { useSession } from '../session/use-session.ts'
import { GroupMark } from '../ui/GroupMark.tsx'
import styles from './LastTime.module.css'

/** What each group says became of an agreement, and learned, side by side; a group that said nothing yet is named too. */
export const ToldLines = ({ agreement, item }: { readonly agreement: SeriesAgreement; readonly item: string }) => {
  const { state } = useSession()
  const { told } = toldNow(agreement, item, state.checkIn?.told ?? [])
  return (
    <ul className={styles.told}>
      {GROUPS.map((group) => {
        const one = told?.[group]
        const { name } = state.session.groups[group]
        return (
          <li key={group} dir="auto">
            <GroupMark group={group} />{' '}
            {!one
              ? m.series_not_told({ group: name })
              : one.reason === undefined
                ? m.series_told({ group: name, word: toldText(one.word) })
                : m.series_told_why({ group: name, word: toldText(one.word), reason: one.reason })}
            {one?.learned !== undefined && (
              <span className={styles.learned} dir="auto">
                {m.series_learned_line({ group: name, text: one.learned })}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
