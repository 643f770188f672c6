import { Popover } from '@base-ui/react/popover'
import { explained } from '@parley/shared/agree/word-list'
import { useState } from 'react'
import styles from './ExplainedText.module.css'
import { usePlainWords } from './plain-words.ts'

/**
 * A word with its plain words: a press opens them, Esc or a press elsewhere closes them. No native button, because
 * that would never be broken across two lines, and this stands in a sentence.
 */
const Term = ({ text, plain }: { readonly text: string; readonly plain: string }) => {
  const [trigger, setTrigger] = useState<HTMLElement | null>(null)
  // Inside the landmark, or the dialog over it, so that whoever goes by these finds what opened.
  const place = trigger?.closest<HTMLElement>('[role="dialog"], main') ?? null
  return (
    <Popover.Root>
      <Popover.Trigger ref={setTrigger} nativeButton={false} render={<span />} className={styles.term}>
        {text}
      </Popover.Trigger>
      <Popover.Portal container={place}>
        <Popover.Positioner className={styles.positioner} sideOffset={6} collisionPadding={8}>
          <Popover.Popup className={styles.popup}>
            <Popover.Title className={styles.title} render={<p />} dir="auto">
              {text}
            </Popover.Title>
            <Popover.Description dir="auto">{plain}</Popover.Description>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

/**
 * A text that is read, with the words explained that the word list explains. Not for text inside a button or a label:
 * there `ExplainedNote` stands below.
 */
export const ExplainedText = ({ text }: { readonly text: string }) => {
  const words = usePlainWords()
  if (words.length === 0) return text
  return explained(text, words).map((piece, index) =>
    piece.plain === undefined ? piece.text : <Term key={index} text={piece.text} plain={piece.plain} />,
  )
}

/** The plain words of each explained word of a text, once each, to stand under it; nothing when there is none. */
export const ExplainedNote = ({ text }: { readonly text: string }) => {
  const words = usePlainWords()
  const found = new Map(
    explained(text, words).flatMap((piece) =>
      piece.plain === undefined ? [] : [[piece.text.toLocaleLowerCase(), { ...piece, plain: piece.plain }] as const],
    ),
  )
  if (found.size === 0) return null
  return [...found].map(([key, piece]) => (
    <span key={key} className={styles.note} dir="auto">
      <span className={styles.word}>{piece.text}</span>: {piece.plain}
    </span>
  ))
}
