import { plainWords, wordsOf, type Plain } from '@parley/shared/agree/word-list'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { PlainWords } from '../ui/plain-words.ts'
import { useDocument } from './use-document.ts'
import { useSession } from './use-session.ts'

const NONE: readonly Plain[] = []

/** Follows the word list on the board; there is nothing of it to see. */
const Follow = ({ onWords }: { readonly onWords: (words: string) => void }) => {
  const { state } = useSession()
  const { view } = useDocument('board')
  const hidden = new Set(state.hidden.map((one) => one.card))
  const shown = { ...view, cards: view.cards.filter((card) => !hidden.has(card.id)) }
  // As text, because an equal list must be the same one: every card of the page hangs on it.
  const words = JSON.stringify(plainWords(wordsOf(shown, state.accepted)))
  useEffect(() => onWords(words), [words, onWords])
  return null
}

/**
 * Gives the page below it the words that are explained wherever they stand (SB5). The board is asked only once there
 * is a yes to any words, so that pages that need no board open none.
 */
export const WordList = ({ children }: { readonly children: ReactNode }) => {
  const { state, self } = useSession()
  const [words, setWords] = useState('')
  const reads = self.status === 'in' && self.consented && self.role !== 'sponsor'
  const follows = reads && state.accepted.some((one) => one.of === 'words')
  const plain = useMemo(() => (words === '' ? NONE : (JSON.parse(words) as readonly Plain[])), [words])
  return (
    <>
      {follows && <Follow onWords={setWords} />}
      <PlainWords value={plain}>{children}</PlainWords>
    </>
  )
}
