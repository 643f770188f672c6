import type { BallotView } from '@parley/shared/protocol/ballot-views'
import { Minus, Plus } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { m } from '../../paraglide/messages.js'
import { ChoiceRows } from '../../ui/ChoiceRow.tsx'
import { ExplainedNote } from '../../ui/ExplainedText.tsx'
import styles from './DotRows.module.css'

type DotRowsProps = {
  readonly ballot: BallotView
  /** The options with a dot on them; one that stands here twice has two. */
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

const without = (chosen: readonly string[], id: string): readonly string[] => {
  const at = chosen.lastIndexOf(id)
  return at < 0 ? chosen : chosen.toSpliced(at, 1)
}

/** The options of a ballot of dots, each with its dots and two buttons: one dot more, one dot less (DT1). */
export const DotRows = ({ ballot, chosen, onChange }: DotRowsProps) => {
  const name = useId()
  const isFull = chosen.length >= ballot.cap
  return (
    <ChoiceRows legend={m.participant_vote_title()} legendUnseen>
      {ballot.options.map(({ id, text }, at) => {
        const count = chosen.filter((one) => one === id).length
        // The buttons stay where they are and can be reached, also where they do nothing more.
        const button = (label: string, picture: ReactNode, off: boolean, next: readonly string[]) => (
          <button
            type="button"
            className={styles.step}
            aria-label={label}
            aria-disabled={off || undefined}
            onClick={() => off || onChange(next)}
          >
            {picture}
          </button>
        )
        return (
          <div key={id} className={styles.row} role="group" aria-labelledby={`${name}-${at}`}>
            <p id={`${name}-${at}`} className={styles.words} dir="auto" data-on={count > 0 || undefined}>
              {text}
            </p>
            <div className={styles.note}>
              <ExplainedNote text={text} />
            </div>
            <div className={styles.give}>
              {button(m.votes_dots_less({ text }), <Minus aria-hidden="true" />, count === 0, without(chosen, id))}
              <span className={styles.dots} aria-hidden="true">
                {Array.from({ length: count }, (_, index) => (
                  <i key={index} />
                ))}
              </span>
              <output className={styles.figure}>{m.votes_dots_count({ count })}</output>
              {button(m.votes_dots_more({ text }), <Plus aria-hidden="true" />, isFull, [...chosen, id])}
            </div>
          </div>
        )
      })}
    </ChoiceRows>
  )
}
