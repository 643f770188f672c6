import { daysWaiting, waitingNow, type NoteNow } from '@parley/shared/series/record-series'
import { waitingId } from '@parley/shared/series/series-items'
import type { Series, SeriesWaiting } from '@parley/shared/series/series'
import type { ReactNode } from 'react'
import { m } from '../paraglide/messages.js'
import { toldText } from '../session/told-text.ts'
import { useDocument } from '../session/use-document.ts'
import { useSession } from '../session/use-session.ts'
import { GroupMark } from '../ui/GroupMark.tsx'
import styles from './LastTime.module.css'

type WaitingProps = {
  readonly series: Series
  /** What stands under an ask that waits: the form in which its group answers it. */
  readonly below?: ((item: string, ask: SeriesWaiting) => ReactNode) | undefined
}

/** Limits and pressures of the map as they stand now, with the words that were answered to them. */
const useNotes = (): { readonly notes: readonly NoteNow[]; readonly isThere: boolean } => {
  const { view } = useDocument('board')
  const repliesTo = (id: string): readonly string[] =>
    view.cards.flatMap((one) => (one.kind === 'reply' && one.of === id && one.text.trim() ? [one.text.trim()] : []))
  const notes = view.cards.flatMap((card): readonly NoteNow[] =>
    card.kind === 'limit' || card.kind === 'pressure'
      ? [{ of: card.kind, group: card.group ?? 'both', text: card.text.trim(), replies: repliesTo(card.id) }]
      : [],
  )
  return { notes, isThere: view.cards.length > 0 }
}

/** Asks without an answer and notes without a reply, each with how long it has waited, or with what came meanwhile. */
export const Waiting = ({ series, below }: WaitingProps) => {
  const { state } = useSession()
  const { notes, isThere } = useNotes()
  const told = state.checkIn?.told ?? []
  const asked = state.asks.list.map(({ from, text, answer }) => ({
    from,
    text,
    ...(answer ? { answer: answer.answer } : {}),
  }))
  const all = series.waiting.map((one, at) => ({
    item: waitingId(at),
    one,
    now: waitingNow(one, waitingId(at), told, { notes, asks: asked }),
  }))
  const nameOf = (group: SeriesWaiting['group']): string =>
    group === 'both' ? m.series_both_groups() : state.session.groups[group].name
  const says = (one: SeriesWaiting, now: SeriesWaiting | null): string => {
    if (now === null) return isThere ? m.series_note_gone() : m.follow_last_loading()
    if (now.answer) {
      const group = nameOf(one.group === 'a' ? 'b' : 'a')
      const answer = toldText(now.answer.word)
      const { reason } = now.answer
      return reason === undefined
        ? m.series_answered({ group, answer })
        : m.series_answered_why({ group, answer, reason })
    }
    if (now.replies) return now.replies.map((text) => m.series_replied({ text })).join(' ')
    const days = daysWaiting(one, state.now)
    return days === 0 ? m.series_waits_today() : m.series_waits({ days: m.series_days({ count: days }) })
  }
  const list = (title: string, lead: string | null, some: typeof all) =>
    some.length > 0 && (
      <section className={styles.waiting}>
        <h3>{title}</h3>
        {lead && <p className={styles.quiet}>{lead}</p>}
        <ul className={styles.list}>
          {some.map(({ item, one, now }) => (
            <li key={item} className={styles.agreement}>
              <p className={styles.quiet}>
                {one.group !== 'both' && <GroupMark group={one.group} />}{' '}
                <bdi>{m.series_note_of({ group: nameOf(one.group) })}</bdi>
              </p>
              <p className={styles.words} dir="auto">
                {one.text}
              </p>
              <p dir="auto">
                <strong>{says(one, now)}</strong>
              </p>
              {one.of === 'ask' && below?.(item, one)}
            </li>
          ))}
        </ul>
      </section>
    )
  return (
    <>
      {list(
        m.series_asks(),
        null,
        all.filter(({ one }) => one.of === 'ask'),
      )}
      {list(
        m.series_notes(),
        m.series_notes_lead(),
        all.filter(({ one }) => one.of !== 'ask'),
      )}
    </>
  )
}
