import { ExplainedNote } from '../ui/ExplainedText.tsx'
import looks from './SecondHalf.module.css'

/** The plain words of the terms in a text, under it: on the screen nobody can press a word (SB5). */
export const PlainNote = ({ text }: { readonly text: string }) => (
  <span className={looks.plain}>
    <ExplainedNote text={text} />
  </span>
)
