import type { CardView } from '@parley/shared/documents/card-view'
import { standsBack } from '@parley/shared/lenses/lenses'
import { CARD_MARKS, type CardMark, type CardMarks } from '@parley/shared/protocol/state-view'
import type { Lens } from '@parley/shared/session/agenda'
import { lensName } from '../lenses/lens-words.ts'
import { m } from '../paraglide/messages.js'
import { GroupMark } from '../ui/GroupMark.tsx'
import { PlainNote } from './PlainNote.tsx'
import styles from './Projection.module.css'

const words: Readonly<Record<CardMark, () => string>> = {
  'true-for-me': m.board_mark_true_for_me,
  'new-to-me': m.board_mark_new_to_me,
  unclear: m.board_mark_unclear,
}

/** Counts of marks, never whose: by group where k allows it, otherwise one number. */
const Marks = ({ marks }: { readonly marks: CardMarks }) => (
  <p className={styles.marks}>
    {CARD_MARKS.map((mark) => {
      const count = marks[mark]
      if (!count) return null
      return (
        <span key={mark} className={styles.mark}>
          {words[mark]()}{' '}
          {count.a !== undefined && count.b !== undefined ? (
            <span className={styles.counts}>
              <GroupMark group="a" /> {count.a} <GroupMark group="b" /> {count.b}
            </span>
          ) : (
            <span className={styles.counts}>{count.total}</span>
          )}
        </span>
      )
    })}
  </p>
)

type ScreenCardProps = {
  readonly card: CardView
  /** Cards that were joined into this one. */
  readonly joined: number
  readonly marks?: CardMarks | undefined
  /** The lens through which the wall is seen. */
  readonly lens?: Lens | null
  /** Turns over, once. */
  readonly turns: boolean
}

/** A card large enough for the whole room. */
export const ScreenCard = ({ card, joined, marks, lens = null, turns }: ScreenCardProps) => (
  <li
    className={styles.card}
    data-group={card.group}
    data-turns={turns || undefined}
    data-stack={card.kind === 'stack' || undefined}
    data-back={standsBack(lens, card) || undefined}
  >
    <p className={styles.text} dir="auto">
      {card.text}
    </p>
    <PlainNote text={card.text} />
    {card.minutes !== undefined && <p className={styles.marks}>{m.moves_minutes({ minutes: card.minutes })}</p>}
    {card.lens && (
      <p className={styles.marks}>
        {m.words_lens_is({ lens: lensName(card.lens) })}
        {standsBack(lens, card) && ` · ${m.words_lens_back_short()}`}
      </p>
    )}
    {!card.lens && standsBack(lens, card) && <p className={styles.marks}>{m.words_lens_back_short()}</p>}
    {joined > 0 && <p className={styles.marks}>{m.board_joined({ count: joined })}</p>}
    {marks && Object.keys(marks).length > 0 && <Marks marks={marks} />}
  </li>
)
