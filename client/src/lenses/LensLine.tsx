import type { CardView } from '@parley/shared/documents/card-view'
import { useSession } from '../session/use-session.ts'
import { lensLine } from './lens-words.ts'

type LensLineProps = { readonly cards: readonly CardView[]; readonly className: string | undefined }

/** In words, that the board is seen through a lens; nothing without one. */
export const LensLine = ({ cards, className }: LensLineProps) => {
  const { state } = useSession()
  const line = lensLine(state.lens, cards, new Set(state.hidden.map((one) => one.card)))
  return (
    <p role="status" className={line === '' ? 'unseen' : className}>
      {line}
    </p>
  )
}
