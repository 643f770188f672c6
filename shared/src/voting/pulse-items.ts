/** One sentence of the pulse; its words stand in the catalogue, under its name, and are frozen when it is asked. */
export type PulseItem = {
  readonly id: string
  readonly topic: 'heard' | 'safety' | 'change' | 'clarity'
  /** What people risk by the answer itself: shown in three bands (PU5). */
  readonly isSensitive?: true
  /** Looks back on the day, so that it is asked at its end only. */
  readonly isAfter?: true
}

/**
 * The sentences of which a pulse can be made (measures.md 4.4, and those of the Larkfield case). Short paraphrases, and
 * therefore not to be compared with published norms. A name never changes: stored sessions and records have it.
 */
export const PULSE_ITEMS: readonly PulseItem[] = [
  { id: 'say-what-i-think', topic: 'safety', isSensitive: true },
  { id: 'want-to-understand', topic: 'heard' },
  { id: 'know-why', topic: 'change' },
  { id: 'real-effect', topic: 'change' },
  { id: 'clear-next-month', topic: 'clarity' },
  { id: 'feel-heard', topic: 'heard' },
  { id: 'hard-topics', topic: 'safety', isSensitive: true },
  { id: 'ask-for-help', topic: 'safety', isSensitive: true },
  { id: 'see-it-differently', topic: 'safety', isSensitive: true },
  { id: 'what-i-can-do', topic: 'safety', isSensitive: true },
  { id: 'part-of-it', topic: 'change' },
  { id: 'know-next', topic: 'clarity' },
  { id: 'could-say', topic: 'heard', isAfter: true },
  { id: 'paid-attention', topic: 'heard', isAfter: true },
  { id: 'my-side', topic: 'heard', isAfter: true },
  { id: 'took-seriously', topic: 'heard', isAfter: true },
  { id: 'understand-better', topic: 'heard', isAfter: true },
]

/** The six of the Larkfield case, with which the choice begins. */
export const USUAL_ITEMS: readonly string[] = PULSE_ITEMS.slice(0, 6).map(({ id }) => id)

const BY_ID = new Map(PULSE_ITEMS.map((item) => [item.id, item]))

/** The sentence with that name, if the set has it. */
export const pulseItem = (id: string): PulseItem | undefined => BY_ID.get(id)
export const isPulseItem = (id: string): boolean => BY_ID.has(id)
/** Whether its answers are shown in three bands. */
export const isSensitive = (id: string): boolean => BY_ID.get(id)?.isSensitive === true
