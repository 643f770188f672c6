import { ownCount } from '@parley/shared/documents/own-count'
import type { UsedDocument } from '../../session/use-document.ts'
import { cardSpace, type Space } from '../../ui/card-space.ts'
import styles from './Participant.module.css'

/** The room for one more card in a document. A desk has one writer, to whom every card of it counts. */
export const spaceIn = ({ view, doc }: Pick<UsedDocument, 'view' | 'doc'>, isDesk = false): Space =>
  cardSpace(view.cards.length, isDesk ? view.cards.length : ownCount(doc, 'cards'))

/** Says how many more cards there can be when there are few, and at the limit why there can be none. */
export const CardSpaceLine = ({ line }: Pick<Space, 'line'>) =>
  line === '' ? null : <p className={styles.quiet}>{line}</p>
