import type { DocumentView } from '@parley/shared/documents/card-view'
import type { Chain } from '@parley/shared/map/longest-chain'
import styles from './MapList.module.css'
import { chainWords, namesIn } from './map-words.ts'

/** The longest chain in words: what the canvas shows as strong lines. */
export const ChainLine = ({ view, chain }: { readonly view: DocumentView; readonly chain: Chain | null }) => (
  <div className={styles.chain}>
    <p dir="auto">{chainWords(chain, namesIn(view))}</p>
  </div>
)
