import type { DocumentView } from '@parley/shared/documents/card-view'
import { backwards } from '@parley/shared/map/backwards'
import { longestChain } from '@parley/shared/map/longest-chain'
import { m } from '../paraglide/messages.js'
import styles from './MapList.module.css'
import { backwardsWords, chainWords, namesIn } from './map-words.ts'

/** The longest chain in words, and which links run against time: what the canvas shows as lines. */
export const ChainLine = ({ view }: { readonly view: DocumentView }) => {
  const back = backwardsWords(backwards(view), view.cards)
  return (
    <div className={styles.chain}>
      <p dir="auto">{chainWords(longestChain(view), namesIn(view))}</p>
      {back.length > 0 && (
        <details className={styles.back}>
          <summary>{m.board_map_backwards_title({ count: back.length })}</summary>
          <ul>
            {back.map((words) => (
              <li key={words} dir="auto">
                {words}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
