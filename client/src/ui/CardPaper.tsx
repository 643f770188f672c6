import type { GroupId } from '@parley/shared/session/agenda'
import type { ReactNode } from 'react'
import { ExplainedText } from './ExplainedText.tsx'
import styles from './CardPaper.module.css'

type CardPaperProps = {
  /** Whose card it is: tints the edge. The shape and name of the group stand near it, never colour alone. */
  readonly group?: GroupId | 'both'
  readonly text: string
  /** A small line under the text: marks, "held back". */
  readonly meta?: ReactNode
  /** Buttons at the end of the card. */
  readonly actions?: ReactNode
  readonly selected?: boolean
  /** Drawn with a dashed edge: stays with its group. */
  readonly held?: boolean
  readonly as?: 'li' | 'article' | 'div'
}

/** A card as paper: text in any script, an edge in its group's colour. */
export const CardPaper = ({ group, text, meta, actions, selected, held, as: Element = 'div' }: CardPaperProps) => (
  <Element
    className={styles.card}
    data-group={group}
    data-selected={selected || undefined}
    data-held={held || undefined}
  >
    <div className={styles.body}>
      <p className={styles.text} dir="auto">
        <ExplainedText text={text} />
      </p>
      {meta && <div className={styles.meta}>{meta}</div>}
    </div>
    {actions && <div className={styles.actions}>{actions}</div>}
  </Element>
)
