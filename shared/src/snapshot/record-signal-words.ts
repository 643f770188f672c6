import type { SignalPeriod } from '../voting/signals.ts'

/** The words around signal checks; `when` says in which session a check was, "in this session" or "on 14 November". */
export type SignalWords = {
  readonly title: string
  readonly about: string
  readonly now: string
  readonly on: (day: string) => string
  readonly periods: Readonly<Record<SignalPeriod, string>>
  /** "12 people answered in this session, about the last three months." */
  readonly check: (when: string, period: string, people: number, asked?: number) => string
  readonly row: (name: string, when: string) => string
  readonly seen: string
  readonly not: string
  readonly answers: string
  /** The name of a sign whose words stay in the room. */
  readonly sign: (number: number) => string
  readonly split: (when: string, k: number) => string
  readonly rounds: (when: string) => string
  readonly few: (when: string, k: number) => string
}
