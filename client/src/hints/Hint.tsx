import { useRef, type ReactNode } from 'react'
import { m } from '../paraglide/messages.js'
import { useSession } from '../session/use-session.ts'
import { Button } from '../ui/Button.tsx'
import { usePlainWords } from '../ui/plain-words.ts'
import styles from './Hint.module.css'
import { jargonList } from './jargon-list.ts'
import { useHintKept } from './kept-hints.ts'
import { isVerdict, signIn, type Sign } from './signs.ts'

const signText = (sign: Sign): string => {
  switch (sign.is) {
    case 'hurts':
      return m.hints_hurts()
    case 'name':
      return m.hints_name({ word: sign.word })
    case 'acronym':
      return m.hints_acronym({ word: sign.word })
    case 'term':
      return m.hints_term({ word: sign.word, plain: sign.plain })
    case 'jargon':
      return m.hints_jargon({ word: sign.word, plain: sign.plain })
  }
}

/** Two choices of one size; neither changes a word by itself. */
const Question = ({ card, children }: { readonly card: string; readonly children: ReactNode }) => {
  const { seat } = useSession()
  const [isKept, keepIt] = useHintKept(seat, card)
  const root = useRef<HTMLDivElement>(null)
  if (isKept) return null
  const toField = (): void =>
    root.current?.closest('[data-hinted]')?.querySelector<HTMLElement>('textarea, input')?.focus()
  return (
    <div ref={root} className={styles.hint} role="status" data-hint="">
      <p>
        {children} <span className={styles.quiet}>{m.hints_only_you()}</span>
      </p>
      <div className={styles.choices}>
        <Button
          onClick={() => {
            toField()
            keepIt()
          }}
        >
          {m.hints_keep()}
        </Button>
        <Button onClick={toField}>{m.hints_reword()}</Button>
      </div>
    </div>
  )
}

type HintProps = {
  readonly text: string
  /** The card, or the field of a new one, whose words these are: what was kept is not asked again (GU3). */
  readonly card: string
}

/** While somebody drafts: one question about the words, seen by the writer only. Nothing is sent, changed or held up. */
export const DraftHint = ({ text, card }: HintProps) => {
  const { state, self } = useSession()
  const terms = usePlainWords()
  const names = state.roster.filter(({ id }) => id !== self.seat).map(({ name }) => name)
  const sign = signIn(text, { terms, jargon: jargonList(), names })
  return sign && <Question card={card}>{signText(sign)}</Question>
}

const QUESTIONS = { ask: m.hints_ask, reply: m.hints_reply, change: m.hints_change } as const

/** Where people answer one another: a question goes further than a verdict (GU4). */
export const QuestionHint = ({ text, card, where }: HintProps & { readonly where: keyof typeof QUESTIONS }) =>
  isVerdict(text) ? <Question card={card}>{QUESTIONS[where]()}</Question> : null
