import { GROUPS } from '../session/agenda.ts'
import { ANSWERS, type Answer } from '../session/events.ts'
import { OUTCOMES, type Outcome } from '../session/told.ts'
import type { CheckInView } from '../protocol/series-views.ts'
import { agreementId, waitingId } from './series-items.ts'
import type { Series, SeriesAgreement, SeriesWaiting, Told } from './series.ts'

/** A limit or a pressure as it stands on the map now. */
export type NoteNow = {
  readonly of: 'limit' | 'pressure'
  readonly group: string
  readonly text: string
  readonly replies: readonly string[]
}
/** An ask as it stands in this session, with its answer once all answers were shown. */
export type AskNow = { readonly from: string; readonly text: string; readonly answer?: Answer | undefined }

type Told1 = CheckInView['told'][number]
const isOutcome = (word: string): word is Outcome => (OUTCOMES as readonly string[]).includes(word)
const isAnswer = (word: string): word is Answer => (ANSWERS as readonly string[]).includes(word)
const toldWith = <Word>(word: Word, { reason, learned }: Told1): Told<Word> => ({
  word,
  ...(reason === undefined ? {} : { reason }),
  ...(learned === undefined ? {} : { learned }),
})

/** An agreement with what the groups tell of it in this session; a group that tells nothing leaves what it told before. */
export const toldNow = (agreement: SeriesAgreement, id: string, told: CheckInView['told']): SeriesAgreement => {
  const now = GROUPS.flatMap((group) => {
    const one = told.find((other) => other.item === id && other.group === group)
    return one && isOutcome(one.word) ? [[group, toldWith(one.word, one)] as const] : []
  })
  return now.length === 0 ? agreement : { ...agreement, told: { ...agreement.told, ...Object.fromEntries(now) } }
}

/** How something that waited stands now; null where it is nowhere any more, which a note that was deleted is. */
export const waitingNow = (
  one: SeriesWaiting,
  id: string,
  told: CheckInView['told'],
  now: { readonly notes: readonly NoteNow[]; readonly asks: readonly AskNow[] },
): SeriesWaiting | null => {
  if (one.of === 'ask') {
    const said = told.find(({ item }) => item === id)
    if (said && isAnswer(said.word)) return { ...one, answer: toldWith(said.word, said) }
    const again = now.asks.find(({ from, text, answer }) => answer && from === one.group && text === one.text)
    return again?.answer ? { ...one, answer: { word: again.answer } } : one
  }
  const notes = now.notes.filter(({ of, group, text }) => of === one.of && group === one.group && text === one.text)
  if (notes.length === 0) return null
  const replies = notes.flatMap((note) => note.replies)
  return replies.length > 0 ? { ...one, replies } : one
}

/** The series as the record of this session tells it on: earlier sessions with what was told of them now. */
export const seriesNow = (
  series: Series,
  told: CheckInView['told'],
  now: { readonly notes: readonly NoteNow[]; readonly asks: readonly AskNow[] },
): Series => ({
  sessions: series.sessions.map((session, at) => ({
    ...session,
    agreements: session.agreements.map((one, place) => toldNow(one, agreementId(at, place), told)),
  })),
  waiting: series.waiting.flatMap((one, at) => waitingNow(one, waitingId(at), told, now) ?? []),
})

/** Whole days that something has waited: from its record to now, both in milliseconds since 1970. */
export const daysWaiting = ({ since }: Pick<SeriesWaiting, 'since'>, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(since)) / 86_400_000))
